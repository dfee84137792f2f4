import { coverageIn, meeting, numberIn, shareIn } from './cells'
import { narrowed } from './coverage'
import { isFew } from './disclosure'
import { type FigureDefinition, numberOf, type Row } from './figure'
import { periodOf } from './period'
import { type CountedReport, listCounted } from './published'
import { type Tallied, tallyConditions, tallyWhole } from './published-conditions'
import { rankedSummary } from './ranked-words'
import { heads } from './share'

type Column = 'reports' | 'counted' | 'participants' | 'rounded' | 'share'
const gaps = ['few', 'not-recorded', 'not-applicable', 'not-asked'] as const
const conditions = [
  'asked.participants',
  'participants.any-number',
  'participants.rounded',
  ...gaps.map((gap) => `participants.${gap}`),
]

/** Sums leave sessions of few out: a number under five could else be worked out from the others. */
const seatsOf = (reports: readonly CountedReport[]) =>
  reports.reduce((sum, { participants }) => sum + (isFew(participants) ? 0 : (heads(participants) ?? 0)), 0)

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
    const [events, whole, reports] = await Promise.all([
      tallyConditions(filters, conditions, 'event'),
      tallyWhole(filters, conditions),
      listCounted(filters, 'event'),
    ])
    const rowOf = (tally: Tallied, list: readonly CountedReport[], of: typeof filters): Row<Column> => {
      const met = (condition: string) => numberIn(meeting(of, condition), tally.meeting[condition]!)
      const attended = numberIn(
        narrowed(of, { has: ['participants'] }),
        list.filter(({ participants }) => heads(participants) !== null && !isFew(participants)).length,
      )
      const asked = met('asked.participants')
      return {
        key: tally.key,
        label: tally.label,
        filters: of,
        cells: {
          reports: asked,
          counted: attended,
          participants: { ...attended, of: 'participants', value: seatsOf(list) },
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
    return {
      rows: events.map((event) =>
        rowOf(
          event,
          reports.filter(({ key }) => key === event.key),
          narrowed(filters, { event: [event.key] }),
        ),
      ),
      total: rowOf(whole, reports, filters),
      period: periodOf(whole.years),
    }
  },
}
