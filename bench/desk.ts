import { parseArgs } from 'node:util'
import { migrateDatabase } from '../db/migrate'
import { runToEnd } from '../scripts/run-to-end.mjs'
import { openEmptyDatabase } from '../scripts/test-database.mjs'
import { loadTopics } from '../topics/load'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '5000' } } })

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 7; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Fills a database that is thrown away with the reports of one event, and asks it what the desk asks. */
async function benchDesk(): Promise<boolean> {
  const address = await openEmptyDatabase()
  await migrateDatabase(address)
  await loadTopics(address)
  Object.assign(process.env, { DATABASE_URL: address })
  // The client of the database reads its address when it is first imported.
  const { fillDesk } = await import('./desk/rows')
  const id = await fillDesk(address, Number(values.reports))
  const { findStaffEvent, listBoardStates, withAnswered } = await import('../events/board-queries')
  const { listQueue, tallyDesk } = await import('../reports/desk-queries')
  const member = { id, email: 'bench@example.org', name: 'Bench', isSiteAdmin: true, roles: [] }
  const event = await findStaffEvent(member, 'bench-2017')
  const rows: [string, number][] = [
    ['the queue', await timeOf(() => listQueue(member))],
    ['how far each event is', await timeOf(() => tallyDesk(member))],
    [
      'the board',
      await timeOf(async () =>
        withAnswered(member, (await listBoardStates(member, event!.id)).slice(0, 200)),
      ),
    ],
  ]
  const limit = 300
  for (const [name, found] of rows)
    console.log(
      `${found <= limit ? 'ok  ' : 'SLOW'} ${name} of ${values.reports} reports: ${found.toFixed(0)} ms (at most ${limit} ms)`,
    )
  return rows.every(([, found]) => found <= limit)
}

await runToEnd(async () => ((await benchDesk()) ? 0 : 1))
