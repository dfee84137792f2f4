/** A seeded generator (mulberry32), so that the demonstration is the same everywhere and every time. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number
  pick<T>(of: readonly T[]): T
  /** `amount` different ones, in their order in the list. */
  some<T>(of: readonly T[], amount: number): T[]
  /** True in `chance` of all cases, 0 to 1. */
  happens(chance: number): boolean
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(of: readonly T[]): T => of[between(0, of.length - 1)]!
  const some = <T>(of: readonly T[], amount: number): T[] => {
    const places = of.map((_, place) => place)
    const chosen: number[] = []
    while (chosen.length < Math.min(amount, of.length)) {
      chosen.push(places.splice(between(0, places.length - 1), 1)[0]!)
    }
    return chosen.sort((a, b) => a - b).map((place) => of[place]!)
  }
  return { next, between, pick, some, happens: (chance) => next() < chance }
}
