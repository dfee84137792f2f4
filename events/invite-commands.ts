import 'server-only'

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { invitations, memberships, users } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import { announce } from '@/mail/outbox'
import { openTemplate } from '@/mail/templates'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { settings } from '@/settings'
import { canRunEvent } from './policy'
import { codeKey } from './session-code'

type Absent = { absent: true }
const absent: Absent = { absent: true }

/** Somebody to invite as an organizer: `email` as auth's parseAddress gives it. */
export type ToInvite = { line: number; code: string; name: string; email: string }

/** Lines that were not invited: no such session, an organizer of it already, or asked before. */
export type Invited = { invited: number; left: { line: number; why: 'no-session' | 'organizer' | 'asked' }[] }

/**
 * Asks people to organize sessions, each by a mail of their own with a personal link, in the language of whoever invites.
 * Asking twice sends nothing more.
 */
export async function inviteOrganizers(
  member: Member,
  eventId: string,
  { people, locale }: { people: readonly ToInvite[]; locale: Locale },
): Promise<Invited | Absent> {
  if (!canRunEvent(member, eventId) || !isIdentifier(eventId)) return absent
  return appDatabase().transaction(async (tx) => {
    const known = await listSessions(tx, eventId)
    const write = await openTemplate(tx, eventId, 'claim')
    const outcome: Invited = { invited: 0, left: [] }
    for (const { line, code, name, email } of people) {
      const session = known.get(codeKey(code))
      const why = session ? await inviteOne(tx, member, { session, name, email, eventId }) : 'no-session'
      if (typeof why === 'string') outcome.left.push({ line, why })
      else {
        outcome.invited++
        const { sessionId, dueAt, timeZone, title, eventName: event } = session!
        const words = write(locale, {
          code: session!.code,
          title,
          event,
          due: `${dayOf(locale, dueAt, timeZone)}, ${clockOf(dueAt, timeZone)} (${timeZone})`,
          link: new URL(`/${locale}/invitation/${why.id}`, settings().origin).href,
        })
        const key = `claim/${why.id}`
        await announce(tx, { ...words, kind: 'claim', key, recipient: email, locale, eventId, sessionId })
      }
    }
    return outcome
  })
}

async function listSessions(tx: Transaction, eventId: string) {
  const rows = await tx
    .select({
      sessionId: sessions.id,
      code: sessions.code,
      title: sessions.title,
      eventName: events.name,
      timeZone: events.timeZone,
      dueAt: sql<Date>`coalesce(${sessions.dueAt}, ${events.dueAt})`.mapWith(events.dueAt),
    })
    .from(sessions)
    .innerJoin(events, eq(events.id, sessions.eventId))
    .where(and(eq(sessions.eventId, eventId), isNull(sessions.cancelledAt)))
  return new Map(rows.map((row) => [codeKey(row.code), row]))
}

type One = { session: { sessionId: string; code: string }; name: string; email: string; eventId: string }

async function inviteOne(tx: Transaction, member: Member, { session, name, email, eventId }: One) {
  const { sessionId } = session
  const isOrganizer = and(
    eq(memberships.sessionId, sessionId),
    eq(memberships.role, 'organizer'),
    eq(users.email, email),
  )
  const [organizer] = await tx
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(isOrganizer)
  if (organizer) return 'organizer'
  const [added] = await tx
    .insert(invitations)
    .values({ email, name, eventId, sessionId, role: 'organizer', invitedBy: member.id })
    .onConflictDoNothing()
    .returning({ id: invitations.id })
  if (!added) return 'asked'
  const note = `${session.code}: ${email}`
  await tx.insert(auditEntries).values({ actorId: member.id, action: 'invite-organizer', eventId, note })
  return added
}

/** Takes an invitation of an event back that nobody took up; its link then leads to nothing. */
export async function revokeInvitation(
  member: Member,
  eventId: string,
  invitationId: string,
): Promise<{ revoked: true } | Absent> {
  if (!canRunEvent(member, eventId) || !isIdentifier(invitationId)) return absent
  return appDatabase().transaction(async (tx) => {
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: sql`coalesce(${invitations.revokedAt}, now())` })
      .where(
        and(
          eq(invitations.id, invitationId),
          eq(invitations.eventId, eventId),
          isNull(invitations.acceptedAt),
        ),
      )
      .returning({ email: invitations.email })
    if (!revoked) return absent
    await tx
      .insert(auditEntries)
      .values({ actorId: member.id, action: 'revoke-invitation', eventId, note: revoked.email })
    return { revoked: true as const }
  })
}
