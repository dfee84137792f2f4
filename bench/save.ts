import { buildPortal } from '../scripts/build.mjs'
import { openWorld } from '../scripts/chaos/world.mjs'
import { getBrowser } from '../scripts/get-browser.mjs'
import { runToEnd } from '../scripts/run-to-end.mjs'
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
import { measureKeys } from './saving/keystrokes'

const editors = 20

const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!

const spread = (times: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((part) => `p${part * 100} ${quantile(times, part).toFixed(0)} ms`).join(', ')

const rate = ({ times, seconds }: Run): number => times.length / seconds

/** Name, what was found, the limit, the unit; a rate is at least its limit, a time at most. */
type Row = [name: string, found: number, limit: number, unit: string]

async function benchServer(
  world: Awaited<ReturnType<typeof openWorld>>,
  writers: Parameters<typeof saveAtOnce>[0],
): Promise<Row[]> {
  await saveAlone(writers[0]!, 20)
  const bare = quantile(await answerNothing(world, 100), 0.5)
  const before = world.timeUsed()
  const alone = quantile(await saveAlone(writers[0]!, 60), 0.5)
  const used =
    before === null
      ? ''
      : `, of which the portal computes ${((world.timeUsed()! - before) / 60).toFixed(0)} ms`
  console.log(
    `one editor: a save takes ${alone.toFixed(0)} ms${used}; ${(alone / bare).toFixed(1)} times an answer that needs no database (${bare.toFixed(1)} ms)`,
  )
  const typed = await saveAsTyped(writers, 10)
  const atOnce = await saveAtOnce(writers, 40)
  const together = await saveTogether(world, writers, 10)
  for (const [name, run] of [
    ['who never stop typing', typed],
    ['one save after the other', atOnce],
    ['of one report, one save after the other', together],
  ] as const)
    console.log(
      `${editors} editors ${name}: ${rate(run).toFixed(1)} saves a second, ${spread(run.times)}, ${run.refused} refused`,
    )
  return [
    [`saves a second of ${editors} editors`, rate(atOnce), editors / 2, '/s'],
    [`save of ${editors} who type, p99`, quantile(typed.times, 0.99), 500, 'ms'],
    [`save of ${editors} in one report, p99`, quantile(together.times, 0.99), 1_500, 'ms'],
    ['saves that were refused', typed.refused + atOnce.refused, 0, ''],
  ]
}

async function bench(): Promise<boolean> {
  const executablePath = await getBrowser()
  await buildPortal(testEnvironment())
  const world = await openWorld('_bench')
  const writers = await startReports(world, editors)
  const rows = await benchServer(world, writers)

  const { report } = writers[1]!
  const { cookie, user } = await world.addOrganizer(editors)
  await world.letWrite(report, user)
  const { editor, bare } = await measureKeys({ executablePath, origin: world.origin, cookie, report }, 200)
  const ratio = quantile(editor.work, 0.5) / quantile(bare.work, 0.5)
  console.log(
    `a key in the whole form, processor ÷ 6: computing ${spread(editor.work)}; to the picture ${spread(editor.wait)}`,
  )
  console.log(
    `a key in an empty page, processor ÷ 6: computing ${spread(bare.work)}; to the picture ${spread(bare.wait)}`,
  )
  console.log(`the form costs ${ratio.toFixed(1)} times the empty page`)
  rows.push(['a key, processor ÷ 6, p95', quantile(editor.work, 0.95), 50, 'ms'])

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

await runToEnd(async () => ((await bench()) ? 0 : 1))
