import type { SessionType } from '@/forms/session-type'
import { narrowed } from './coverage'
import type { FigureDefinition } from './figure'
import { comparison, sharesBy } from './share-by'
import type { ShareColumn } from './share-row'

/** P4: women's share in each type of session, the highest first. */
export const p4: FigureDefinition<ShareColumn> = {
  ...comparison,
  id: 'p4',
  grouping: 'type',
  rows: (filters) =>
    sharesBy(filters, {
      by: 'type',
      listOf: (list, type) => narrowed(list, { type: [type as SessionType] }),
      labelKey: (type) => `types.${type}`,
    }),
}
