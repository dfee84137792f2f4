import { conditionOn } from '@/reports/conditions'
import type { Filters } from '@/reports/filters'
import { coverageIn, meeting, numberIn, shareIn } from './cells'
import type { Counted, Coverage, FigureDefinition, NumberCell, Row } from './figure'
import { periodOf } from './period'
import { type SeatsBy, tallySpeakers } from './published-seats'

export type SeatColumn = 'speakers' | 'share'
type Seats = Awaited<ReturnType<typeof tallySpeakers>>

const sumOf = (seats: Seats, test: (one: Seats[number]) => boolean = () => true) =>
  seats.filter(test).reduce((sum, one) => sum + one.seats, 0)

/** Speaking slots of a list whose report says the group, region or country, out of all of them. */
export function seatCoverage(
  filters: Partial<Filters>,
  kind: 'speaker' | 'region' | 'country',
  seats: Seats,
): { known: NumberCell; coverage: Coverage } {
  const cell = (condition: string, value: number) => numberIn(meeting(filters, condition), value, 'speakers')
  const known = cell(
    conditionOn(kind, 'known'),
    sumOf(seats, ({ value }) => value !== null),
  )
  const unknown = cell(
    conditionOn(kind, 'unknown'),
    sumOf(seats, ({ value }) => value === null),
  )
  const all = cell('speaker.any', sumOf(seats))
  return { known, coverage: coverageIn(known, all, [{ state: 'unknown', number: unknown }]) }
}

type Given = {
  by: SeatsBy
  /** The kind of condition that lists the reports of one value. */
  kind: 'speaker' | 'region' | 'country'
  /** The rows in their order; without it, all that occur, the most first. */
  values: readonly string[] | null
  labelKey: ((value: string) => string) | null
}

/** Speaking slots by what the reports say of them, the most first, and those of which they say nothing. */
export async function speakersBy(
  filters: Partial<Filters>,
  { by, kind, values, labelKey }: Given,
): Promise<Counted<SeatColumn>> {
  const seats = await tallySpeakers(filters, by)
  const { known, coverage } = seatCoverage(filters, kind, seats)
  const rowOf = (key: string, number: NumberCell, more: Partial<Row>): Row<SeatColumn> => ({
    key,
    label: key,
    filters: 'reports' in number.opens ? number.opens.reports : filters,
    coverage,
    asked: null,
    isOpenEnded: false,
    ...more,
    cells: { speakers: number, share: key === 'unknown' ? { kind: 'none' } : shareIn(number, known) },
  })
  const found = values ?? [...new Set(seats.flatMap(({ value }) => (value === null ? [] : [value])))]
  const rows = found
    .map((value) =>
      rowOf(
        value,
        numberIn(
          meeting(filters, conditionOn(kind, value)),
          sumOf(seats, (one) => one.value === value),
          'speakers',
        ),
        labelKey ? { label: '', labelKey: labelKey(value) } : {},
      ),
    )
    .filter(({ cells }) => cells.speakers.kind === 'number' && cells.speakers.value > 0)
    .toSorted((a, b) => (b.cells.speakers as NumberCell).value - (a.cells.speakers as NumberCell).value)
  const unknown = coverage.apart.map(({ number }) =>
    rowOf('unknown', number, { label: '', labelKey: 'groups.unknown' }),
  )
  return {
    rows: [...rows, ...unknown],
    total: rowOf('total', known, { label: '', filters }),
    period: periodOf(seats.map(({ year }) => year)),
  }
}

/** What the figures of speakers have in common. */
export const ofSpeakers = {
  concepts: ['speakers'],
  of: 'reports',
  chart: { kind: 'bars', of: 'speakers' },
  columns: ['speakers', 'share'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'speakers',
} as const satisfies Partial<FigureDefinition<SeatColumn>>
