import { questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import type { Filters } from '@/reports/filters'
import { coverageOf, narrowed } from './coverage'
import type { Cell, Row } from './figure'
import type { Shared } from './published-shares'
import { isReliable } from './thresholds'

/** The columns of every figure of women's share, whatever its rows are. */
export const shareColumns = [
  'reports',
  'counted',
  'participants',
  'women',
  'pooled',
  'median',
  'low',
  'high',
] as const
export type ShareColumn = (typeof shareColumns)[number]

/** The two questions as the forms of these reports worded them: years compare only where these are the same. */
function questionsOf({ forms }: Shared): string | null {
  const wordings = forms.map((key) => {
    const form = formOf(key)
    return `${questionFor(form, 'participants')?.label.en} / ${questionFor(form, 'women')?.label.en}`
  })
  return wordings.length === 0 ? null : [...new Set(wordings)].sort().join(' · ')
}

function sharesOf(
  { states, participants, women, median, bounds }: Shared,
  filters: Partial<Filters>,
): Record<'pooled' | 'median' | 'low' | 'high', Cell> {
  const both = { reports: narrowed(filters, { has: ['both'] }) }
  const attended = { reports: narrowed(filters, { has: ['asked', 'participants'] }) }
  const { counted } = states
  const tooFew: Cell = { kind: 'too-few', reports: counted, opens: both }
  if (median === null || !bounds || !isReliable({ reports: counted, seats: participants }))
    return { pooled: tooFew, median: none, low: none, high: none }
  const [low, high] = bounds
  return {
    pooled: { kind: 'share', value: women / participants, opens: both },
    median: { kind: 'share', value: median, opens: both },
    low: { kind: 'share', value: low, opens: attended },
    high: { kind: 'share', value: high, opens: attended },
  }
}

const notAsked: Cell = { kind: 'not-asked' }
const none: Cell = { kind: 'none' }

/** One row of women's share over some reports, which are all of the list of `filters`. */
export function shareRow(key: string, shared: Shared, filters: Partial<Filters>): Row<ShareColumn> {
  const coverage = coverageOf(shared.states, filters)
  const label = key === 'total' ? '' : shared.label
  const base = { key, label, filters, coverage, asked: questionsOf(shared) }
  if (coverage.of.value === 0 && shared.states['not-asked'] > 0) {
    const cells = { reports: notAsked, counted: notAsked, participants: notAsked, women: notAsked }
    const shares = { pooled: notAsked, median: notAsked, low: notAsked, high: notAsked }
    return { ...base, cells: { ...cells, ...shares }, isOpenEnded: false }
  }
  const seats = (of: 'participants' | 'women'): Cell => ({
    kind: 'number',
    of,
    value: shared[of],
    opens: coverage.counted.opens,
  })
  return {
    ...base,
    isOpenEnded: shared.openEnds > 0,
    cells: {
      reports: coverage.of,
      counted: coverage.counted,
      participants: seats('participants'),
      women: seats('women'),
      ...sharesOf(shared, filters),
    },
  }
}
