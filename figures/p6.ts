import { coverageIn, meeting, numberIn, shareIn } from './cells'
import { narrowed } from './coverage'
import { type FigureDefinition, numberOf, type Row } from './figure'
import { periodOf } from './period'
import { type Tallied, tallyConditions, tallyWhole } from './published-conditions'
import { tallyAttended } from './published-shares'
import { rankedSummary } from './ranked-words'

type Column = 'reports' | 'counted' | 'participants' | 'rounded' | 'share'
type Attended = { reports: number; seats: number }
const nobody: Attended = { reports: 0, seats: 0 }
const gaps = ['few', 'not-recorded', 'not-applicable', 'not-asked'] as const
const conditions = [
  'asked.participants',
  'participants.any-number',
  'participants.rounded',
  ...gaps.map((gap) => `participants.${gap}`),
]

/** P6: seats filled at each event, and how many of the numbers behind them were rounded. Seats, not people. */
export const p6: FigureDefinition<Column> = {
  id: 'p6',
  concepts: ['participants'],
  grouping: 'event',
  of: 'reports',
  chart: { kind: 'bars', of: 'participants' },
  columns: ['reports', 'counted', 'participants', 'rounded', 'share'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'attendance',
  words: {
    title: ({ total }) =>
      numberOf(total.cells.participants) === 0
        ? null
        : { key: 'finding', values: { seats: numberOf(total.cells.participants) } },
    summary: rankedSummary('participants'),
    headline: ({ rows, total }) => ({
      number: total.cells.participants!,
      words: { key: 'all', values: { events: rows.length } },
    }),
  },
  rows: async (filters) => {
    const [events, whole, attendance] = await Promise.all([
      tallyConditions(filters, conditions, 'event'),
      tallyWhole(filters, conditions),
      tallyAttended(filters),
    ])
    const rowOf = (tally: Tallied, { reports, seats }: Attended, of: typeof filters): Row<Column> => {
      const met = (condition: string) => numberIn(meeting(of, condition), tally.meeting[condition]!)
      const attended = numberIn(narrowed(of, { has: ['participants'] }), reports)
      const asked = met('asked.participants')
      return {
        key: tally.key,
        label: tally.label,
        filters: of,
        cells: {
          reports: asked,
          counted: attended,
          participants: { ...attended, of: 'participants', value: seats },
          rounded: met('participants.rounded'),
          share: shareIn(met('participants.rounded'), attended),
        },
        coverage: coverageIn(
          attended,
          asked,
          gaps.map((state) => ({ state, number: met(`participants.${state}`) })),
        ),
        asked: null,
        isOpenEnded: false,
      }
    }
    const byEvent = new Map(attendance.map((one) => [one.key, one]))
    const all = attendance.reduce(
      (sum, { reports, seats }) => ({ reports: sum.reports + reports, seats: sum.seats + seats }),
      nobody,
    )
    return {
      rows: events.map((event) =>
        rowOf(event, byEvent.get(event.key) ?? nobody, narrowed(filters, { event: [event.key] })),
      ),
      total: rowOf(whole, all, filters),
      period: periodOf(whole.years),
    }
  },
}
