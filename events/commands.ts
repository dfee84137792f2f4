import 'server-only'

import { and, eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { events, forums, type ProgrammeOrganizer, sessions } from '@/db/schema/events'
import { invitations } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import type { SessionType } from '@/forms/session-type'
import { canAddForum, canRunEvent } from './policy'

/** Not allowed and not there are the same answer. */
type Absent = { absent: true }
export type Added = { id: string } | Absent

export type NewForum = { slug: string; name: string }
export type NewEvent = {
  forumId: string
  slug: string
  year: number
  name: string
  place: string
  /** IANA name. */
  timeZone: string
  startsOn: string
  endsOn: string
  formKey: string
  shortDueAt?: Date
  dueAt: Date
}
/** `from` and `to` are local wall-clock times of the event, `HH:MM`. */
export type NewSession = {
  eventId: string
  slug: string
  code: string
  type: SessionType
  title: string
  theme?: string
  subtheme?: string
  place?: string
  heldOn: string
  from?: string
  to?: string
  organizersExpected?: ProgrammeOrganizer[]
}

export async function addForum(member: Member, forum: NewForum): Promise<Added> {
  if (!canAddForum(member)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const [added] = await tx.insert(forums).values(forum).returning({ id: forums.id })
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'add-forum', note: forum.slug })
    return added!
  })
}

export async function addEvent(member: Member, event: NewEvent): Promise<Added> {
  if (!canAddForum(member)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const [added] = await tx.insert(events).values(event).returning({ id: events.id })
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'add-event', eventId: added!.id })
    return added!
  })
}

/** The local times become moments by the time zone of the event. */
export async function addSession(member: Member, { from, to, ...session }: NewSession): Promise<Added> {
  if (!canRunEvent(member, session.eventId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const [event] = await tx
      .select({ timeZone: events.timeZone })
      .from(events)
      .where(eq(events.id, session.eventId))
    if (!event) return { absent: true as const }
    const moment = (time?: string) =>
      time ? sql`(${`${session.heldOn} ${time}`}::timestamp at time zone ${event.timeZone})` : null
    const [added] = await tx
      .insert(sessions)
      .values({ ...session, startsAt: moment(from), endsAt: moment(to) })
      .returning({ id: sessions.id })
    await tx
      .insert(auditEntries)
      .values({ actorId: member.id, action: 'add-session', eventId: session.eventId, note: session.code })
    return added!
  })
}

/** Whoever proves this address by signing in becomes an organizer of the session. Asking twice changes nothing. */
export async function inviteOrganizer(
  member: Member,
  sessionId: string,
  email: string,
  name = '',
): Promise<Added> {
  return appDatabase().transaction(async (tx) => {
    const [session] = await tx
      .select({ eventId: sessions.eventId })
      .from(sessions)
      .where(eq(sessions.id, sessionId))
    if (!session || !canRunEvent(member, session.eventId)) return { absent: true as const }
    const invitation = {
      email: email.trim().toLowerCase(),
      name,
      eventId: session.eventId,
      sessionId,
      role: 'organizer' as const,
    }
    const [added] = await tx
      .insert(invitations)
      .values({ ...invitation, invitedBy: member.id })
      .onConflictDoNothing()
      .returning({ id: invitations.id })
    if (added) {
      const { eventId, email: note } = invitation
      await tx.insert(auditEntries).values({ actorId: member.id, action: 'invite-organizer', eventId, note })
      return added
    }
    const [open] = await tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.email, invitation.email), eq(invitations.sessionId, sessionId)))
    return open!
  })
}
