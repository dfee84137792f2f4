import { parseArgs } from 'node:util'
import { buildPortal } from './build.mjs'
import { kinds } from './faults/kinds.mjs'
import { runRounds } from './faults/rounds.mjs'
import { openWorld } from './faults/world.mjs'
import { findNginx, howToGetNginx } from './front/nginx.mjs'
import { stopAll } from './lifetime.mjs'
import { CannotGoOn } from './packages.mjs'
import { runToEnd } from './run-to-end.mjs'
import { testEnvironment } from './test-environment.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, kinds: { type: 'string' } },
})
const chosen = values.kinds?.split(',') ?? Object.keys(kinds)
const seed = Number(values.seed ?? Date.now() % 1_000_000)

async function run() {
  const unknown = chosen.filter((kind) => !(kind in kinds))
  if (unknown.length > 0)
    throw new CannotGoOn(
      `No fault is called ${unknown.join(' or ')}; there are ${Object.keys(kinds).join(', ')}.`,
    )
  if (!findNginx()) throw new CannotGoOn(howToGetNginx)
  await buildPortal(testEnvironment())
  console.log(`The seed is ${seed}.`)
  const world = await openWorld()
  const { faults, acknowledged, lost, doubled, failed } = await runRounds({
    world,
    rounds: Number(values.rounds ?? 3),
    seed,
    chosen,
  })
  await stopAll()
  console.log(`faults ${faults} acknowledged ${acknowledged} lost ${lost} doubled ${doubled}`)
  return lost + doubled + failed > 0 ? 1 : 0
}

await runToEnd(run)
