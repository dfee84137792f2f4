import { groups } from '@/forms/answer'
import { conditionOn } from '@/reports/conditions'
import { meeting, numberIn, shareIn } from './cells'
import { narrowed } from './coverage'
import { type Cell, type Figure, type FigureDefinition, numberOf, type Row } from './figure'
import { periodOf } from './period'
import { tallySpeakers } from './published-seats'
import { aheadBy, rankedSummary } from './ranked-words'
import { seatCoverage } from './seats-by'
import { nameOf } from './words'

/** S1: of the speaking slots whose group is known, the share of each stakeholder group, year by year. */
export const s1: FigureDefinition = {
  id: 's1',
  concepts: ['speakers'],
  grouping: 'group',
  of: 'reports',
  chart: { kind: 'columns', unit: 'share' },
  columns: [],
  headings: 'record',
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'speakers',
  words: {
    title: (figure: Figure) => {
      const first = aheadBy(figure, 'all')
      return first && numberOf(figure.total.cells.all) >= 20
        ? { key: 'finding', values: { what: nameOf(first) } }
        : null
    },
    summary: rankedSummary('all'),
    headline: (figure) => {
      const first = aheadBy(figure, 'all')
      return first
        ? { number: first.cells.all!, words: { key: 'all', values: { what: nameOf(first) } } }
        : { number: figure.total.coverage.counted, words: { key: 'none' } }
    },
  },
  rows: async (filters) => {
    const seats = await tallySpeakers(filters, 'group')
    const years = [...new Set(seats.map(({ year }) => year))].sort((a, b) => a - b)
    const { known, coverage } = seatCoverage(filters, 'speaker', seats)
    const sum = (group: string | null, year: number | null) =>
      seats
        .filter(
          (one) =>
            (group === null ? one.value !== null : one.value === group) &&
            (year === null || one.year === year),
        )
        .reduce((total, one) => total + one.seats, 0)
    const cell = (group: string | null, year: number | null) => {
      const list = year === null ? filters : narrowed(filters, { year: [year] })
      return numberIn(meeting(list, conditionOn('speaker', group ?? 'known')), sum(group, year), 'speakers')
    }
    const rowOf = (group: string | null): Row => {
      const shares = years.map((year): [string, Cell] => [
        String(year),
        shareIn(cell(group, year), cell(null, year)),
      ])
      return {
        key: group ?? 'total',
        label: '',
        ...(group ? { labelKey: `groups.${group}` } : {}),
        filters: group ? meeting(filters, conditionOn('speaker', group)) : filters,
        cells: { ...Object.fromEntries(shares), all: group ? cell(group, null) : known },
        coverage,
        asked: null,
        isOpenEnded: false,
      }
    }
    return {
      rows: groups
        .map(rowOf)
        .filter(({ cells }) => numberOf(cells.all) > 0)
        .toSorted((a, b) => numberOf(b.cells.all) - numberOf(a.cells.all)),
      total: rowOf(null),
      period: periodOf(years),
      columns: [...years.map(String), 'all'],
    }
  },
}
