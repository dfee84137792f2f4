import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { events, sessions } from '@/db/schema/events'
import { reports } from '@/db/schema/reports'
import { reportFindings } from '@/db/schema/review'
import { isForAdminOf } from '@/events/visible-to'
import { type Finding, isUnseen } from './findings'
import { visibleTo } from './visible-to'

/** What is counted, in the order in which it weighs. */
export const findings = [
  'women-above-participants',
  'outside-event',
  'other-day',
  'skipped-hour',
  'repeated-hour',
  'e-mail',
  'same-text',
  'same-numbers',
  'round-number',
  'no-women',
  'unknown-name',
  'no-topic',
] as const satisfies readonly Finding[]

const isMine = (viewer: Viewer) => sql`${isForAdminOf(viewer, reports.eventId)} and ${visibleTo(viewer)}`

export type EventQuality = {
  eventId: string
  eventSlug: string
  eventName: string
  /** The reports that can be looked at, how many of those were not yet, and how many sessions have none at all. */
  reports: number
  unseen: number
  missing: number
  found: Partial<Record<Finding, number>>
}

/** What the checks see in the reports of every event whose admin the viewer is, the newest event first. */
export async function tallyQuality(viewer: Viewer): Promise<EventQuality[]> {
  const rows = await appDatabase()
    .select({
      eventId: events.id,
      eventSlug: events.slug,
      eventName: events.name,
      missing: sql<number>`(select count(*)::int from sessions s where s.event_id = events.id and s.cancelled_at is null
        and not exists (select from reports r where r.session_id = s.id))`,
    })
    .from(events)
    .where(isForAdminOf(viewer, events.id))
    .orderBy(desc(events.startsOn), asc(events.slug))
  const seen = await appDatabase()
    .select({
      eventId: reports.eventId,
      reports: sql<number>`count(*)::int`,
      unseen: sql<number>`count(*) filter (where ${isUnseen})::int`,
    })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .where(isMine(viewer))
    .groupBy(reports.eventId)
  const found = await appDatabase()
    .select({
      eventId: reports.eventId,
      code: sql<Finding>`code`,
      reports: sql<number>`count(*)::int`,
    })
    .from(reports)
    .innerJoin(reportFindings, eq(reportFindings.reportId, reports.id))
    .innerJoin(sql`unnest(${reportFindings.codes}) as code`, sql`true`)
    .where(isMine(viewer))
    .groupBy(reports.eventId, sql`code`)
  return rows.map((row) => {
    const of = seen.find(({ eventId }) => eventId === row.eventId)
    const mine = found.filter(({ eventId }) => eventId === row.eventId)
    return {
      ...row,
      reports: of?.reports ?? 0,
      unseen: of?.unseen ?? 0,
      found: Object.fromEntries(mine.map(({ code, reports: count }) => [code, count])),
    }
  })
}

/** The reports in which one thing was found, of one event or of all, in the order of the programme: at most 500. */
export const listFound = (viewer: Viewer, { code, event }: { code: Finding; event: string | null }) =>
  appDatabase()
    .select({
      id: reports.id,
      status: reports.status,
      code: sessions.code,
      sessionTitle: sessions.title,
      eventName: events.name,
    })
    .from(reports)
    .innerJoin(reportFindings, eq(reportFindings.reportId, reports.id))
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .where(
      sql`${isMine(viewer)} and ${code} = any (${reportFindings.codes}) and (${event}::text is null or ${events.slug} = ${event})`,
    )
    .orderBy(desc(events.startsOn), asc(sessions.heldOn), asc(sessions.code), asc(reports.id))
    .limit(500)
