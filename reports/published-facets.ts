import 'server-only'
import { desc, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedFacts } from '@/db/schema/published'
import { regions } from '@/directory/regions'
import { groups } from '@/forms/answer'
import type { Words } from '@/forms/words'
import { readTopicNames } from '@/topics/published'
import { type Facet, type Filters, filtersToQuery, hasValues } from './filters'
import { factsWhere } from './published-facts'
import { having } from './published-having'
import { whileUnchanged } from './while-unchanged'

/** One value that a list can be narrowed to, with the number of reports it would then hold. No label: the value says it. */
export type FacetCount = { value: string; label: string | Words | null; count: number }

const count = sql<number>`count(*)::int`

/**
 * What each facet could narrow the list to, counted under all the other filters. Chosen values stay, even at 0. Counted
 * once until something public changes.
 */
export const tallyFacets = (filters: Partial<Filters>): Promise<Record<Facet, FacetCount[]>> => {
  const { sort: _, after: __, before: ___, ...narrowed } = filters
  return whileUnchanged(`facets?${filtersToQuery(narrowed)}`, () => countFacets(narrowed))
}

async function countFacets(filters: Partial<Filters>): Promise<Record<Facet, FacetCount[]>> {
  const without = (facet: Facet) => factsWhere({ ...filters, [facet]: [] })
  const isChosen = (facet: Facet) => (filters[facet]?.length ?? 0) > 0
  // Facets that nothing was chosen of are counted under the same filters, so one reading of the reports counts them all.
  const together = tallyTogether(factsWhere(filters))
  const alone = (facet: Facet) => (isChosen(facet) ? tallyTogether(without(facet)) : together)
  const [event, year, topic, type, group, region, language, has] = await Promise.all([
    alone('event').then(byEvent),
    alone('year').then(byYear),
    tallyTopics(without('topic')),
    alone('type').then((rows) => byWord(rows, 'type')),
    tallySeats(publishedFacts.speakerGroups, groups, without('group')),
    tallySeats(publishedFacts.speakerRegions, regions, without('region')),
    alone('language').then((rows) => byWord(rows, 'language')),
    tallyNumbers(without('has')),
  ])
  const kept = (facet: Facet, rows: FacetCount[]): FacetCount[] => {
    const chosen = (filters[facet] ?? []).map(String)
    const counted = rows.filter((row) => row.count > 0 || chosen.includes(row.value))
    const missing = chosen.filter((value) => !rows.some((row) => row.value === value))
    return [...counted, ...missing.map((value) => ({ value, label: null, count: 0 }))]
  }
  return {
    event: kept('event', event),
    year: kept('year', year),
    topic: kept('topic', topic),
    type: kept('type', type),
    group: kept('group', group),
    region: kept('region', region),
    language: kept('language', language),
    has: kept('has', has),
  }
}

type Together = { eventId: string; year: number; type: string; language: string; count: number }

const tallyTogether = async (where: SQL): Promise<Together[]> => {
  const { eventId, year, type, language } = publishedFacts
  return publicDatabase()
    .select({ eventId, year, type, language, count })
    .from(publishedFacts)
    .where(where)
    .groupBy(eventId, year, type, language)
}

function sumBy(rows: readonly Together[], of: (row: Together) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.count)
  return sums
}

async function byEvent(rows: readonly Together[]): Promise<FacetCount[]> {
  const sums = sumBy(rows, ({ eventId }) => eventId)
  const events = await publicDatabase()
    .select({ id: publishedEvents.id, value: publishedEvents.slug, label: publishedEvents.name })
    .from(publishedEvents)
    .orderBy(desc(publishedEvents.startsOn), publishedEvents.slug)
  return events.map(({ id, value, label }) => ({ value, label, count: sums.get(id) ?? 0 }))
}

const byYear = (rows: readonly Together[]): FacetCount[] =>
  [...sumBy(rows, ({ year }) => String(year))]
    .map(([value, count]) => ({ value, label: null, count }))
    .sort((a, b) => Number(b.value) - Number(a.value))

const byWord = (rows: readonly Together[], of: 'type' | 'language'): FacetCount[] =>
  [...sumBy(rows, (row) => row[of])]
    .map(([value, count]) => ({ value, label: null, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))

/** How many reports hold each of the values of a column; a report counts once for each that it has. */
const held = (column: Many, where: SQL) =>
  publicDatabase()
    .select({ value: sql<string>`value`.as('value'), count: count.as('count') })
    .from(publishedFacts)
    .innerJoin(sql`lateral unnest(${column}) value`, sql`true`)
    .where(where)
    .groupBy(sql`value`)
type Many =
  | typeof publishedFacts.topics
  | typeof publishedFacts.speakerGroups
  | typeof publishedFacts.speakerRegions

async function tallyTopics(where: SQL): Promise<FacetCount[]> {
  const [rows, names] = await Promise.all([held(publishedFacts.topics, where), readTopicNames()])
  const counts = new Map(rows.map(({ value, count }) => [value, count]))
  return [...names]
    .map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.label.en < b.label.en ? -1 : 1))
}

/** Reports by what is said of their speakers, in the order of `values`. */
async function tallySeats(column: Many, values: readonly string[], where: SQL): Promise<FacetCount[]> {
  const rows = await held(column, where)
  return values.map((value) => ({
    value,
    label: null,
    count: rows.find((row) => row.value === value)?.count ?? 0,
  }))
}

async function tallyNumbers(where: SQL): Promise<FacetCount[]> {
  const of = (value: (typeof hasValues)[number]) => sql<number>`count(*) filter (where ${having[value]})::int`
  const [row] = await publicDatabase()
    .select(Object.fromEntries(hasValues.map((value) => [value, of(value)])))
    .from(publishedFacts)
    .where(where)
  return hasValues.map((value) => ({ value, label: null, count: row?.[value] ?? 0 }))
}
