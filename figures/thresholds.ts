import type { Figure } from './figure'

/** A share needs this much behind it, or the page says "Too few reports (n)" instead. */
export const fewestReports = 5
export const fewestSeats = 50

/** Whether a share over `reports` with both numbers, which hold `seats` participants, may be shown. */
export const isReliable = ({ reports, seats }: { reports: number; seats: number }): boolean =>
  reports >= fewestReports && seats >= fewestSeats

/**
 * How a share whose coverage is `counted` of `asked` is drawn: `full` from half upwards; `low` (hollow, said, never in a
 * title) from a fifth; below that it is `table` only.
 */
export function weightOf(counted: number, asked: number): 'full' | 'low' | 'table' {
  const part = asked === 0 ? 0 : counted / asked
  return part >= 0.5 ? 'full' : part >= 0.2 ? 'low' : 'table'
}

/** Whether a heading may say what the whole of a figure found: at least half of what was asked is counted. */
export const isWellCovered = ({ total: { coverage } }: Pick<Figure, 'total'>): boolean =>
  weightOf(coverage.counted.value, coverage.of.value) === 'full'
