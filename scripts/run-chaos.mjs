import { parseArgs } from 'node:util'
import { buildPortal } from './build.mjs'
import { runRounds } from './chaos/rounds.mjs'
import { runTwo } from './chaos/two.mjs'
import { openWorld } from './chaos/world.mjs'
import { getBrowser } from './get-browser.mjs'
import { stopAll } from './lifetime.mjs'
import { runToEnd } from './run-to-end.mjs'
import { testEnvironment } from './test-environment.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, two: { type: 'string' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)

async function run() {
  const browserPath = await getBrowser()
  await buildPortal(testEnvironment())
  const world = await openWorld()
  console.log(`The seed is ${seed}.`)
  const chaos = values.two
    ? await runTwo({ world, browserPath, interleavings: Number(values.two), seed })
    : await runRounds({ world, browserPath, rounds: Number(values.rounds ?? 10), seed })
  const what = values.two ? `interleavings ${values.two}` : `rounds ${values.rounds ?? 10}`
  await stopAll()
  console.log(`${what} typed ${chaos.typed} lost ${chaos.lost}`)
  return chaos.lost + chaos.faults > 0 ? 1 : 0
}

await runToEnd(run)
