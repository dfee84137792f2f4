import 'server-only'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedAppearances,
  publishedEvents,
  publishedReports,
  publishedReportTopics,
  publishedTopics,
} from '@/db/schema/published'
import { regions } from '@/directory/regions'
import { groups } from '@/forms/answer'
import { type Facet, type Filters, hasValues } from './filters'
import { publishedWhere } from './published'
import { regionOfSeat } from './published-conditions'
import { having } from './published-having'

/** One value that a list can be narrowed to, with the number of reports it would then hold. No label: the value says it. */
export type FacetCount = { value: string; label: string | null; count: number }

const count = sql<number>`count(*)::int`

/** What each facet could narrow the list to, counted under all the other filters. Chosen values stay, even at 0. */
export async function tallyFacets(filters: Partial<Filters>): Promise<Record<Facet, FacetCount[]>> {
  const without = (facet: Facet) => publishedWhere({ ...filters, [facet]: [] })
  const [event, year, topic, type, group, region, language, has] = await Promise.all([
    tallyEvents(without('event')),
    tallyYears(without('year')),
    tallyTopics(without('topic')),
    tallyTypes(without('type')),
    tallySeats(sql`${publishedAppearances.group}`, groups, without('group')),
    tallySeats(regionOfSeat, regions, without('region')),
    tallyLanguages(without('language')),
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
    .select({ eventId: publishedReports.eventId, count: count.as('count') })
    .from(publishedReports)
    .where(where)
    .groupBy(publishedReports.eventId)
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
  const byEvent = counted(where)
  const rows = await publicDatabase()
    .select({ year: publishedEvents.year, count: sql<number>`sum(${byEvent.count})::int` })
    .from(byEvent)
    .innerJoin(publishedEvents, eq(byEvent.eventId, publishedEvents.id))
    .groupBy(publishedEvents.year)
    .orderBy(desc(publishedEvents.year))
  return rows.map(({ year, count }) => ({ value: String(year), label: null, count }))
}

async function tallyTopics(where: SQL): Promise<FacetCount[]> {
  const byTopic = publicDatabase()
    .select({ topicId: publishedReportTopics.topicId, count: count.as('count') })
    .from(publishedReportTopics)
    .innerJoin(publishedReports, eq(publishedReports.reportId, publishedReportTopics.reportId))
    .where(where)
    .groupBy(publishedReportTopics.topicId)
    .as('by_topic')
  const number = sql<number>`coalesce(${byTopic.count}, 0)`
  return publicDatabase()
    .select({ value: publishedTopics.id, label: publishedTopics.name, count: number })
    .from(publishedTopics)
    .leftJoin(byTopic, eq(byTopic.topicId, publishedTopics.id))
    .orderBy(desc(number), publishedTopics.name)
}

async function tallyTypes(where: SQL): Promise<FacetCount[]> {
  const rows = await publicDatabase()
    .select({ value: publishedReports.type, count })
    .from(publishedReports)
    .where(where)
    .groupBy(publishedReports.type)
    .orderBy(desc(count), publishedReports.type)
  return rows.map((row) => ({ ...row, label: null }))
}

async function tallyLanguages(where: SQL): Promise<FacetCount[]> {
  const rows = await publicDatabase()
    .select({ value: publishedReports.language, count })
    .from(publishedReports)
    .where(where)
    .groupBy(publishedReports.language)
    .orderBy(desc(count), publishedReports.language)
  return rows.map((row) => ({ ...row, label: null }))
}

/** Reports by what is said of their speakers' seats, in the order of `values`; a report counts once for each value it has. */
async function tallySeats(by: SQL<unknown>, values: readonly string[], where: SQL): Promise<FacetCount[]> {
  const rows = await publicDatabase()
    .select({
      value: sql<string | null>`${by}`,
      count: sql<number>`count(distinct ${publishedReports.reportId})::int`,
    })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .where(and(eq(publishedAppearances.role, 'speaker'), where))
    .groupBy(sql`1`)
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
    .from(publishedReports)
    .where(where)
  return hasValues.map((value) => ({ value, label: null, count: row?.[value] ?? 0 }))
}
