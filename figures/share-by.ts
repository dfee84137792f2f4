import type { Filters } from '@/reports/filters'
import type { Counted, FigureDefinition, Row } from './figure'
import { shareOf } from './figure'
import { periodOf } from './period'
import { type CountedBy, listYears, tallyShares, tallyWholeShare } from './published-shares'
import { comparedSummary } from './ranked-words'
import { type ShareColumn, shareColumns, shareRow } from './share-row'
import { shareLine } from './share-words'
import { recordName } from './words'

type Group = {
  by: CountedBy
  /** The list of one row's reports. */
  listOf: (filters: Partial<Filters>, key: string) => Partial<Filters>
  /** Where messages name a row; null where the record does. */
  labelKey: ((key: string) => string) | null
  /** The order of the rows where it is not that of the share. */
  order?: readonly string[]
}

const orderOf = ({ label, key }: Row) => recordName(label, 'en') + key
const highestFirst = (a: Row, b: Row) => (shareOf(b.cells.pooled) ?? -1) - (shareOf(a.cells.pooled) ?? -1)

/** Women's share in parts of the list, each by the same rules as the whole; what has too few reports stands below. */
export async function sharesBy(
  filters: Partial<Filters>,
  { by, listOf, labelKey, order }: Group,
): Promise<Counted<ShareColumn>> {
  const [parts, whole, years] = await Promise.all([
    tallyShares(filters, by),
    tallyWholeShare(filters),
    listYears(filters),
  ])
  const rows = parts.map(
    (part): Row<ShareColumn> => ({
      ...shareRow(part.key, part, listOf(filters, part.key)),
      ...(labelKey ? { label: '', labelKey: labelKey(part.key) } : {}),
    }),
  )
  const sorted = order
    ? rows.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    : rows.toSorted((a, b) => highestFirst(a, b) || orderOf(a).localeCompare(orderOf(b)))
  return { rows: sorted, total: shareRow('total', whole, filters), period: periodOf(years) }
}

/** What the figures that compare women's share have in common. */
export const comparison = {
  concepts: ['participants', 'women'],
  of: 'reports',
  chart: { kind: 'ranges', of: 'pooled', other: 'median', low: 'low', high: 'high', unit: 'share' },
  columns: shareColumns,
  filters: ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has', 'with', 'q'],
  methods: 'womens-share',
  words: { title: () => null, summary: comparedSummary('pooled'), headline: shareLine },
} as const satisfies Partial<FigureDefinition<ShareColumn>>
