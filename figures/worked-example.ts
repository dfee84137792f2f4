import type { Count } from '@/forms/answer'
import type { Pair } from './share'

const heads = (value: number | null): Count | null =>
  value === null ? null : { kind: 'exact', value, asTyped: String(value) }
const pair = (participants: number | null, women: number | null): Pair => ({
  participants: heads(participants),
  women: heads(women),
})

/** The six reports of the worked example on the methods page; share.test.ts holds what comes out of them. */
export const workedExample: readonly Pair[] = [
  pair(20, 10),
  pair(120, 30),
  pair(15, 9),
  pair(60, null),
  pair(null, 12),
  pair(8, 8),
]
