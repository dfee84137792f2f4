import { conditionOn, sizes } from '@/reports/conditions'
import { coverageIn, meeting, numberIn, shareIn } from './cells'
import type { FigureDefinition, Row } from './figure'
import { periodOf } from './period'
import { tallyWhole } from './published-conditions'
import { aheadBy, aheadTitle, rankedSummary } from './ranked-words'
import { nameOf } from './words'

type Column = 'reports' | 'share'
const conditions = sizes.map((size) => conditionOn('size', size))
const others = ['not-recorded', 'not-applicable', 'not-asked'] as const

/** P5: sessions by their size, in bands, because people round. */
export const p5: FigureDefinition<Column> = {
  id: 'p5',
  concepts: ['participants'],
  grouping: 'band',
  of: 'reports',
  chart: { kind: 'bars', of: 'reports' },
  columns: ['reports', 'share'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'attendance',
  words: {
    title: aheadTitle('reports'),
    summary: rankedSummary('reports'),
    headline: (figure) => {
      const first = aheadBy(figure, 'reports')
      return first
        ? { number: first.cells.reports!, words: { key: 'all', values: { what: nameOf(first) } } }
        : { number: figure.total.coverage.counted, words: { key: 'none' } }
    },
  },
  rows: async (filters) => {
    const states = others.map((state) => conditionOn('participants', state))
    const whole = await tallyWhole(filters, [
      ...conditions,
      ...states,
      'asked.participants',
      'participants.any-number',
    ])
    const met = (condition: string) => numberIn(meeting(filters, condition), whole.meeting[condition]!)
    const counted = met('participants.any-number')
    const coverage = coverageIn(
      counted,
      met('asked.participants'),
      others.map((state) => ({ state, number: met(conditionOn('participants', state)) })),
    )
    const rowOf = (key: string, number: ReturnType<typeof numberIn>): Row<Column> => ({
      key,
      label: '',
      labelKey: `sizes.${key}`,
      filters: 'reports' in number.opens ? number.opens.reports : filters,
      cells: { reports: number, share: shareIn(number, counted) },
      coverage,
      asked: null,
      isOpenEnded: false,
    })
    return {
      rows: sizes.map((size) => rowOf(size, met(conditionOn('size', size)))),
      total: { ...rowOf('total', counted), label: '', filters },
      period: periodOf(whole.years),
    }
  },
}
