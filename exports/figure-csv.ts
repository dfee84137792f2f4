import { stringify } from 'csv-stringify/sync'
import type { Figure } from '@/figures/figure'
import type { Spoken } from '@/figures/spoken'
import { filtersToQuery } from '@/reports/filters'
import { methodVersion, pageOf, pointsIn, type Source } from './figure-file'

/** The columns of the file, in order; figure-csvw.ts says what each holds. */
export const figureColumns = [
  'figure',
  'row',
  'label',
  'column',
  'measure',
  'value',
  'status',
  'counted',
  'of',
  'filter',
  'method_version',
  'retrieved_on',
  'url',
  'reports_url',
] as const

/** A figure as CSV for spreadsheets: UTF-8 with a byte order mark, one row a number, text that starts a formula made harmless. */
export function figureCsv(figure: Figure, { names }: Pick<Spoken, 'names'>, source: Source): string {
  const page = pageOf(figure, source)
  const rows = pointsIn(figure, names, source).map(({ opens, ...point }) => ({
    ...point,
    figure: figure.id,
    filter: filtersToQuery(figure.applied),
    method_version: methodVersion,
    retrieved_on: source.day,
    url: page,
    reports_url: opens,
  }))
  return stringify(rows, { columns: [...figureColumns], header: true, bom: true, escape_formulas: true })
}
