import { questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import type { Filters } from '@/reports/filters'
import { formsAskingBoth } from '@/reports/published-having'
import { coverageOf, narrowed, stateOf } from './coverage'
import type { Cell, Row } from './figure'
import { type Pair, type WomenShare, womenShare } from './share'
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

type Asked = Pair & { formKey: string }

const isAsked = ({ formKey }: Asked) => formsAskingBoth.includes(formKey)

/** The two questions as the forms of these reports worded them: years compare only where these are the same. */
function questionsOf(reports: readonly Asked[]): string | null {
  const keys = [...new Set(reports.filter(isAsked).map(({ formKey }) => formKey))]
  const wordings = keys.map((key) => {
    const form = formOf(key)
    return `${questionFor(form, 'participants')?.label.en} / ${questionFor(form, 'women')?.label.en}`
  })
  return wordings.length === 0 ? null : [...new Set(wordings)].sort().join(' · ')
}

function sharesOf(
  share: WomenShare,
  filters: Partial<Filters>,
): Record<'pooled' | 'median' | 'low' | 'high', Cell> {
  const both = { reports: narrowed(filters, { has: ['both'] }) }
  const attended = { reports: narrowed(filters, { has: ['asked', 'participants'] }) }
  const { pooled, median, bounds, counted, participants } = share
  const tooFew: Cell = { kind: 'too-few', reports: counted, opens: both }
  if (pooled === null || median === null || !bounds || !isReliable({ reports: counted, seats: participants }))
    return { pooled: tooFew, median: none, low: none, high: none }
  const [low, high] = bounds
  return {
    pooled: { kind: 'share', value: pooled, opens: both },
    median: { kind: 'share', value: median, opens: both },
    low: { kind: 'share', value: low, opens: attended },
    high: { kind: 'share', value: high, opens: attended },
  }
}

const notAsked: Cell = { kind: 'not-asked' }
const none: Cell = { kind: 'none' }

/** One row of women's share over some reports, which are all of the list of `filters`. */
export function shareRow(
  key: string,
  reports: readonly Asked[],
  filters: Partial<Filters>,
): Row<ShareColumn> {
  const states = reports.map((report) => stateOf(report, isAsked(report)))
  const coverage = coverageOf(states, filters)
  const base = { key, label: key === 'total' ? '' : key, filters, coverage, asked: questionsOf(reports) }
  if (coverage.of.value === 0 && reports.length > 0) {
    const cells = { reports: notAsked, counted: notAsked, participants: notAsked, women: notAsked }
    const shares = { pooled: notAsked, median: notAsked, low: notAsked, high: notAsked }
    return { ...base, cells: { ...cells, ...shares }, isOpenEnded: false }
  }
  // A session of few stays out of every sum: what is withheld could else be worked out from the others.
  const share = womenShare(
    reports.filter((_, place) => states[place] !== 'few' && states[place] !== 'not-asked'),
  )
  const seats = (of: 'participants' | 'women', value: number): Cell => ({
    kind: 'number',
    of,
    value,
    opens: coverage.counted.opens,
  })
  return {
    ...base,
    isOpenEnded: share.openEnds > 0,
    cells: {
      reports: coverage.of,
      counted: coverage.counted,
      participants: seats('participants', share.participants),
      women: seats('women', share.women),
      ...sharesOf(share, filters),
    },
  }
}
