import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { programmeUploads } from '@/db/schema/imports'
import { reports } from '@/db/schema/reports'
import type { ProgrammeRow } from '@/importer/programme/row'
import { findStaffEvent, type StaffEvent } from './board-queries'
import { canRunEvent } from './policy'
import { type KnownSession, type ProgrammePlan, planOf } from './programme-plan'

/** An event that the viewer runs; null where there is none, or they do not. */
export async function findRunEvent(viewer: Viewer, slug: string): Promise<StaffEvent | null> {
  const event = await findStaffEvent(viewer, slug)
  return event && canRunEvent(viewer, event.id) ? event : null
}

/** A programme that was sent for an event that the viewer runs; null where there is none, or it was cleared away. */
export async function findProgramme(viewer: Viewer, eventId: string, id: string) {
  if (!canRunEvent(viewer, eventId) || !isIdentifier(id)) return null
  const [upload] = await appDatabase()
    .select({
      id: programmeUploads.id,
      name: programmeUploads.name,
      text: programmeUploads.text,
      createdAt: programmeUploads.createdAt,
      appliedAt: programmeUploads.appliedAt,
    })
    .from(programmeUploads)
    .where(and(eq(programmeUploads.id, id), eq(programmeUploads.eventId, eventId)))
  return upload ?? null
}

/** The programmes that were sent last for an event that the viewer runs, the newest first. */
export async function listProgrammes(viewer: Viewer, eventId: string) {
  if (!canRunEvent(viewer, eventId)) return []
  return appDatabase()
    .select({
      id: programmeUploads.id,
      name: programmeUploads.name,
      createdAt: programmeUploads.createdAt,
      appliedAt: programmeUploads.appliedAt,
    })
    .from(programmeUploads)
    .where(eq(programmeUploads.eventId, eventId))
    .orderBy(desc(programmeUploads.createdAt))
    .limit(5)
}

/** What a programme would change in an event that the viewer runs; null where they do not. It changes nothing. */
export async function planProgramme(
  viewer: Viewer,
  eventId: string,
  rows: readonly ProgrammeRow[],
): Promise<ProgrammePlan | null> {
  return canRunEvent(viewer, eventId) ? planOf(await listKnown(viewer, eventId), rows) : null
}

/** Every session of an event that the viewer runs, in the order of the programme, cancelled ones too. */
export async function listKnown(
  viewer: Viewer,
  eventId: string,
  from: Pick<Transaction, 'select'> = appDatabase(),
): Promise<KnownSession[]> {
  if (!canRunEvent(viewer, eventId)) return []
  const clock = (moment: typeof sessions.startsAt | typeof sessions.endsAt) =>
    sql<string | null>`to_char(${moment} at time zone ${events.timeZone}, 'HH24:MI')`
  return from
    .select({
      id: sessions.id,
      guid: sessions.guid,
      code: sessions.code,
      slug: sessions.slug,
      type: sessions.type,
      title: sessions.title,
      theme: sessions.theme,
      subtheme: sessions.subtheme,
      place: sessions.place,
      heldOn: sessions.heldOn,
      from: clock(sessions.startsAt),
      to: clock(sessions.endsAt),
      organizers: sessions.organizersExpected,
      isCancelled: sql<boolean>`${sessions.cancelledAt} is not null`,
      hasReport: sql<boolean>`${reports.id} is not null`,
    })
    .from(sessions)
    .innerJoin(events, eq(events.id, sessions.eventId))
    .leftJoin(reports, eq(reports.sessionId, sessions.id))
    .where(eq(sessions.eventId, eventId))
    .orderBy(asc(sessions.heldOn), asc(sessions.startsAt), asc(sessions.code))
}
