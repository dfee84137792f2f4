import 'server-only'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedCounts,
  publishedEvents,
  publishedFacts,
  publishedReports,
  publishedReportTopics,
  publishedTopics,
} from '@/db/schema/published'
import type { Count } from '@/forms/answer'
import type { Words } from '@/forms/words'
import { cursorText, parseCursor } from './cursor'
import { type Filters, narrowing } from './filters'
import { factsWhere } from './published-facts'
import { searchQuery } from './published-search'

export const pageSize = 25

/** A topic of a report, with its names in every language that it has. */
export type CarriedTopic = { id: string; name: Words }

/** One report as a list shows it. Counts are as reported: show them through figures/disclosure only. */
export type ListedReport = {
  slug: string
  code: string
  title: string
  type: string
  language: string
  heldOn: string
  eventSlug: string
  eventName: string
  topics: CarriedTopic[]
  participants: Count | null
  women: Count | null
}
/** `from` and `to` are places in the whole list, counted from 1, both 0 in an empty list. */
export type ReportList = {
  reports: ListedReport[]
  total: number
  from: number
  to: number
  next: string | null
  previous: string | null
}

const everything = sql`true`

/**
 * The condition on `publishedReports` that a report must meet to be in the list of `filters`; sort and place do not
 * matter. All but words is decided by the condition that figures count with. Never undefined.
 */
export function publishedWhere({ q = '', ...filters }: Partial<Filters>): SQL {
  const isNarrowed = narrowing.some((key) => (filters[key]?.length ?? 0) > 0)
  const words = q === '' ? undefined : sql`${publishedReports.search} @@ ${searchQuery(q)}`
  const facts = sql`${publishedReports.reportId} in (select ${publishedFacts.reportId} from ${publishedFacts}
    where ${factsWhere(filters)})`
  return and(everything, words, isNarrowed ? facts : undefined) ?? everything
}

export const columns = {
  reportId: publishedReports.reportId,
  slug: publishedReports.slug,
  code: publishedReports.code,
  title: publishedReports.title,
  type: publishedReports.type,
  language: publishedReports.language,
  heldOn: publishedReports.heldOn,
  eventSlug: publishedEvents.slug,
  eventName: publishedEvents.name,
}

/** How often words stand in a report, and above that how close together they stand in its title or among its names. */
const rankOf = (q: string) =>
  sql`(ts_rank(${publishedReports.search}, ${searchQuery(q)})
    + 2 * ts_rank_cd('{0, 0, 0.6, 1}', ${publishedReports.search}, ${searchQuery(q)}))::real`

/** What each order sorts by, as what its places are kept, and which way it goes. */
function keyOf({ q = '', sort = q === '' ? 'newest' : 'relevance' }: Partial<Filters>) {
  if (sort === 'title')
    return { key: sql`public.title_key(${publishedReports.title})`, type: sql`text`, order: 'title' as const }
  if (sort === 'relevance' && q !== '') return { key: rankOf(q), type: sql`real`, order: 'rank' as const }
  return { key: sql`${publishedReports.heldOn}`, type: sql`date`, order: 'day' as const }
}

/** The order of a list as SQL: what it sorts by, and which way. Equal keys are told apart by the report. */
export function orderOf(filters: Partial<Filters>) {
  const { key, type, order } = keyOf(filters)
  const downwards = filters.sort !== 'oldest' && filters.sort !== 'title'
  const beyond = (text: string, wanted: 'later' | 'earlier'): SQL | null => {
    const place = parseCursor(text, order)
    if (!place) return null
    const sign = (wanted === 'later') === downwards ? sql`<` : sql`>`
    return sql`(${key}, ${publishedReports.reportId}) ${sign} (${place.key}::${type}, ${place.reportId}::uuid)`
  }
  const towards = (way: 'later' | 'earlier') => {
    const direct = (way === 'later') === downwards ? desc : asc
    return [direct(key), direct(publishedReports.reportId)]
  }
  const placeOf = (row: { key: string; reportId: string }) => cursorText(row, order)
  return { key, placeOf, beyond, towards }
}

