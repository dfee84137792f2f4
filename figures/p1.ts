import { narrowed } from './coverage'
import type { FigureDefinition } from './figure'
import { periodOf } from './period'
import { tallyShares, tallyWholeShare } from './published-shares'
import { type ShareColumn, shareColumns, shareRow } from './share-row'
import { changeTitle, shareLine, shareSummary } from './share-words'

/** P1: women's share of the seats, year by year, as the pooled share and the typical session side by side, with bounds. */
export const p1: FigureDefinition<ShareColumn> = {
  id: 'p1',
  concepts: ['participants', 'women'],
  grouping: 'year',
  of: 'reports',
  columns: shareColumns,
  chart: { kind: 'share-by-year' },
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'womens-share',
  words: { title: changeTitle, summary: shareSummary, headline: shareLine },
  rows: async (filters) => {
    const [years, whole] = await Promise.all([tallyShares(filters, 'year'), tallyWholeShare(filters)])
    return {
      rows: years.map((year) => shareRow(year.key, year, narrowed(filters, { year: [Number(year.key)] }))),
      total: shareRow('total', whole, filters),
      period: periodOf(years.map(({ key }) => Number(key))),
    }
  },
}
