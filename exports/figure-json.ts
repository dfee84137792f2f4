import type { Figure, Row } from '@/figures/figure'
import type { Spoken } from '@/figures/spoken'
import { filtersToQuery } from '@/reports/filters'
import { methodVersion, pageOf, pointsIn, type Source } from './figure-file'
import { licence } from './report-json'

const coverageOf = ({ coverage }: Row) => ({
  counted: coverage.counted.value,
  of: coverage.of.value,
  apart: Object.fromEntries(coverage.apart.map(({ state, number }) => [state, number.value])),
})

/** A figure for machines: its numbers, coverage and words exactly as its page has them. */
export function figureJson(figure: Figure, { names, coverage, ...words }: Spoken, source: Source) {
  const points = pointsIn(figure, names, source)
  const rowOf = (row: Row) => ({
    key: row.key,
    label: names[row.key] ?? row.key,
    coverage: coverageOf(row),
    cells: points
      .filter((point) => point.row === row.key)
      .map(({ column, measure, value, status, opens }) => ({ column, measure, value, status, opens })),
  })
  return {
    figure: figure.id,
    page: pageOf(figure, source),
    language: source.locale,
    ...words,
    coverage,
    filter: filtersToQuery(figure.applied),
    ignoredFilters: figure.ignored,
    period: figure.period,
    columns: figure.columns,
    rows: figure.rows.map(rowOf),
    total: rowOf(figure.total),
    methodVersion,
    retrievedOn: source.day,
    licence,
  }
}
