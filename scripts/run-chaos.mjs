import { parseArgs } from 'node:util'
import { buildPortal } from './build.mjs'
import { playChaos } from './chaos/play.mjs'
import { getBrowser } from './get-browser.mjs'
import { stopAll } from './lifetime.mjs'
import { runToEnd } from './run-to-end.mjs'
import { testEnvironment } from './test-environment.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, two: { type: 'string' }, seed: { type: 'string' } },
})

async function run() {
  const browserPath = await getBrowser()
  await buildPortal(testEnvironment())
  const kind = values.two ? 'two' : 'rounds'
  const seed = values.seed && { seed: Number(values.seed) }
  const chaos = await playChaos({ browserPath, kind, count: Number(values[kind] ?? 10), ...seed })
  await stopAll()
  console.log(chaos.said)
  return chaos.isWhole ? 0 : 1
}

await runToEnd(run)
