import 'server-only'
import { and, asc, desc, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedCounts,
  publishedEvents,
  publishedReports,
  publishedReportTopics,
  publishedSessions,
  publishedTopics,
  withdrawnReports,
} from '@/db/schema/published'
import type { Count } from '@/forms/answer'
import type { Filters } from '@/reports/filters'
import { publishedWhere } from '@/reports/published'
import { extentOf } from '@/reports/published-conditions'
import { having } from '@/reports/published-having'
import type { Pair } from './share'

const number = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`

/**
 * The sessions of each event that were to be reported: those not cancelled, and those reported all the same. `published`
 * have a public report, `withdrawn` had one. What became of the others is not public. Newest event first.
 */
export async function tallySessions({ event = [], year = [], type = [] }: Partial<Filters>) {
  // The report knows better than the programme what kind of session it was; lists of reports go by the report.
  const kind = sql`coalesce(${publishedReports.type}, ${publishedSessions.type})`
  const isReported = sql`${publishedReports.reportId} is not null`
  const isWithdrawn = sql`${withdrawnReports.slug} is not null`
  return publicDatabase()
    .select({
      slug: publishedEvents.slug,
      name: publishedEvents.name,
      year: publishedEvents.year,
      sessions: sql<number>`count(*)::int`,
      published: number(isReported),
      withdrawn: number(isWithdrawn),
    })
    .from(publishedSessions)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedSessions.eventId))
    .leftJoin(publishedReports, eq(publishedReports.sessionId, publishedSessions.id))
    .leftJoin(
      withdrawnReports,
      eq(withdrawnReports.slug, sql`${publishedEvents.slug} || '-' || ${publishedSessions.slug}`),
    )
    .where(
      and(
        or(not(publishedSessions.isCancelled), isReported),
        event.length === 0 ? undefined : inArray(publishedEvents.slug, event),
        year.length === 0 ? undefined : inArray(publishedEvents.year, year),
        type.length === 0 ? undefined : inArray(kind, type),
      ),
    )
    .groupBy(publishedEvents.slug, publishedEvents.name, publishedEvents.year, publishedEvents.startsOn)
    .orderBy(desc(publishedEvents.startsOn), asc(publishedEvents.slug))
}

/** The topics that the reports carry, the most frequent first, with all reports and those that carry any topic. */
export async function tallyTopics(filters: Partial<Filters>) {
  const where = publishedWhere(filters)
  const reports = sql<number>`count(*)::int`
  const [topics, byYear] = await Promise.all([
    publicDatabase()
      .select({ id: publishedTopics.id, name: publishedTopics.name, reports })
      .from(publishedReportTopics)
      .innerJoin(publishedReports, eq(publishedReports.reportId, publishedReportTopics.reportId))
      .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
      .where(where)
      .groupBy(publishedTopics.id, publishedTopics.name, publishedTopics.position)
      .orderBy(desc(reports), asc(publishedTopics.position)),
    publicDatabase()
      .select({ year: publishedEvents.year, reports, withTopics: number(having.topics) })
      .from(publishedReports)
      .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
      .where(where)
      .groupBy(publishedEvents.year),
  ])
  const sum = (of: 'reports' | 'withTopics') => byYear.reduce((total, year) => total + year[of], 0)
  return {
    topics,
    reports: sum('reports'),
    withTopics: sum('withTopics'),
    byYear,
  }
}

/** What the record calls some events and topics, by slug and id. */
export async function listNames({
  event = [],
  topic = [],
}: Partial<Filters>): Promise<Record<string, string>> {
  const [events, topics] = await Promise.all([
    event.length === 0
      ? []
      : publicDatabase()
          .select({ value: publishedEvents.slug, name: publishedEvents.name })
          .from(publishedEvents)
          .where(inArray(publishedEvents.slug, event)),
    topic.length === 0
      ? []
      : publicDatabase()
          .select({ value: publishedTopics.id, name: publishedTopics.name })
          .from(publishedTopics)
          .where(inArray(publishedTopics.id, topic)),
  ])
  return Object.fromEntries([...events, ...topics].map(({ value, name }) => [value, name]))
}

/** What one published report says about who was there, and the group it is counted in. */
export type CountedReport = Pair & { key: string; label: string; formKey: string; year: number }
export type CountedBy = 'year' | 'event' | 'topic' | 'type' | 'extent'

const countsOf = (concept: 'participants' | 'women') =>
  publicDatabase().select().from(publishedCounts).where(eq(publishedCounts.concept, concept)).as(concept)

const countColumns = ({ kind, value, low, high, asTyped }: ReturnType<typeof countsOf>) => ({
  kind,
  value,
  low,
  high,
  asTyped,
})

const groupOf = {
  year: {
    key: sql<string>`${publishedEvents.year}::text`,
    label: sql<string>`${publishedEvents.year}::text`,
  },
  event: { key: sql<string>`${publishedEvents.slug}`, label: sql<string>`${publishedEvents.name}` },
  topic: { key: sql<string>`${publishedTopics.id}`, label: sql<string>`${publishedTopics.name}` },
  type: { key: sql<string>`${publishedReports.type}`, label: sql<string>`${publishedReports.type}` },
  extent: { key: extentOf, label: extentOf },
}

/**
 * The head counts of every report of the list, the oldest year first: what shares, medians and bounds are made from. By
 * topic, a report comes once for each that it carries.
 */
export async function listCounted(
  filters: Partial<Filters>,
  by: CountedBy = 'year',
): Promise<CountedReport[]> {
  const participants = countsOf('participants')
  const women = countsOf('women')
  const base = publicDatabase()
    .select({
      ...groupOf[by],
      year: publishedEvents.year,
      formKey: publishedReports.formKey,
      participants: countColumns(participants),
      women: countColumns(women),
    })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .leftJoin(participants, eq(participants.reportId, publishedReports.reportId))
    .leftJoin(women, eq(women.reportId, publishedReports.reportId))
    .$dynamic()
  const joined =
    by === 'topic'
      ? base
          .innerJoin(publishedReportTopics, eq(publishedReportTopics.reportId, publishedReports.reportId))
          .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
      : base
  const rows = await joined
    .where(publishedWhere(filters))
    .orderBy(asc(publishedEvents.year), asc(publishedReports.formKey))
  return rows.map((row) => ({ ...row, participants: countOf(row.participants), women: countOf(row.women) }))
}

type CountRow = { kind: string | null } & Record<'value' | 'low' | 'high', number | null> & {
    asTyped: string | null
  }

function countOf(row: CountRow | null): Count | null {
  if (!row?.kind) return null
  const { kind, value, low, high, asTyped } = row
  return {
    kind: kind as Count['kind'],
    ...(value === null ? {} : { value }),
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
    asTyped: asTyped ?? '',
  }
}
