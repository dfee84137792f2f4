import 'server-only'
import { type Facet, type Filters, facets } from '@/reports/filters'
import { narrowed } from './coverage'
import { type Figure, type FigureDefinition, type FigureId, figureIds } from './figure'
import { o1 } from './o1'
import { p1 } from './p1'
import { t1 } from './t1'

/** Every figure there is. A new one is a file beside these and a line here. */
const definitions: Record<FigureId, FigureDefinition> = { o1, t1, p1 }

/** What a word of an address means as a figure: lower case only, so that each figure has one address. */
export const findFigureId = (text: string): FigureId | null => figureIds.find((id) => id === text) ?? null

const isSet = (filters: Partial<Filters>, key: Facet | 'q') => (filters[key]?.length ?? 0) > 0

/**
 * Counts a figure over the published reports that the filters list. Filters that the figure cannot take are left out and
 * named in `ignored`. The same filters give the same figure to every page, file and sentence.
 */
export async function tallyFigure(id: FigureId, filters: Partial<Filters> = {}): Promise<Figure> {
  const { rows: count, ...definition } = definitions[id]
  const asked = ([...facets, 'q'] as const).filter((key) => isSet(filters, key))
  const taken = asked.filter((key) => definition.filters.includes(key))
  const applied = narrowed(Object.fromEntries(taken.map((key) => [key, filters[key]])), {})
  const { rows, total } = await count(applied)
  const ignored = asked.filter((key) => !definition.filters.includes(key))
  return { ...definition, applied, ignored, rows, total }
}