/** A page of 25 published reports; `after` and `before` of the filters say which. The last page may be shorter. */
export async function listPublished(filters: Partial<Filters>): Promise<ReportList> {
  const where = publishedWhere(filters)
  const order = orderOf(filters)
  const listed = async (way: 'later' | 'earlier', place: SQL) => {
    const rows = await publicDatabase()
      .select({ ...columns, key: sql<string>`${order.key}::text` })
      .from(publishedReports)
      .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
      .where(and(where, place))
      .orderBy(...order.towards(way))
      .limit(pageSize)
    return way === 'later' ? rows : rows.reverse()
  }
  const before = filters.before ? order.beyond(filters.before, 'earlier') : null
  const after = filters.after ? order.beyond(filters.after, 'later') : null
  let rows = before ? await listed('earlier', before) : await listed('later', after ?? everything)
  // Going back to a beginning with fewer than a page before it, or on from an end that is gone, starts the list anew.
  const isAnew = (before && rows.length < pageSize) || (after && rows.length === 0)
  if (isAnew) rows = await listed('later', everything)
  const isStart = isAnew || !(before || after)

  const first = rows.at(0)
  const last = rows.at(-1)
  const place = (row: typeof first) => (row ? order.placeOf(row) : null)
  const beyond = !isStart && first ? order.beyond(order.placeOf(first), 'earlier') : null
  // Nothing stands before the first page, and to find that out would cost an order of everything.
  const [total, passed] = [await countListed(filters), beyond ? await countEarlier(where, beyond) : 0]
  const to = passed + rows.length
  return {
    reports: await withTopicsAndCounts(rows),
    total,
    from: rows.length === 0 ? 0 : passed + 1,
    to,
    next: to < total ? place(last) : null,
    previous: passed > 0 ? place(first) : null,
  }
}

/** How many reports a list holds, by the narrow rows that figures count. */
export async function countListed(filters: Partial<Filters>): Promise<number> {
  const [row] = await publicDatabase()
    .select({ reports: sql<number>`count(*)::int` })
    .from(publishedFacts)
    .where(factsWhere(filters))
  return row?.reports ?? 0
}

async function countEarlier(where: SQL, place: SQL): Promise<number> {
  const [row] = await publicDatabase()
    .select({ reports: sql<number>`count(*)::int` })
    .from(publishedReports)
    .where(and(where, place))
  return row?.reports ?? 0
}

type Found = Omit<ListedReport, 'topics' | 'participants' | 'women'> & { reportId: string }
type Told = Pick<ListedReport, 'topics' | 'participants' | 'women'>

/** The same reports with their topics and counts, and without the key of the database. */
export async function withTopicsAndCounts<Row extends Found>(
  rows: Row[],
): Promise<(Omit<Row, 'reportId'> & Told)[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.reportId)
  const [topics, counts] = await Promise.all([listTopicsOf(ids), listCountsOf(ids)])
  const topicsOf = Map.groupBy(topics, (row) => row.reportId)
  const countsOf = Map.groupBy(counts, (row) => row.reportId)
  return rows.map((row) => {
    const { reportId, ...rest } = row
    const countOf = (concept: string) =>
      countsOf.get(reportId)?.find((one) => one.concept === concept)?.count ?? null
    return {
      ...rest,
      topics: (topicsOf.get(reportId) ?? []).map(({ id, name }) => ({ id, name })),
      participants: countOf('participants'),
      women: countOf('women'),
    }
  })
}

/** The confirmed topics of some published reports, in the order of the vocabulary. */
export const listTopicsOf = (reportIds: string[]) =>
  publicDatabase()
    .select({ reportId: publishedReportTopics.reportId, id: publishedTopics.id, name: publishedTopics.names })
    .from(publishedReportTopics)
    .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
    .where(inArray(publishedReportTopics.reportId, reportIds))
    .orderBy(publishedTopics.position)

/** The head counts of some published reports, by concept, as reported. */
export async function listCountsOf(
  reportIds: string[],
): Promise<{ reportId: string; concept: string; count: Count }[]> {
  const { reportId, concept, kind, value, low, high, asTyped } = publishedCounts
  const rows = await publicDatabase()
    .select({ reportId, concept, kind, value, low, high, asTyped })
    .from(publishedCounts)
    .where(inArray(publishedCounts.reportId, reportIds))
  return rows.map((row) => ({
    reportId: row.reportId,
    concept: row.concept,
    count: {
      kind: row.kind as Count['kind'],
      ...(row.value === null ? {} : { value: row.value }),
      ...(row.low === null ? {} : { low: row.low }),
      ...(row.high === null ? {} : { high: row.high }),
      asTyped: row.asTyped,
    },
  }))
}
