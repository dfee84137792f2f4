import { groups } from '@/forms/answer'
import { conditionOn } from '@/reports/conditions'
import { coverageIn, meeting, numberIn, shareIn } from './cells'
import { type FigureDefinition, numberOf, type Row } from './figure'
import { periodOf } from './period'
import { tallyWhole } from './published-conditions'
import { aheadBy, aheadTitle, rankedSummary } from './ranked-words'
import { nameOf } from './words'

type Column = 'reports' | 'share'
const values = [...groups, 'unknown', 'known', 'any'] as const

/** S2: reports by the stakeholder groups of their organizers; a report counts once for each of its groups. */
export const s2: FigureDefinition<Column> = {
  id: 's2',
  concepts: ['organizers'],
  grouping: 'group',
  of: 'reports',
  chart: { kind: 'bars', of: 'reports' },
  columns: ['reports', 'share'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'speakers',
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
    const whole = await tallyWhole(
      filters,
      values.map((value) => conditionOn('organizer', value)),
    )
    const met = (value: string) => {
      const condition = conditionOn('organizer', value)
      return numberIn(meeting(filters, condition), whole.meeting[condition]!)
    }
    const known = met('known')
    const coverage = coverageIn(known, numberIn(filters, whole.reports))
    const rowOf = (key: string, number: ReturnType<typeof numberIn>): Row<Column> => ({
      key,
      label: '',
      labelKey: `groups.${key}`,
      filters: 'reports' in number.opens ? number.opens.reports : filters,
      cells: { reports: number, share: key === 'unknown' ? { kind: 'none' } : shareIn(number, known) },
      coverage,
      asked: null,
      isOpenEnded: false,
    })
    return {
      rows: [
        ...groups
          .map((group) => rowOf(group, met(group)))
          .filter(({ cells }) => numberOf(cells.reports) > 0)
          .toSorted((a, b) => numberOf(b.cells.reports) - numberOf(a.cells.reports)),
        rowOf('unknown', met('unknown')),
      ],
      total: { ...rowOf('total', known), labelKey: '', label: '', filters },
      period: periodOf(whole.years),
    }
  },
}
