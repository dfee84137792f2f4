import { buildPortal } from '../scripts/build.mjs'
import { openWorld } from '../scripts/chaos/world.mjs'
import { getBrowser } from '../scripts/get-browser.mjs'
import { stopAll, stopOnSignals } from '../scripts/lifetime.mjs'
import { testEnvironment } from '../scripts/test-environment.mjs'
import {
  answerNothing,
  type Run,
  saveAlone,
  saveAsTyped,
  saveAtOnce,
  saveTogether,
  startReports,
} from './saving/editors'
import { measureKeys, share } from './saving/keystrokes'

const editors = 20

const quantile = (times: number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!

const sayRun = ({ times, refused, seconds }: Run): string =>
  `${(times.length / seconds).toFixed(1)} saves a second, p50 ${quantile(times, 0.5).toFixed(0)} ms, ` +
  `p99 ${quantile(times, 0.99).toFixed(0)} ms, ${refused} not acknowledged`

/** Name, what was found, the limit, the unit; a rate is at least its limit, a time at most. */
type Row = [name: string, found: number, limit: number, unit: string]

async function benchServer(): Promise<{ rows: Row[]; keys: Awaited<ReturnType<typeof measureKeys>> }> {
  const executablePath = await getBrowser()
  await buildPortal(testEnvironment())
  const world = await openWorld('_bench')
  const writers = await startReports(world, editors)
  await saveAlone(writers[0]!, 20)
  const bare = quantile(await answerNothing(world, 100), 0.5)
  const alone = quantile(await saveAlone(writers[0]!, 60), 0.5)
  console.log(
    `one editor: a save takes ${alone.toFixed(1)} ms, ${(alone / bare).toFixed(1)} times an answer that needs no database (${bare.toFixed(1)} ms)`,
  )
  const typed = await saveAsTyped(writers, 10)
  console.log(`${editors} editors who never stop typing: ${sayRun(typed)}`)
  const atOnce = await saveAtOnce(writers, 40)
  console.log(`${editors} editors, one save after the other: ${sayRun(atOnce)}`)
  const together = await saveTogether(world, writers, 10)
  console.log(`${editors} editors of one report, one save after the other: ${sayRun(together)}`)

  const { cookie, user } = await world.addOrganizer(editors)
  await world.letWrite(writers[1]!.report, user)
  const { origin } = world
  const keys = await measureKeys({ executablePath, origin, cookie, report: writers[1]!.report }, 250)
  return {
    rows: [
      [`saves a second of ${editors} editors`, atOnce.times.length / atOnce.seconds, 20, '/s'],
      [`save of ${editors} who type, p99`, quantile(typed.times, 0.99), 500, 'ms'],
      [`save of ${editors} in one report, p99`, quantile(together.times, 0.99), 1_500, 'ms'],
      [`saves that were not acknowledged`, typed.refused + atOnce.refused, 0, ''],
    ],
    keys,
  }
}

async function bench(): Promise<boolean> {
  const { rows, keys } = await benchServer()
  const [key, bare] = [share(keys.editor, 0.95), share(keys.bare, 0.95)]
  console.log(
    `a key in the editor, processor ÷ 6: p50 ${share(keys.editor, 0.5)} ms, p95 ${key} ms, ` +
      `slowest ${share(keys.editor, 1)} ms, longest handler ${keys.editor.longest.toFixed(1)} ms; ` +
      `${(key / bare).toFixed(1)} times a page with nothing but a text field (p95 ${bare} ms)`,
  )
  rows.push(['key to picture, processor ÷ 6, p95', key, 50, 'ms'])
  const isWithin = ([, found, limit, unit]: Row) => (unit === '/s' ? found >= limit : found <= limit)
  for (const row of rows) {
    const [name, found, limit, unit] = row
    const most = unit === '/s' ? 'at least' : 'at most'
    console.log(
      `${isWithin(row) ? 'ok  ' : 'SLOW'} ${name}: ${found.toFixed(1)} ${unit} (${most} ${limit} ${unit})`,
    )
  }
  return rows.every(isWithin)
}

stopOnSignals(130)
let isFast = false
try {
  isFast = await bench()
} finally {
  await stopAll()
}
process.exit(isFast ? 0 : 1)
