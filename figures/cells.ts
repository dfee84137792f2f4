import type { Filters } from '@/reports/filters'
import { narrowed } from './coverage'
import type { Cell, Coverage, Measure, NumberCell, Part } from './figure'
import { fewestReports } from './thresholds'

/** Reports, or what their list adds up to, with the list. */
export const numberIn = (filters: Partial<Filters>, value: number, of: Measure = 'reports'): NumberCell => ({
  kind: 'number',
  of,
  value,
  opens: { reports: filters },
})

/** One number as a share of another, from five reports on, below which their number stands; of slots, from five slots on. */
export function shareIn(part: NumberCell, whole: NumberCell): Cell {
  const { opens } = whole
  if (whole.value === 0 || (whole.of === 'speakers' && whole.value < fewestReports)) return { kind: 'none' }
  if (whole.value < fewestReports) return { kind: 'too-few', reports: whole.value, opens }
  const of = whole.of === 'speakers' ? 'speakers' : 'reports'
  const outOf: Part['outOf'] = 'reports' in opens ? opens.reports : {}
  return { kind: 'share', value: part.value / whole.value, opens: part.opens, part: { of, outOf } }
}

/** Coverage where nothing is missing but what `apart` says. */
export const coverageIn = (counted: NumberCell, of: NumberCell, apart: Coverage['apart'] = []): Coverage => ({
  counted,
  of,
  apart: apart.filter(({ number }) => number.value > 0),
})

/** The list of the reports that also meet a condition. */
export const meeting = (filters: Partial<Filters>, ...conditions: string[]): Partial<Filters> =>
  narrowed(filters, { with: conditions })
