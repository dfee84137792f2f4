import { runRounds } from './rounds.mjs'
import { runTwo } from './two.mjs'
import { openWorld } from './world.mjs'

const kinds = {
  rounds: { what: 'rounds', play: (given, rounds) => runRounds({ ...given, rounds }) },
  two: { what: 'interleavings', play: (given, interleavings) => runTwo({ ...given, interleavings }) },
}

/** Plays so many rounds, or interleavings of two, on a portal of their own, and says what was lost: `isWhole` where nothing was. */
export async function playChaos({ browserPath, kind, count, seed = Date.now() % 1_000_000 }) {
  const { what, play } = kinds[kind]
  console.log(`The seed is ${seed}.`)
  const { typed, lost, faults } = await play(
    { world: await openWorld(`_chaos_${kind}`), browserPath, seed },
    count,
  )
  return { isWhole: lost + faults === 0, said: `${what} ${count} typed ${typed} lost ${lost}` }
}
