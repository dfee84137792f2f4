import { coverageIn, meeting, numberIn } from './cells'
import { narrowed } from './coverage'
import type { FigureDefinition, Row } from './figure'
import { periodOf } from './period'
import { tallyTopics } from './published'
import { tallyTopicPairs } from './published-topics'
import { aheadTitle, rankedSummary } from './ranked-words'
import { joinedName } from './words'

/** More pairs than this are noise: they stand on one or two reports. */
const mostPairs = 60

type Column = 'reports' | 'expected'

/** T3: which topics stand on the same reports, beside the number that would if topics fell on reports by chance. */
export const t3: FigureDefinition<Column> = {
  id: 't3',
  concepts: [],
  grouping: 'topic',
  of: 'reports',
  chart: { kind: 'bars', of: 'reports' },
  columns: ['reports', 'expected'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'topics-together',
  words: {
    title: aheadTitle('reports'),
    // Only the most frequent pairs are here, so none of them is the least frequent.
    summary: (figure) => rankedSummary('reports')(figure).filter(({ key }) => key !== 'last'),
    headline: ({ rows, total }) => ({
      number: rows[0]?.cells.reports ?? total.coverage.counted,
      words: rows[0] ? { key: 'all', values: { what: rows[0].label } } : { key: 'none' },
    }),
  },
  rows: async (filters) => {
    const [pairs, whole] = await Promise.all([tallyTopicPairs(filters, mostPairs), tallyTopics(filters)])
    const carried = numberIn(narrowed(filters, { has: ['topics'] }), whole.withTopics)
    const none = numberIn(narrowed(filters, { has: ['no-topics'] }), whole.reports - whole.withTopics)
    const coverage = coverageIn(carried, numberIn(filters, whole.reports), [
      { state: 'no-topics', number: none },
    ])
    const of = (id: string) => whole.topics.find((topic) => topic.id === id)?.reports ?? 0
    const rows = pairs.map((pair): Row<Column> => {
      const both = meeting(filters, `topic.${pair.one}`, `topic.${pair.other}`)
      return {
        key: `${pair.one}+${pair.other}`,
        label: joinedName([pair.oneName, pair.otherName], ' + '),
        filters: both,
        cells: {
          reports: numberIn(both, pair.reports),
          expected: { kind: 'computed', value: (of(pair.one) * of(pair.other)) / Math.max(1, whole.reports) },
        },
        coverage,
        asked: null,
        isOpenEnded: false,
      }
    })
    const total: Row<Column> = {
      key: 'total',
      label: '',
      filters,
      cells: { reports: carried, expected: { kind: 'none' } },
      coverage,
      asked: null,
      isOpenEnded: false,
    }
    return { rows, total, period: periodOf(whole.byYear.map(({ year }) => year)) }
  },
}
