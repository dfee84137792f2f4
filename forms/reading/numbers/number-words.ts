/** What one language says around a number of people. Case and accents do not matter, nor hyphens inside words. */
export type NumberWords = {
  /** Before or after a number: it is an estimate. */
  about: readonly string[]
  /** Before or after a number: there were at least so many. */
  atLeast: readonly string[]
  /** Between the two ends of a range. */
  to: readonly string[]
  /** Tells that the next `and` stands between the two ends of a range. */
  between: readonly string[]
  and: readonly string[]
  /** Introduces a part of the number before it. */
  including: readonly string[]
  participants: readonly string[]
  women: readonly string[]
  onsite: readonly string[]
  online: readonly string[]
  /** Nobody at all: the number 0. */
  none: readonly string[]
  percent: readonly string[]
  /** Proportions in words, with the lowest and highest per cent that they may mean. */
  shares: Readonly<Record<string, readonly [number, number]>>
  /** Words for a number that is not meant exactly: "a dozen", "une vingtaine". */
  dozens: Readonly<Record<string, number>>
  numerals: Readonly<Record<string, number>>
  /** Articles and the like, which change nothing. */
  passedOver: readonly string[]
}

/** A fraction as a speaker means it: within about 5 per cent on either side of it. */
export const proportions = {
  almostNone: [0, 10],
  fifth: [15, 25],
  quarter: [20, 30],
  third: [30, 40],
  half: [40, 60],
  majority: [50, 100],
  minority: [0, 50],
  twoThirds: [60, 70],
  threeQuarters: [70, 80],
  almostAll: [90, 100],
} as const satisfies Record<string, readonly [number, number]>

/** `words` for consecutive numbers, the first of them for `first`. */
export const counting = (first: number, words: string): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, place) => [word, first + place]))

/** Tens with units behind them: "thirty five", "treinta y cinco". */
export function compounds(tens: Record<string, number>, units: Record<string, number>, between = ' ') {
  const made: Record<string, number> = {}
  for (const [ten, value] of Object.entries(tens))
    for (const [unit, more] of Object.entries(units))
      if (more > 0) made[`${ten}${between}${unit}`] = value + more
  return made
}
