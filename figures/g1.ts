import { narrowed } from './coverage'
import { type ExtentColumn, extentsBy, ofExtents } from './extents-by'
import type { FigureDefinition } from './figure'

/** G1: how far gender equality was discussed, year by year. */
export const g1: FigureDefinition<ExtentColumn> = {
  ...ofExtents,
  id: 'g1',
  grouping: 'year',
  rows: (filters) => extentsBy(filters, 'year', (year) => narrowed(filters, { year: [Number(year)] })),
}
