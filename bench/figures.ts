import { parseArgs } from 'node:util'
import { migrateDatabase } from '../db/migrate'
import { runToEnd } from '../scripts/run-to-end.mjs'
import { openEmptyDatabase } from '../scripts/test-database.mjs'
import { loadTopics } from '../topics/load'
import { fillWithReports } from './figures/rows'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '1000' } } })
const reports = Number(values.reports)

/** What a page may take at 200,000 reports and at a million, in milliseconds of the database. */
const limit = reports <= 200_000 ? 50 : 200

/** Fills a database that is thrown away, and measures every figure page in it as a reader meets it. */
async function benchFigures(): Promise<boolean> {
  const address = await openEmptyDatabase()
  await migrateDatabase(address)
  await loadTopics(address)
  const began = performance.now()
  await fillWithReports(address, reports)
  console.log(`${reports} reports made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  Object.assign(process.env, { DATABASE_URL: address })
  // The client of the database reads its address when it is first imported.
  const { measurePages, measurePublishing, measureSize } = await import('./figures/measures')
  const isFast = await measurePages(limit)
  await measurePublishing(address)
  await measureSize(address, reports)
  return isFast
}

await runToEnd(async () => ((await benchFigures()) ? 0 : 1))
