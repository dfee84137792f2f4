import { parseArgs } from 'node:util'
import { migrateDatabase } from '../db/migrate'
import { runToEnd } from '../scripts/run-to-end.mjs'
import { openEmptyDatabase } from '../scripts/test-database.mjs'
import { loadTopics } from '../topics/load'
import { fillWithReports } from './figures/rows'
import { fillWithWords } from './library/words'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '1000' } } })
const reports = Number(values.reports)

/** Fills a database that is thrown away, and asks it what the pages and doors of the library ask. */
async function benchLibrary(): Promise<boolean> {
  const address = await openEmptyDatabase()
  await migrateDatabase(address)
  await loadTopics(address)
  const began = performance.now()
  await fillWithReports(address, reports)
  await fillWithWords(address)
  console.log(`${reports} reports made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  Object.assign(process.env, { DATABASE_URL: address })
  // The client of the database reads its address when it is first imported.
  const { measureLibrary } = await import('./library/measures')
  return measureLibrary()
}

await runToEnd(async () => ((await benchLibrary()) ? 0 : 1))
