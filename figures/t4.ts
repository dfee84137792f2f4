import { groups } from '@/forms/answer'
import { conditionOn } from '@/reports/conditions'
import { coverageIn, meeting, numberIn } from './cells'
import { type Figure, type FigureDefinition, type Name, numberOf, type Row, type Sentence } from './figure'
import { periodOf } from './period'
import { type Tallied, tallyConditions, tallyWhole } from './published-conditions'

const conditions = [...groups, 'unknown'].map((group) => conditionOn('speaker', group))
const columns = [...groups, 'unknown'] as const
type Column = (typeof columns)[number]

/** For each of the first topics, the group with most reports on it. */
function groupsSummary({ rows }: Figure): Sentence[] {
  const told = rows.slice(0, 3).map((row): Name | null => {
    const ranked = groups.toSorted((a, b) => numberOf(row.cells[b]) - numberOf(row.cells[a]))
    return numberOf(row.cells[ranked[0]!]) === 0 ? null : { text: row.label }
  })
  const names = told.filter((name) => name !== null)
  return names.length === 0 ? [{ key: 'none', isShared: true }] : [{ key: 'top', lists: { names } }]
}

/** T4: on how many reports of each topic a speaker of each stakeholder group is named; a report counts for each of its groups. */
export const t4: FigureDefinition<Column> = {
  id: 't4',
  concepts: ['speakers'],
  grouping: 'topic',
  of: 'reports',
  chart: { kind: 'shades' },
  columns,
  headings: 'groups',
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'speakers',
  words: {
    title: () => null,
    summary: groupsSummary,
    headline: ({ rows, total }) => ({
      number: total.coverage.counted,
      words: { key: 'all', values: { topics: rows.length } },
    }),
  },
  rows: async (filters) => {
    const [topics, whole] = await Promise.all([
      tallyConditions(filters, conditions, 'topic'),
      tallyWhole(filters, [...conditions, 'speaker.known']),
    ])
    const rowOf = (tally: Tallied, of: typeof filters): Row<Column> => ({
      key: tally.key,
      label: tally.label,
      filters: of,
      cells: Object.fromEntries(
        columns.map((column) => {
          const condition = conditionOn('speaker', column)
          return [column, numberIn(meeting(of, condition), tally.meeting[condition]!)]
        }),
      ) as Row<Column>['cells'],
      coverage: coverageIn(
        numberIn(meeting(filters, 'speaker.known'), whole.meeting['speaker.known']!),
        numberIn(filters, whole.reports),
      ),
      asked: null,
      isOpenEnded: false,
    })
    return {
      rows: topics.map((topic) => rowOf(topic, meeting(filters, `topic.${topic.key}`))),
      total: rowOf(whole, filters),
      period: periodOf(whole.years),
    }
  },
}
