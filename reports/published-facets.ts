import 'server-only'
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedFacts, publishedTopics } from '@/db/schema/published'
import { regions } from '@/directory/regions'
import { groups } from '@/forms/answer'
import { type Facet, type Filters, hasValues } from './filters'
import { factsWhere } from './published-facts'
import { having } from './published-having'

/** One value that a list can be narrowed to, with the number of reports it would then hold. No label: the value says it. */
export type FacetCount = { value: string; label: string | null; count: number }

const count = sql<number>`count(*)::int`

/** What each facet could narrow the list to, counted under all the other filters. Chosen values stay, even at 0. */
export async function tallyFacets(filters: Partial<Filters>): Promise<Record<Facet, FacetCount[]>> {
  const without = (facet: Facet) => factsWhere({ ...filters, [facet]: [] })
  const [event, year, topic, type, group, region, language, has] = await Promise.all([
    tallyEvents(without('event')),
    tallyYears(without('year')),
    tallyTopics(without('topic')),
    tallyWords(publishedFacts.type, without('type')),
    tallySeats(publishedFacts.speakerGroups, groups, without('group')),
    tallySeats(publishedFacts.speakerRegions, regions, without('region')),
    tallyWords(publishedFacts.language, without('language')),
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

const counted = (where: SQL) =>
  publicDatabase()
    .select({ eventId: publishedFacts.eventId, count: count.as('count') })
    .from(publishedFacts)
    .where(where)
    .groupBy(publishedFacts.eventId)
    .as('counted')

async function tallyEvents(where: SQL): Promise<FacetCount[]> {
  const byEvent = counted(where)
  return publicDatabase()
    .select({
      value: publishedEvents.slug,
      label: publishedEvents.name,
      count: sql<number>`coalesce(${byEvent.count}, 0)`,
    })
    .from(publishedEvents)
    .leftJoin(byEvent, eq(byEvent.eventId, publishedEvents.id))
    .orderBy(desc(publishedEvents.startsOn), publishedEvents.slug)
}

async function tallyYears(where: SQL): Promise<FacetCount[]> {
  const rows = await publicDatabase()
    .select({ year: publishedFacts.year, count })
    .from(publishedFacts)
    .where(where)
    .groupBy(publishedFacts.year)
    .orderBy(desc(publishedFacts.year))
  return rows.map(({ year, count }) => ({ value: String(year), label: null, count }))
}

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
  const byTopic = held(publishedFacts.topics, where).as('by_topic')
  const number = sql<number>`coalesce(${byTopic.count}, 0)`
  return publicDatabase()
    .select({ value: publishedTopics.id, label: publishedTopics.name, count: number })
    .from(publishedTopics)
    .leftJoin(byTopic, eq(byTopic.value, publishedTopics.id))
    .orderBy(desc(number), publishedTopics.name)
}

async function tallyWords(
  column: typeof publishedFacts.type | typeof publishedFacts.language,
  where: SQL,
): Promise<FacetCount[]> {
  const rows = await publicDatabase()
    .select({ value: sql<string>`${column}`, count })
    .from(publishedFacts)
    .where(where)
    .groupBy(column)
    .orderBy(desc(count), column)
  return rows.map((row) => ({ ...row, label: null }))
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
