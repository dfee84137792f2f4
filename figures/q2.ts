import { conditionOn } from '@/reports/conditions'
import { coverageIn, meeting, numberIn } from './cells'
import { type FigureDefinition, numberOf, type Row } from './figure'
import { periodOf } from './period'
import { tallyWhole } from './published-conditions'

const columns = [
  'exact',
  'estimate',
  'range',
  'minimum',
  'share',
  'few',
  'not-recorded',
  'not-applicable',
  'not-asked',
] as const
type Column = (typeof columns)[number]
const numbers = ['exact', 'estimate', 'range', 'minimum', 'share', 'few'] as const
const concepts = ['participants', 'women'] as const

/** Q2: how the numbers of participants and women were given; where few took part, the way is withheld with the number. */
export const q2: FigureDefinition<Column> = {
  id: 'q2',
  concepts,
  grouping: 'field',
  of: 'reports',
  chart: { kind: 'stack', of: columns },
  columns,
  headings: 'given',
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'kinds',
  words: {
    title: () => null,
    summary: ({ rows }) =>
      rows.map((row) => ({
        key: row.key,
        values: {
          exact: numberOf(row.cells.exact),
          rounded: numberOf(row.cells.estimate) + numberOf(row.cells.range) + numberOf(row.cells.minimum),
          asked: row.coverage.of.value,
        },
      })),
    headline: ({ rows }) => ({
      number: rows[0]!.cells.exact!,
      words: { key: 'all', values: { asked: rows[0]!.coverage.of.value } },
    }),
  },
  rows: async (filters) => {
    const conditions = concepts.flatMap((concept) => [
      ...columns.map((column) => conditionOn(concept, column)),
      conditionOn('asked', concept),
    ])
    const whole = await tallyWhole(filters, conditions)
    const met = (condition: string) => numberIn(meeting(filters, condition), whole.meeting[condition]!)
    const rowOf = (concept: (typeof concepts)[number]): Row<Column> => {
      const cell = (column: Column) => met(conditionOn(concept, column))
      const given = numbers.reduce((sum, column) => sum + cell(column).value, 0)
      return {
        key: concept,
        label: '',
        labelKey: `fields.${concept}`,
        filters: meeting(filters, conditionOn('asked', concept)),
        cells: Object.fromEntries(columns.map((column) => [column, cell(column)])) as Row<Column>['cells'],
        coverage: coverageIn(
          numberIn(meeting(filters, conditionOn(concept, 'given')), given),
          met(conditionOn('asked', concept)),
          (['not-recorded', 'not-applicable', 'not-asked'] as const).map((state) => ({
            state,
            number: cell(state),
          })),
        ),
        asked: null,
        isOpenEnded: false,
      }
    }
    const rows = concepts.map(rowOf)
    // Two questions of the same reports have no sum; the whole stands on the first.
    const total = { ...rows[0]!, key: 'total', labelKey: '', label: '', cells: {} as Row<Column>['cells'] }
    return { rows, total, period: periodOf(whole.years) }
  },
}
