import { isForPerson, keptSecret, openDatabase } from './database.mjs'
import { isStopping, runTypeScript, stopAll, stopOnSignals } from './lifetime.mjs'

const [file, ...given] = process.argv.slice(2)

async function runCommand() {
  if (process.env.DATABASE_URL) return runTypeScript(file, given)
  const database = await openDatabase()
  const demo = { DEMO: '1', PORTAL_URL: 'http://localhost:3000', AUTH_SECRET: keptSecret() }
  return runTypeScript(file, given, { env: { ...demo, ...process.env, DATABASE_URL: database.address } })
}

stopOnSignals(130)
try {
  process.exitCode = await runCommand()
} catch (error) {
  if (!isStopping()) {
    if (!isForPerson(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
} finally {
  await stopAll()
}
