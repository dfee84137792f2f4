import { parseArgs } from 'node:util'
import { isForPerson, prepareDatabase } from './database.mjs'
import { isStopping, runTypeScript, stopAll, stopOnSignals } from './lifetime.mjs'
import { openEmptyDatabase } from './test-database.mjs'
import { testEnvironment } from './test-environment.mjs'

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '200' } } })

async function run() {
  const address = await openEmptyDatabase()
  await prepareDatabase(address)
  const env = testEnvironment({ DATABASE_URL: address, PORTAL_URL: 'https://portal.example' })
  return runTypeScript('bench/year/command.ts', [values.sessions], { env })
}

stopOnSignals(130)
try {
  process.exitCode = await run()
} catch (error) {
  if (!isStopping()) {
    if (!isForPerson(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
} finally {
  await stopAll()
}
