import { buildPortal } from '../scripts/build.mjs'
import { runLoad } from '../scripts/load/run-load.mjs'
import { runToEnd } from '../scripts/run-to-end.mjs'
import { openDemoDatabase } from '../scripts/test-database.mjs'
import { testEnvironment } from '../scripts/test-environment.mjs'
import { openTargets, type Page, type Target } from './door/targets'

type Found = { rate: number; cpu: number | null; p50: number; p99: number; statuses: Record<string, number> }

const seconds = Number(process.env.SECONDS_EACH ?? 3)
const packing = { 'Accept-Encoding': 'gzip' }

const load = ({ origin, pids }: Target, path: string, more = {}): Promise<Found> =>
  runLoad({ origin, pids, path, headers: packing, milliseconds: seconds * 1_000, ...more })

/** Answers other than 200 are no answers of the page. */
const strangers = ({ statuses }: Found): string =>
  Object.entries(statuses)
    .filter(([status]) => status !== '200')
    .map(([status, times]) => ` ${status} × ${times}`)
    .join('')

const say = (name: string, found: Found): string =>
  `  ${name.padEnd(34)}${found.rate.toFixed(0).padStart(8)} /s` +
  `${(found.cpu === null ? '' : `${found.cpu.toFixed(3)} ms CPU`).padStart(16)}` +
  `${found.p50.toFixed(1).padStart(9)}${found.p99.toFixed(1).padStart(9)} ms${strangers(found)}`

/** How a page does against a file, a bare server and the framework: the two ratios that are promised. */
async function measure(page: Page, targets: Awaited<ReturnType<typeof openTargets>>) {
  const { set, portal, files, bare, next } = targets
  const file = await load(files, `/${page.name}`)
  const held = await load(set, page.path)
  const inPortal = await load(portal, page.path)
  const one = await load(bare, `/?length=${page.length}`)
  const slow = { connections: 2, ahead: 1 }
  const never = `${page.path}${page.path.includes('?') ? '&' : '?'}n={n}`
  const plain = await load(next, never, slow)
  const missed = await load(portal, never, slow)
  console.log(
    `${page.name}: ${page.path}, ${page.length} bytes, ${page.packed.length} packed${' '.repeat(8)}p50      p99`,
  )
  console.log(say('nginx, the same bytes as a file', file))
  console.log(say('the set, kept by nginx', held))
  console.log(say('the portal alone, held in memory', inPortal))
  console.log(say('bare node, one prepared query', one))
  console.log(say('the portal, never asked before', missed))
  console.log(say('next start, never asked before', plain))
  return {
    name: page.name,
    ofFile: held.rate / file.rate,
    ofNext: missed.p50 / plain.p50,
    file,
    held,
    missed,
    plain,
  }
}

async function bench(): Promise<boolean> {
  await buildPortal(testEnvironment())
  const targets = await openTargets(await openDemoDatabase('_door'))
  const found = []
  for (const page of targets.pages) found.push(await measure(page, targets))
  console.log('\nRatios               kept page to file, at least 0.8      miss to plain Next, at most 1.3')
  for (const { name, ofFile, ofNext, file, held } of found) {
    const cpu = held.cpu && file.cpu ? ` (CPU ${(held.cpu / file.cpu).toFixed(2)})` : ''
    console.log(`  ${name.padEnd(18)} ${ofFile.toFixed(2)}${cpu.padEnd(32)} ${ofNext.toFixed(2)}`)
  }
  return found.every(({ ofFile, ofNext }) => ofFile >= 0.8 && ofNext <= 1.3)
}

await runToEnd(async () => ((await bench()) ? 0 : 1))
