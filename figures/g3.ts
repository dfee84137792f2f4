import { extentStates } from '@/reports/conditions'
import { meeting } from './cells'
import type { FigureDefinition } from './figure'
import { comparison, sharesBy } from './share-by'
import type { ShareColumn } from './share-row'

/** G3: women's share by how far gender equality was discussed. It shows that the two go together, not that one makes the other. */
export const g3: FigureDefinition<ShareColumn> = {
  ...comparison,
  id: 'g3',
  concepts: ['participants', 'women', 'genderExtent'],
  grouping: 'extent',
  rows: (filters) =>
    sharesBy(filters, {
      by: 'extent',
      listOf: (list, extent) => meeting(list, `extent.${extent}`),
      labelKey: (extent) => `extents.${extent}`,
      order: extentStates,
    }),
}
