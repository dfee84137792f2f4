import { coverageIn, meeting, numberIn } from './cells'
import { narrowed } from './coverage'
import { type Cell, type FigureDefinition, numberOf, type Row } from './figure'
import { periodOf } from './period'
import { tallyDays } from './published-seats'
import { fewestReports } from './thresholds'

type Column = 'reports' | 'median' | 'lower' | 'upper' | 'inTime' | 'deadline'

/** O2: days from a session to its public report, as the middle and the middle half, beside the deadline of the event. */
export const o2: FigureDefinition<Column> = {
  id: 'o2',
  concepts: [],
  grouping: 'event',
  of: 'reports',
  chart: { kind: 'ranges', of: 'median', low: 'lower', high: 'upper', unit: 'days' },
  columns: ['reports', 'median', 'lower', 'upper', 'inTime', 'deadline'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'arrival',
  words: {
    title: ({ total }) =>
      total.coverage.counted.value < fewestReports
        ? null
        : {
            key: 'finding',
            values: { inTime: numberOf(total.cells.inTime), reports: total.coverage.counted.value },
          },
    summary: ({ rows, total }) => {
      const ranked = rows
        .filter(({ cells }) => cells.median?.kind === 'number')
        .toSorted((a, b) => numberOf(a.cells.median) - numberOf(b.cells.median))
      const [fast, slow] = [ranked.at(0), ranked.at(-1)]
      const inTime = { inTime: numberOf(total.cells.inTime), reports: total.coverage.counted.value }
      const told = (row: Row) => ({ event: row.label, days: Math.round(numberOf(row.cells.median)) })
      return [
        { key: 'inTime', values: inTime },
        ...(fast ? [{ key: 'fast', values: told(fast) }] : []),
        ...(fast && slow && slow !== fast ? [{ key: 'slow', values: told(slow) }] : []),
      ]
    },
    headline: ({ total }) => ({
      number: total.cells.inTime!,
      words: { key: 'all', values: { reports: total.coverage.counted.value } },
    }),
  },
  rows: async (filters) => {
    const events = await tallyDays(filters)
    const sum = (of: 'reports' | 'inTime') => events.reduce((total, event) => total + event[of], 0)
    const counts = (list: typeof filters, reports: number, inTime: number) => ({
      reports: numberIn(list, reports),
      inTime: numberIn(meeting(list, 'published.in-time'), inTime),
    })
    const none: Cell = { kind: 'none' }
    const all = numberIn(filters, sum('reports'))
    const coverage = coverageIn(all, all)
    const rows = events.map((event): Row<Column> => {
      const list = narrowed(filters, { event: [event.slug] })
      const days = (value: number): Cell =>
        event.reports < fewestReports
          ? { kind: 'too-few', reports: event.reports, opens: { reports: list } }
          : numberIn(list, value, 'days')
      return {
        key: event.slug,
        label: event.name,
        filters: list,
        cells: {
          ...counts(list, event.reports, event.inTime),
          median: days(event.median),
          lower: days(event.lower),
          upper: days(event.upper),
          deadline: { kind: 'computed', value: event.deadline },
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
      cells: {
        ...counts(filters, sum('reports'), sum('inTime')),
        median: none,
        lower: none,
        upper: none,
        deadline: none,
      },
      coverage,
      asked: null,
      isOpenEnded: false,
    }
    return { rows, total, period: periodOf(events.map(({ year }) => year)) }
  },
}
