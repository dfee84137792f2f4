import { keptSecret, openDatabase } from './database.mjs'
import { runTypeScript } from './lifetime.mjs'
import { runToEnd } from './run-to-end.mjs'

const [file, ...given] = process.argv.slice(2)

async function runCommand() {
  if (process.env.DATABASE_URL) return runTypeScript(file, given)
  const database = await openDatabase()
  const demo = { DEMO: '1', PORTAL_URL: 'http://localhost:3000', AUTH_SECRET: keptSecret() }
  return runTypeScript(file, given, { env: { ...demo, ...process.env, DATABASE_URL: database.address } })
}

await runToEnd(runCommand)
