import { questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import type { Filters } from '@/reports/filters'
import { formsAskingBoth } from '@/reports/published-having'
import { coverageOf, narrowed, stateOf } from './coverage'
import type { Cell, FigureDefinition, Row } from './figure'
import { periodOf } from './period'
import { type CountedReport, listCounted } from './published'
import { type WomenShare, womenShare } from './share'
import { changeTitle, shareLine, shareSummary } from './share-words'
import { isReliable } from './thresholds'

type Column = 'reports' | 'counted' | 'participants' | 'women' | 'pooled' | 'median' | 'low' | 'high'

const isAsked = ({ formKey }: CountedReport) => formsAskingBoth.includes(formKey)

/** The two questions as the forms of these reports worded them: years compare only where these are the same. */
function questionsOf(reports: readonly CountedReport[]): string | null {
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
    return { pooled: tooFew, median: tooFew, low: tooFew, high: tooFew }
  const [low, high] = bounds
  return {
    pooled: { kind: 'share', value: pooled, opens: both },
    median: { kind: 'share', value: median, opens: both },
    low: { kind: 'share', value: low, opens: attended },
    high: { kind: 'share', value: high, opens: attended },
  }
}

const notAsked: Cell = { kind: 'not-asked' }

function rowOf(key: string, reports: readonly CountedReport[], filters: Partial<Filters>): Row<Column> {
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

/** P1: women's share of the seats, year by year, as the pooled share and the typical session side by side, with bounds. */
export const p1: FigureDefinition<Column> = {
  id: 'p1',
  concepts: ['participants', 'women'],
  grouping: 'year',
  of: 'reports',
  columns: ['reports', 'counted', 'participants', 'women', 'pooled', 'median', 'low', 'high'],
  chart: { kind: 'share-by-year' },
  filters: ['event', 'year', 'topic', 'type', 'has', 'q'],
  methods: 'womens-share',
  words: { title: changeTitle, summary: shareSummary, headline: shareLine },
  rows: async (filters) => {
    const reports = await listCounted(filters)
    const years = [...new Set(reports.map(({ year }) => year))]
    const rows = years.map((year) =>
      rowOf(
        String(year),
        reports.filter((report) => report.year === year),
        narrowed(filters, { year: [year] }),
      ),
    )
    return { rows, total: rowOf('total', reports, filters), period: periodOf(years) }
  },
}
