import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildPortal } from '../scripts/build.mjs'
import { kept } from '../scripts/database.mjs'
import { makeEditor } from '../scripts/faults/editor.mjs'
import { openLedger } from '../scripts/faults/ledger.mjs'
import { makeTally } from '../scripts/faults/tally.mjs'
import { openWorld } from '../scripts/faults/world.mjs'
import { familyOf } from '../scripts/front/children.mjs'
import { runLoad } from '../scripts/load/run-load.mjs'
import { runToEnd } from '../scripts/run-to-end.mjs'
import { testEnvironment } from '../scripts/test-environment.mjs'

const seconds = Number(process.env.SECONDS_EACH ?? 180)
const editorsAtOnce = 20

const quantile = (times: number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN

const sayTimes = (times: number[]): string =>
  `${times.length} saves, p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`

const sayStatuses = (statuses: Record<string, number>): string =>
  Object.entries(statuses)
    .map(([status, times]) => `${status} × ${times}`)
    .join(', ')

/** 256 greedy readers, half of them of pages that nobody asked for before, while organizers save: nobody who saves may notice. */
async function bench(): Promise<boolean> {
  await buildPortal(testEnvironment())
  const world = await openWorld({ editors: editorsAtOnce })
  const tally = makeTally()
  const ledger = openLedger(join(kept, 'flood-ledger.ndjson'))
  const { origin } = world.set.front
  const editors = world.people.map((person) => makeEditor({ ...person, origin, tally, ledger }))
  const takeTimes = (): number[] => editors.flatMap(({ took }) => took.splice(0) as number[])
  await wait(5_000)
  takeTimes()
  await wait(10_000)
  const alone = takeTimes()
  const pids = [...familyOf(world.set.front), ...world.set.portals.flatMap(familyOf)]
  const half = {
    origin,
    pids,
    headers: { 'Accept-Encoding': 'gzip' },
    connections: 128,
    ahead: 1,
    milliseconds: seconds * 1_000,
  }
  const [known, unknown] = await Promise.all([
    runLoad({ ...half, path: '/en/reports' }),
    runLoad({ ...half, path: '/en/reports?n={n}' }),
  ])
  const flooded = takeTimes()
  for (const editor of editors) editor.stop()
  await Promise.all(editors.map(({ ended }) => ended))
  const failed = [...tally.counts]
    .filter(([status]) => status !== 200)
    .reduce((sum, [, times]) => sum + times, 0)
  console.log(`${editors.length} editors alone:             ${sayTimes(alone)}`)
  console.log(
    `${editors.length} editors, 256 readers, ${seconds} s: ${sayTimes(flooded)}; answers to editors: ${tally}`,
  )
  console.log(`readers of one page:         ${known.rate.toFixed(0)} /s: ${sayStatuses(known.statuses)}`)
  console.log(`readers of pages never made: ${unknown.rate.toFixed(0)} /s: ${sayStatuses(unknown.statuses)}`)
  ledger.stop()
  return failed === 0 && quantile(flooded, 0.99) <= 1_000
}

await runToEnd(async () => ((await bench()) ? 0 : 1))
