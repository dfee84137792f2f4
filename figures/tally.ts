import 'server-only'
import { type Filters, filtersToQuery, narrowing } from '@/reports/filters'
import { whileUnchanged } from '@/reports/while-unchanged'
import { definitions, type FigureId } from './all'
import { narrowed } from './coverage'
import type { Figure, FilterKey } from './figure'
import { listNames } from './published'

const isSet = (filters: Partial<Filters>, key: FilterKey) => (filters[key]?.length ?? 0) > 0

/**
 * Counts a figure over the published reports that the filters list. Filters that the figure cannot take are left out and
 * named in `ignored`. The same filters give the same figure to every page, file and sentence, counted once until
 * something public changes.
 */
export async function tallyFigure(id: FigureId, filters: Partial<Filters> = {}): Promise<Figure> {
  const { rows: count, ...definition } = definitions[id]
  const asked = ([...narrowing, 'q'] as const).filter((key) => isSet(filters, key))
  const taken = asked.filter((key) => definition.filters.includes(key))
  const applied = narrowed(Object.fromEntries(taken.map((key) => [key, filters[key]])), {})
  const [counted, names] = await whileUnchanged(`figure ${id}?${filtersToQuery(applied)}`, () =>
    Promise.all([count(applied), listNames(applied)]),
  )
  const ignored = asked.filter((key) => !definition.filters.includes(key))
  return { ...definition, ...counted, applied, ignored, names }
}
