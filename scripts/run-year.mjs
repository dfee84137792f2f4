import { parseArgs } from 'node:util'
import { prepareDatabase } from './database.mjs'
import { runTypeScript } from './lifetime.mjs'
import { runToEnd } from './run-to-end.mjs'
import { openEmptyDatabase } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '200' } } })

async function run() {
  const address = await openEmptyDatabase()
  await prepareDatabase(address)
  const env = testEnvironment({ DATABASE_URL: address, PORTAL_URL: 'https://portal.example' })
  return runTypeScript('bench/year/command.ts', [values.sessions], { env })
}

await runToEnd(run)
