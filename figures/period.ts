import type { Period } from './figure'

/** The first and the last of these years. */
export const periodOf = (years: readonly number[]): Period | null =>
  years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) }
