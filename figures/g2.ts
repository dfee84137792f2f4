import { meeting } from './cells'
import { type ExtentColumn, extentsBy, ofExtents } from './extents-by'
import type { FigureDefinition } from './figure'

/** G2: how far gender equality was discussed in the reports of each topic. */
export const g2: FigureDefinition<ExtentColumn> = {
  ...ofExtents,
  id: 'g2',
  grouping: 'topic',
  rows: (filters) => extentsBy(filters, 'topic', (id) => meeting(filters, `topic.${id}`)),
}
