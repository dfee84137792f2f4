import { addressOf } from '@/figures/address'
import type { Cell, Figure, Row } from '@/figures/figure'
import { weightOf } from '@/figures/thresholds'
import { filtersToQuery } from '@/reports/filters'

/** Changes when a definition of a figure changes, so that two files can be told apart. */
export const methodVersion = '1'

/** What a file says beside the numbers: in which language it speaks, and whence and when it comes. */
export type Source = { locale: string; origin: string; day: string }

export type Status = 'given' | 'computed' | 'low-coverage' | 'too-few' | 'not-asked' | 'none'

/** One number of a figure as files hold it. A share is a proportion, 0 to 1, unrounded. */
export type Point = {
  row: string
  label: string
  column: string
  measure: string
  value: number | null
  status: Status
  counted: number
  of: number
  opens: string | null
}

const statusOf = (cell: Cell, { coverage }: Row): Status => {
  if (cell.kind !== 'number' && cell.kind !== 'share') return cell.kind
  const isLow = cell.kind === 'share' && weightOf(coverage.counted.value, coverage.of.value) !== 'full'
  return isLow ? 'low-coverage' : 'given'
}

function measureOf(cell: Cell): string {
  if (cell.kind === 'number') return cell.of
  if (cell.kind === 'share') return 'proportion'
  if (cell.kind !== 'computed' || !cell.unit) return ''
  return cell.unit === 'share' ? 'proportion' : 'percentage points'
}

/** Every place of the figure's table, row by row, the whole last. */
export function pointsIn(figure: Figure, names: Record<string, string>, { locale, origin }: Source): Point[] {
  return [...figure.rows, figure.total].flatMap((row) =>
    figure.columns.map((column) => {
      const cell = row.cells[column] ?? { kind: 'none' }
      return {
        row: row.key,
        label: names[row.key] ?? row.key,
        column,
        measure: measureOf(cell),
        value: 'value' in cell ? cell.value : null,
        status: statusOf(cell, row),
        counted: row.coverage.counted.value,
        of: row.coverage.of.value,
        opens: 'opens' in cell ? new URL(addressOf(locale, figure.id, cell.opens), origin).href : null,
      }
    }),
  )
}

/** The figure's own page with the same state, absolute. */
export const pageOf = (figure: Figure, { locale, origin }: Source): string => {
  const query = filtersToQuery(figure.applied)
  return new URL(`/${locale}/figures/${figure.id}${query === '' ? '' : `?${query}`}`, origin).href
}
