import { narrowed } from './coverage'
import {
  type Cell,
  type Coverage,
  type Figure,
  type FigureDefinition,
  type NumberCell,
  numberOf,
  type RecordName,
  type Row,
  type Sentence,
} from './figure'
import { periodOf } from './period'
import { tallyTopics } from './published'
import { fewestReports } from './thresholds'

type Column = 'reports' | 'share'

/** One topic must be ahead of all others, among at least five reports; a share stands only from there. */
function topicTitle({ rows: [first, second] }: Figure): Sentence | null {
  if (first?.cells.share?.kind !== 'share') return null
  const isAhead = numberOf(first.cells.reports) > numberOf(second?.cells.reports)
  return isAhead ? { key: 'finding', values: { topic: first.label } } : null
}

function topicSummary({ rows, total }: Figure): Sentence[] {
  const [first, ...others] = rows
  if (!first) return [{ key: 'none' }]
  const reports = (row: Row) => numberOf(row.cells.reports)
  const third = reports(rows[2] ?? rows.at(-1)!)
  const top = rows.filter((row) => reports(row) >= third)
  const fewest = reports(rows.at(-1)!)
  const last = rows.filter((row) => reports(row) === fewest)
  const told = (list: Row[]) => list.slice(0, 6).map((row) => ({ text: row.label, number: reports(row) }))
  const all = { key: 'all', values: { topics: rows.length, reports: total.coverage.counted.value } }
  if (others.length === 0 || reports(first) === fewest) {
    return [{ key: 'even', values: { topics: rows.length, reports: fewest } }, all]
  }
  return [
    { key: 'top', lists: { names: told(top) } },
    ...(rows.length > top.length ? [{ key: 'last', values: { topics: last.length, reports: fewest } }] : []),
    all,
  ]
}

function topicLine(figure: Figure): { number: Cell; words: Sentence } {
  const { rows, total } = figure
  const [first] = rows
  if (topicTitle(figure) === null || !first) {
    const reports = total.coverage.counted
    return { number: reports, words: { key: 'tie', values: { reports: reports.value } } }
  }
  const values = { reports: numberOf(first.cells.reports), topic: first.label }
  return { number: first.cells.reports!, words: { key: 'first', values } }
}

/** T1: which topics the reports carry. A report may carry several, so the shares add up to more than the whole. */
export const t1: FigureDefinition<Column> = {
  id: 't1',
  concepts: [],
  grouping: 'topic',
  of: 'reports',
  columns: ['reports', 'share'],
  chart: { kind: 'bars', of: 'reports' },
  filters: ['event', 'year', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'topics-of-reports',
  words: { title: topicTitle, summary: topicSummary, headline: topicLine },
  rows: async (filters) => {
    const { topics, reports, withTopics, byYear } = await tallyTopics(filters)
    const listed = (value: number, of: typeof filters): NumberCell => ({
      kind: 'number',
      of: 'reports',
      value,
      opens: { reports: of },
    })
    const none = listed(reports - withTopics, narrowed(filters, { has: ['no-topics'] }))
    const coverage: Coverage = {
      counted: listed(withTopics, narrowed(filters, { has: ['topics'] })),
      of: listed(reports, filters),
      apart: none.value === 0 ? [] : [{ state: 'no-topics', number: none }],
    }
    const rowOf = (key: string, label: RecordName, value: number, of: typeof filters): Row<Column> => {
      const number = listed(value, of)
      const share: Cell =
        reports < fewestReports
          ? { kind: 'none' }
          : { kind: 'share', value: value / reports, opens: number.opens }
      return {
        key,
        label,
        filters: of,
        cells: { reports: number, share },
        coverage,
        asked: null,
        isOpenEnded: false,
      }
    }
    return {
      rows: topics.map((topic) =>
        rowOf(topic.id, topic.name, topic.reports, narrowed(filters, { topic: [topic.id] })),
      ),
      total: rowOf('total', '', withTopics, narrowed(filters, { has: ['topics'] })),
      period: periodOf(byYear.map(({ year }) => year)),
    }
  },
}
