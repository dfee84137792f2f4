// Simulates events whose hidden counts are known, and says how often the truth lies outside the bounds that figures show.
import type { Count } from '@/forms/answer'
import { type Pair, womenShare } from './share'

const [subject = 'bounds', given = '10000'] = process.argv.slice(2)
if (subject !== 'bounds') throw new Error(`There is one simulation, "bounds", and not "${subject}".`)
const events = Number(given)

let state = 20_171_220
const chance = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1))

const exact = (value: number): Count => ({ kind: 'exact', value, asTyped: String(value) })
const range = (low: number, high: number): Count => ({
  kind: 'range',
  value: (low + high) / 2,
  low,
  high,
  asTyped: `${low}-${high}`,
})
const share = (low: number, high: number): Count => ({ kind: 'share', low, high, asTyped: 'some' })

/** A session as it was, and as its report tells it: exactly, within ends that hold, as a share, or not at all. */
function makeSession(): { seats: number; women: number; pair: Pair } {
  const seats = between(1, chance() < 0.1 ? 400 : 80)
  const women = between(0, seats)
  const around = (value: number) => range(Math.max(0, value - between(0, 12)), value + between(0, 12))
  const participants = chance() < 0.1 ? null : chance() < 0.8 ? exact(seats) : around(seats)
  const per = (100 * women) / seats
  const way = chance()
  const told =
    way < 0.5
      ? exact(women)
      : way < 0.65
        ? around(women)
        : way < 0.8
          ? share(Math.max(0, per - between(0, 15)), Math.min(100, per + between(0, 15)))
          : null
  return { seats, women, pair: { participants, women: told } }
}

let outside = 0
for (let event = 0; event < events; event++) {
  const sessions = Array.from({ length: between(1, 60) }, makeSession)
  const attended = sessions.filter(({ pair }) => pair.participants !== null)
  const { bounds } = womenShare(sessions.map(({ pair }) => pair))
  const seats = attended.reduce((sum, session) => sum + session.seats, 0)
  if (!bounds || seats === 0) continue
  const truth = attended.reduce((sum, session) => sum + session.women, 0) / seats
  if (truth < bounds[0] - 1e-9 || truth > bounds[1] + 1e-9) {
    outside++
    console.log(`Event ${event}: the truth is ${truth}, the bounds are ${bounds.join(' to ')}.`)
  }
}
console.log(`events ${events} outside ${outside}`)
process.exit(outside === 0 ? 0 : 1)
