import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier, isSlug } from '@/db/identifier'
import { events, forums, sessions } from '@/db/schema/events'
import { reports, type Status } from '@/db/schema/reports'
import type { EventWish } from './event-wish'
import { canAddForum, canRunEvent } from './policy'
import type { KnownSession } from './programme-plan'
import { listKnown } from './programme-queries'

export type EventSettings = EventWish & {
  id: string
  slug: string
  year: number
  forumId: string
  forumName: string
}

/** Everything that can be set of an event that the viewer runs; null where there is none, or they do not. */
export async function findEventSettings(viewer: Viewer, slug: string): Promise<EventSettings | null> {
  if (!isSlug(slug)) return null
  const [found] = await appDatabase()
    .select({
      id: events.id,
      slug: events.slug,
      year: events.year,
      forumId: events.forumId,
      forumName: forums.name,
      name: events.name,
      place: events.place,
      timeZone: events.timeZone,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      formKey: events.formKey,
      dueAt: events.dueAt,
      shortDueAt: events.shortDueAt,
    })
    .from(events)
    .innerJoin(forums, eq(forums.id, events.forumId))
    .where(eq(events.slug, slug))
  return found && canRunEvent(viewer, found.id) ? found : null
}

/** How many reports an event has, of which a new form changes none, and how many sessions stand outside its days. */
export async function tallyEvent(
  viewer: Viewer,
  eventId: string,
): Promise<{ reports: number; outside: number }> {
  if (!canRunEvent(viewer, eventId)) return { reports: 0, outside: 0 }
  const [tally] = await appDatabase()
    .select({
      reports: sql<number>`count(${reports.id})::int`,
      outside: sql<number>`(count(*) filter (where ${sessions.cancelledAt} is null
        and ${sessions.heldOn} not between ${events.startsOn} and ${events.endsOn}))::int`,
    })
    .from(sessions)
    .innerJoin(events, eq(events.id, sessions.eventId))
    .leftJoin(reports, eq(reports.sessionId, sessions.id))
    .where(eq(sessions.eventId, eventId))
  return tally!
}

/** Every forum, for those who add events to them. */
export async function listForums(viewer: Viewer): Promise<{ id: string; slug: string; name: string }[]> {
  if (!canAddForum(viewer)) return []
  const columns = { id: forums.id, slug: forums.slug, name: forums.name }
  return appDatabase().select(columns).from(forums).orderBy(asc(forums.name))
}

export type RunSession = KnownSession & { report: { status: Status; isPublic: boolean } | null }

/** A session of an event that the viewer runs, with what became of its report; null where there is none. */
export async function findRunSession(
  viewer: Viewer,
  eventId: string,
  id: string,
): Promise<RunSession | null> {
  if (!canRunEvent(viewer, eventId) || !isIdentifier(id)) return null
  const session = (await listKnown(viewer, eventId)).find((one) => one.id === id.toLowerCase())
  if (!session) return null
  const [report] = await appDatabase()
    .select({
      status: reports.status,
      isPublic: sql<boolean>`${reports.publishedVersion} is not null and ${reports.status} <> 'withdrawn'`,
    })
    .from(reports)
    .where(and(eq(reports.sessionId, session.id), eq(reports.eventId, eventId)))
  return { ...session, report: report ?? null }
}
