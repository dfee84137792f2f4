import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { publishedEvents, publishedSessions, withdrawnReports } from '@/db/schema/published'

const columns = {
  id: publishedEvents.id,
  slug: publishedEvents.slug,
  name: publishedEvents.name,
  forumSlug: publishedEvents.forumSlug,
  forumName: publishedEvents.forumName,
  year: publishedEvents.year,
  place: publishedEvents.place,
  timeZone: publishedEvents.timeZone,
  startsOn: publishedEvents.startsOn,
  endsOn: publishedEvents.endsOn,
  formKey: publishedEvents.formKey,
  dueAt: publishedEvents.dueAt,
}

/** Every event, the newest first. `sessions` are those that were not cancelled, `published` those of them with a public report. */
export function listEvents() {
  const tally = publicDatabase()
    .select({
      eventId: publishedSessions.eventId,
      sessions: sql<number>`count(*) filter (where not ${publishedSessions.isCancelled})::int`.as('sessions'),
      published: sql<number>`count(${publishedSessions.reportSlug})::int`.as('published'),
    })
    .from(publishedSessions)
    .groupBy(publishedSessions.eventId)
    .as('tally')
  return publicDatabase()
    .select({
      ...columns,
      sessions: sql<number>`coalesce(${tally.sessions}, 0)`,
      published: sql<number>`coalesce(${tally.published}, 0)`,
    })
    .from(publishedEvents)
    .leftJoin(tally, eq(tally.eventId, publishedEvents.id))
    .orderBy(desc(publishedEvents.startsOn), asc(publishedEvents.slug))
}
export type ListedEvent = Awaited<ReturnType<typeof listEvents>>[number]

export async function findEvent(slug: string) {
  if (!isSlug(slug)) return null
  const [event] = await publicDatabase()
    .select(columns)
    .from(publishedEvents)
    .where(eq(publishedEvents.slug, slug))
  return event ?? null
}
export type PublishedEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>

/**
 * The sessions of an event in the order of the programme. `reportSlug` is of the public report, `withdrawnSlug` of one
 * that was withdrawn; a session whose report is still being written looks like one that nobody has begun.
 */
export const listProgramme = (eventId: string) =>
  publicDatabase()
    .select({
      slug: publishedSessions.slug,
      code: publishedSessions.code,
      type: publishedSessions.type,
      title: publishedSessions.title,
      theme: publishedSessions.theme,
      place: publishedSessions.place,
      heldOn: publishedSessions.heldOn,
      startsAt: publishedSessions.startsAt,
      endsAt: publishedSessions.endsAt,
      isCancelled: publishedSessions.isCancelled,
      reportSlug: publishedSessions.reportSlug,
      withdrawnSlug: withdrawnReports.slug,
    })
    .from(publishedSessions)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedSessions.eventId))
    .leftJoin(
      withdrawnReports,
      and(
        eq(withdrawnReports.eventId, publishedSessions.eventId),
        eq(withdrawnReports.slug, sql`${publishedEvents.slug} || '-' || ${publishedSessions.slug}`),
      ),
    )
    .where(eq(publishedSessions.eventId, eventId))
    .orderBy(asc(publishedSessions.heldOn), asc(publishedSessions.startsAt), asc(publishedSessions.code))
export type ProgrammeSession = Awaited<ReturnType<typeof listProgramme>>[number]
