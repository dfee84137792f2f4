import { meeting } from './cells'
import type { FigureDefinition } from './figure'
import { comparison, sharesBy } from './share-by'
import type { ShareColumn } from './share-row'

/** P3: women's share in the reports of each topic, the highest first. */
export const p3: FigureDefinition<ShareColumn> = {
  ...comparison,
  id: 'p3',
  grouping: 'topic',
  rows: (filters) =>
    sharesBy(filters, { by: 'topic', listOf: (list, id) => meeting(list, `topic.${id}`), labelKey: null }),
}
