import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedEvents,
  publishedReports,
  publishedReportTopics,
  withdrawnReports,
} from '@/db/schema/published'
import { listTopicsOf } from './published'

/** A report as harvesters know it: when it last changed, or was withdrawn, and the sets that it is in. */
export type Harvested = { slug: string; at: Date; isDeleted: boolean; sets: string[] }
export type HarvestFilter = {
  from: Date | null
  until: Date | null
  set: { kind: 'event' | 'topic'; value: string } | null
  after: { at: Date; slug: string } | null
}

/** Published and withdrawn reports with the second in which each came to be so. What was never public is in neither. */
const all = sql`(
  select ${publishedReports.slug} as slug, date_trunc('second', ${publishedReports.publishedAt}) as at, false as is_deleted,
    ${publishedReports.eventId} as event_id, ${publishedReports.reportId} as report_id from ${publishedReports}
  union all
  select ${withdrawnReports.slug}, date_trunc('second', ${withdrawnReports.withdrawnAt}), true, ${withdrawnReports.eventId}, null
  from ${withdrawnReports}) as harvested`

const setIs = (set: HarvestFilter['set']) => {
  if (!set) return sql`true`
  return set.kind === 'event'
    ? sql`event_id in (select ${publishedEvents.id} from ${publishedEvents} where ${publishedEvents.slug} = ${set.value})`
    : sql`report_id in (select ${publishedReportTopics.reportId} from ${publishedReportTopics}
        where ${publishedReportTopics.topicId} = ${set.value})`
}

/** Part of all records in the order in which they changed. `size` counts the whole list, without regard to `after`. */
export async function listHarvested(
  { from, until, set, after }: HarvestFilter,
  most: number,
): Promise<{ records: Harvested[]; size: number; isMore: boolean }> {
  const where = sql`${setIs(set)} and ${from ? sql`at >= ${from.toISOString()}::timestamptz` : sql`true`}
    and ${until ? sql`at <= ${until.toISOString()}::timestamptz` : sql`true`}`
  const beyond = after ? sql`(at, slug) > (${after.at.toISOString()}::timestamptz, ${after.slug})` : sql`true`
  const rows = await publicDatabase().execute<{
    slug: string
    at: Date
    is_deleted: boolean
    event_id: string
    report_id: string | null
  }>(
    sql`select slug, at, is_deleted, event_id, report_id from ${all} where ${where} and ${beyond}
      order by at, slug limit ${most + 1}`,
  )
  const [tally] = await publicDatabase().execute<{ size: number }>(
    sql`select count(*)::int as size from ${all} where ${where}`,
  )
  const shown = rows.slice(0, most)
  const [events, topics] = await Promise.all([
    listEventSlugs([...new Set(shown.map(({ event_id }) => event_id))]),
    listTopicsOf(shown.flatMap(({ report_id }) => report_id ?? [])),
  ])
  return {
    size: tally?.size ?? 0,
    isMore: rows.length > most,
    records: shown.map((row) => ({
      slug: row.slug,
      at: new Date(row.at),
      isDeleted: row.is_deleted,
      sets: [
        ...events.filter(({ id }) => id === row.event_id).map(({ slug }) => `event:${slug}`),
        ...topics.filter(({ reportId }) => reportId === row.report_id).map(({ id }) => `topic:${id}`),
      ],
    })),
  }
}

const listEventSlugs = async (ids: string[]) =>
  ids.length === 0
    ? []
    : publicDatabase()
        .select({ id: publishedEvents.id, slug: publishedEvents.slug })
        .from(publishedEvents)
        .where(inArray(publishedEvents.id, ids))

/** The record of one report, published or withdrawn; null where it is neither. */
export async function findHarvested(slug: string): Promise<Harvested | null> {
  const [published] = await publicDatabase()
    .select({
      at: publishedReports.publishedAt,
      reportId: publishedReports.reportId,
      event: publishedEvents.slug,
    })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .where(eq(publishedReports.slug, slug))
  if (published) {
    const topics = await listTopicsOf([published.reportId])
    const sets = [`event:${published.event}`, ...topics.map(({ id }) => `topic:${id}`)]
    return { slug, at: published.at, isDeleted: false, sets }
  }
  const [withdrawn] = await publicDatabase()
    .select({ at: withdrawnReports.withdrawnAt, event: publishedEvents.slug })
    .from(withdrawnReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, withdrawnReports.eventId))
    .where(eq(withdrawnReports.slug, slug))
  return withdrawn ? { slug, at: withdrawn.at, isDeleted: true, sets: [`event:${withdrawn.event}`] } : null
}

/** The second before which nothing was public; now where nothing is. */
export async function findEarliest(): Promise<Date> {
  const [row] = await publicDatabase().execute<{ at: Date | null }>(sql`select min(at) as at from ${all}`)
  return row?.at ? new Date(row.at) : new Date()
}
