import { type Filters, type Has, noFilters } from '@/reports/filters'
import { isFew } from './disclosure'
import { type Coverage, type NumberCell, type State, states } from './figure'
import { heads, type Pair } from './share'

export function stateOf({ participants, women }: Pair, isAsked: boolean): State {
  if (!isAsked) return 'not-asked'
  if (isFew(participants)) return 'few'
  if (heads(participants) !== null && heads(women) !== null) return 'counted'
  if (women?.kind === 'share') return 'proportion'
  if (participants?.kind === 'not-applicable' || women?.kind === 'not-applicable') return 'not-applicable'
  return 'not-recorded'
}

/** The filter that lists the reports in a state; reports/published-having.ts is the same rule in SQL. */
export const hasOf: Record<State, Has> = {
  counted: 'both',
  proportion: 'proportion',
  few: 'few',
  'not-recorded': 'not-recorded',
  'not-applicable': 'not-applicable',
  'not-asked': 'not-asked',
}

/** A list narrowed further to reports that all have something; the place in a list and its order are no part of it. */
export function narrowed(filters: Partial<Filters>, change: Partial<Filters>): Partial<Filters> {
  const both = <Value extends string>(one: Value[] = [], other: Value[] = []) =>
    [...new Set([...one, ...other])].sort()
  const has = both(filters.has, change.has)
  const conditions = both(filters.with, change.with)
  const { sort, after, before, ...rest } = { ...noFilters, ...filters, ...change, has, with: conditions }
  return rest
}

const reportsOf = (value: number, filters: Partial<Filters>): NumberCell => ({
  kind: 'number',
  of: 'reports',
  value,
  opens: { reports: filters },
})

/** The coverage of reports in these states, out of the list of `filters`; what nothing was found of is left out. */
export function coverageOf(found: Readonly<Record<State, number>>, filters: Partial<Filters>): Coverage {
  const cell = (value: number, has: Has) => reportsOf(value, narrowed(filters, { has: [has] }))
  const gaps = states.filter((state) => state !== 'counted')
  const asked = states.reduce((sum, state) => sum + (state === 'not-asked' ? 0 : found[state]), 0)
  return {
    counted: cell(found.counted, 'both'),
    of: cell(asked, 'asked'),
    apart: gaps
      .filter((state) => found[state] > 0)
      .map((state) => ({ state, number: cell(found[state], hasOf[state]) })),
  }
}
