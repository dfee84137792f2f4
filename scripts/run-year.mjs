import { parseArgs } from 'node:util'
import { prepareDatabase } from './database.mjs'
import { runToEnd } from './run-to-end.mjs'
import { openEmptyDatabase } from './test-database.mjs'
import { playYear } from './year/play.mjs'

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '200' } } })

async function run() {
  const address = await openEmptyDatabase()
  await prepareDatabase(address)
  return playYear(address, values.sessions)
}

await runToEnd(run)
