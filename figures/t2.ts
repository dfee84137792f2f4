import { coverageIn, meeting, numberIn } from './cells'
import { narrowed } from './coverage'
import {
  type Figure,
  type FigureDefinition,
  type Name,
  numberOf,
  type RecordName,
  type Row,
  type Sentence,
} from './figure'
import { periodOf } from './period'
import { tallyTopics } from './published'
import { tallyTopicYears } from './published-topics'
import { fewestReports } from './thresholds'

/**
 * By how much a topic's share of the year's reports changed from the first to the last year; null where it has too little.
 * Shares, because years differ in reports: a topic that keeps its place in a small year has not fallen.
 */
function growth({ total }: Figure, row: Row, [first, last]: readonly [string, string]): number | null {
  const [from, to] = [numberOf(row.cells[first]), numberOf(row.cells[last])]
  const [allFirst, allLast] = [numberOf(total.cells[first]), numberOf(total.cells[last])]
  const isThin = from + to < fewestReports || allFirst < fewestReports || allLast < fewestReports
  return isThin ? null : to / allLast - from / allFirst
}

const ends = ({ columns }: Figure): [string, string] | null => {
  const years = columns.filter((column) => column !== 'all')
  return years.length < 2 ? null : [years[0]!, years.at(-1)!]
}

function trendSummary(figure: Figure): Sentence[] {
  const years = ends(figure)
  if (!years) return [{ key: 'one' }]
  const told = (row: Row): Name => ({ text: row.label })
  const moved = figure.rows
    .map((row) => ({ row, by: growth(figure, row, years) }))
    .filter((one): one is { row: Row; by: number } => one.by !== null)
    .toSorted((a, b) => b.by - a.by)
  const rising = moved.filter(({ by }) => by > 0).slice(0, 3)
  const falling = moved
    .filter(({ by }) => by < 0)
    .toReversed()
    .slice(0, 3)
  const values = { first: years[0], last: years[1] }
  return [
    ...(rising.length > 0
      ? [{ key: 'rising', values, lists: { names: rising.map(({ row }) => told(row)) } }]
      : []),
    ...(falling.length > 0
      ? [{ key: 'falling', values, lists: { names: falling.map(({ row }) => told(row)) } }]
      : []),
    ...(rising.length + falling.length === 0 ? [{ key: 'still', values }] : []),
  ]
}

/** T2: each topic by year. Numbers of reports, not shares: the years differ in reports, which the row of all shows. */
export const t2: FigureDefinition = {
  id: 't2',
  concepts: [],
  grouping: 'topic',
  of: 'reports',
  chart: { kind: 'columns', unit: 'number' },
  columns: [],
  headings: 'record',
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'topics-of-reports',
  words: {
    title: () => null,
    summary: trendSummary,
    headline: ({ rows, total }) => ({
      number: total.coverage.counted,
      words: { key: 'all', values: { topics: rows.length } },
    }),
  },
  rows: async (filters) => {
    const [cells, whole] = await Promise.all([tallyTopicYears(filters), tallyTopics(filters)])
    const years = [...new Set(whole.byYear.map(({ year }) => year))].sort((a, b) => a - b)
    const carried = numberIn(narrowed(filters, { has: ['topics'] }), whole.withTopics)
    const none = numberIn(narrowed(filters, { has: ['no-topics'] }), whole.reports - whole.withTopics)
    const coverage = coverageIn(carried, numberIn(filters, whole.reports), [
      { state: 'no-topics', number: none },
    ])
    const rowOf = (
      key: string,
      label: RecordName,
      of: typeof filters,
      count: (year: number) => number,
    ): Row => ({
      key,
      label,
      filters: of,
      cells: Object.fromEntries(
        years.map((year) => [String(year), numberIn(narrowed(of, { year: [year] }), count(year))]),
      ),
      coverage,
      asked: null,
      isOpenEnded: false,
    })
    const rows = whole.topics.map(({ id, name }) =>
      rowOf(
        id,
        name,
        meeting(filters, `topic.${id}`),
        (year) => cells.find((cell) => cell.id === id && cell.year === year)?.reports ?? 0,
      ),
    )
    const all = narrowed(filters, { has: ['topics'] })
    return {
      rows,
      total: rowOf(
        'total',
        '',
        all,
        (year) => whole.byYear.find((one) => one.year === year)?.withTopics ?? 0,
      ),
      period: periodOf(years),
      columns: years.map(String),
    }
  },
}
