import { regions } from '@/directory/regions'
import type { Filters } from '@/reports/filters'
import { meeting, numberIn, shareIn } from './cells'
import { narrowed } from './coverage'
import { type Figure, type FigureDefinition, type Row, type Sentence, shareOf } from './figure'
import { periodOf } from './period'
import { listRegistrations } from './published-registrations'
import { tallySpeakers } from './published-seats'
import { seatCoverage } from './seats-by'
import { nameOf } from './words'

type Column = 'speakers' | 'registered' | 'gap'

/** The rows by how far the share of speakers is above that of the registered, the furthest first. */
const byGap = (rows: readonly Row[]) =>
  rows.filter(({ cells }) => cells.gap?.kind === 'computed').toSorted((a, b) => gapOf(b) - gapOf(a))
const gapOf = ({ cells }: Row): number => (cells.gap?.kind === 'computed' ? cells.gap.value : 0)

function gapSummary(figure: Figure): Sentence[] {
  const rows = byGap(figure.rows)
  const [most, least] = [rows.at(0), rows.at(-1)]
  const told = (row: Row) => ({
    what: nameOf(row),
    speakers: shareOf(row.cells.speakers) ?? 0,
    registered: row.cells.registered?.kind === 'computed' ? row.cells.registered.value : 0,
  })
  return [
    ...(rows.length === 0 ? [{ key: 'none' }] : []),
    ...(most && gapOf(most) > 0 ? [{ key: 'above', values: told(most) }] : []),
    ...(least && gapOf(least) < 0 ? [{ key: 'below', values: told(least) }] : []),
    ...(figure.sources ? [{ key: 'sources', lists: { names: [...figure.sources] } }] : []),
  ]
}

/**
 * R2: where speakers come from beside where the registered came from, over the events that published their registration.
 * The two have two sources, and are compared as shares and never summed.
 */
export const r2: FigureDefinition<Column> = {
  id: 'r2',
  concepts: ['speakers'],
  grouping: 'region',
  of: 'reports',
  chart: { kind: 'pairs', of: 'speakers', other: 'registered' },
  columns: ['speakers', 'registered', 'gap'],
  filters: ['event', 'year'],
  methods: 'registration',
  words: {
    title: (figure) => {
      const [most] = byGap(figure.rows)
      return most && gapOf(most) >= 5 ? { key: 'finding', values: { what: nameOf(most) } } : null
    },
    summary: gapSummary,
    headline: ({ total, rows }) => ({
      number: total.coverage.counted,
      words: { key: byGap(rows).length > 0 ? 'all' : 'none' },
    }),
  },
  rows: async (filters) => {
    const registered = await listRegistrations(filters)
    const events = [...new Set(registered.map(({ event }) => event))].sort()
    // No list has no event; where none published its registration, the figure is of a year before all.
    const list: Partial<Filters> = narrowed(filters, events.length > 0 ? { event: events } : { year: [1900] })
    const seats = await tallySpeakers(list, 'region')
    const { known, coverage } = seatCoverage(list, 'region', seats)
    const people = (region: string | null) =>
      registered
        .filter((one) => (region === null ? one.region !== 'unknown' : one.region === region))
        .reduce((sum, one) => sum + one.people, 0)
    const rowOf = (region: string): Row<Column> => {
      const slots = numberIn(
        meeting(list, `region.${region}`),
        seats.filter(({ value }) => value === region).reduce((sum, one) => sum + one.seats, 0),
        'speakers',
      )
      const speakers = shareIn(slots, known)
      const share = people(null) === 0 ? null : people(region) / people(null)
      const spoken = shareOf(speakers)
      return {
        key: region,
        label: '',
        labelKey: `regions.${region}`,
        filters: 'reports' in slots.opens ? slots.opens.reports : list,
        cells: {
          speakers,
          registered: share === null ? { kind: 'none' } : { kind: 'computed', value: share, unit: 'share' },
          gap:
            share === null || spoken === null
              ? { kind: 'none' }
              : { kind: 'computed', value: 100 * (spoken - share), unit: 'points' },
        },
        coverage,
        asked: null,
        isOpenEnded: false,
      }
    }
    return {
      rows: events.length === 0 ? [] : regions.map(rowOf),
      total: {
        ...rowOf('total'),
        key: 'total',
        labelKey: '',
        label: '',
        filters: list,
        cells: {} as Row<Column>['cells'],
      },
      period: periodOf(seats.map(({ year }) => year)),
      sources: [...new Set(registered.map(({ source }) => source))].sort(),
    }
  },
}
