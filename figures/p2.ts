import { conditionOn, shareBands } from '@/reports/conditions'
import { coverageIn, meeting, numberIn, shareIn } from './cells'
import { narrowed } from './coverage'
import { type FigureDefinition, numberOf, type Row, type Sentence } from './figure'
import { periodOf } from './period'
import { tallyWhole } from './published-conditions'
import { fewestReports, isWellCovered } from './thresholds'

type Column = 'reports' | 'share'
const conditions = shareBands.map((band) => conditionOn('share', band))
const balanced = ['40-50', '50-60']

/** Sessions from 40 to 60 per cent; the band of 50 to 60 does not hold 60 itself, so "under 60". */
const balancedOf = (rows: readonly Row[]) =>
  rows
    .filter(({ key }) => balanced.includes(key))
    .reduce((sum, { cells }) => sum + numberOf(cells.reports), 0)

/** P2: sessions by women's share in bands of ten points; who gave only a proportion stands on a row of its own. */
export const p2: FigureDefinition<Column> = {
  id: 'p2',
  concepts: ['participants', 'women'],
  grouping: 'band',
  of: 'reports',
  chart: { kind: 'bars', of: 'reports' },
  columns: ['reports', 'share'],
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'womens-share',
  words: {
    title: ({ rows, total }) =>
      total.coverage.counted.value < fewestReports || !isWellCovered({ total })
        ? null
        : { key: 'finding', values: { balanced: balancedOf(rows), counted: total.coverage.counted.value } },
    summary: ({ rows, total }): Sentence[] => [
      { key: 'balanced', values: { balanced: balancedOf(rows), counted: total.coverage.counted.value } },
      {
        key: 'ends',
        values: {
          none: numberOf(rows.find(({ key }) => key === '0-10')?.cells.reports),
          most: numberOf(rows.find(({ key }) => key === '90-100')?.cells.reports),
        },
      },
    ],
    headline: ({ rows, total }) => ({
      number: { kind: 'computed', value: balancedOf(rows) },
      words: { key: 'all', values: { counted: total.coverage.counted.value } },
    }),
  },
  rows: async (filters) => {
    const rest = ['not-recorded', 'not-applicable', 'few', 'not-asked', 'proportion'] as const
    const [whole, ...apart] = await Promise.all([
      tallyWhole(filters, conditions),
      ...rest.map((state) => tallyWhole(narrowed(filters, { has: [state] }), [])),
    ])
    const counted = numberIn(
      narrowed(filters, { has: ['both'] }),
      conditions.reduce((sum, condition) => sum + whole.meeting[condition]!, 0),
    )
    const gaps = rest.map((state, place) => ({
      state,
      number: numberIn(narrowed(filters, { has: [state] }), apart[place]!.reports),
    }))
    const notAsked = gaps.find(({ state }) => state === 'not-asked')!.number.value
    const coverage = coverageIn(
      counted,
      numberIn(narrowed(filters, { has: ['asked'] }), whole.reports - notAsked),
      gaps,
    )
    const rowOf = (
      key: string,
      number: ReturnType<typeof numberIn>,
      share: Row['cells'][string],
    ): Row<Column> => ({
      key,
      label: '',
      labelKey: `bands.${key}`,
      filters: 'reports' in number.opens ? number.opens.reports : filters,
      cells: { reports: number, share },
      coverage,
      asked: null,
      isOpenEnded: false,
    })
    const bands = shareBands.map((band) => {
      const condition = conditionOn('share', band)
      const number = numberIn(meeting(filters, condition), whole.meeting[condition]!)
      return rowOf(band, number, shareIn(number, counted))
    })
    const proportion = gaps.find(({ state }) => state === 'proportion')!.number
    return {
      rows: [...bands, rowOf('proportion', proportion, { kind: 'none' })],
      total: { ...rowOf('total', counted, shareIn(counted, counted)), label: '', filters },
      period: periodOf(whole.years),
    }
  },
}
