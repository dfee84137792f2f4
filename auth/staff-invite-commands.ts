import 'server-only'

import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events } from '@/db/schema/events'
import { invitations, memberships, users } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import { announce } from '@/mail/outbox'
import type { Locale } from '@/messages/locales'
import { canChangeMembers } from './member-changes'
import { makeStaffMail } from './staff-invitation-mail'
import { invitationDays, mostWaiting, type StaffInvitation } from './staff-invitations'
import type { Member } from './viewer'

type Absent = { absent: true }
const absent: Absent = { absent: true }

export const isStaffInvitation = inArray(invitations.role, ['reviewer', 'admin', 'site-admin'])
export const isWaiting = and(isStaffInvitation, isNull(invitations.acceptedAt), isNull(invitations.revokedAt))

/**
 * Asks whoever has this address to be of the staff, by a mail with a personal link. `email` as parseAddress gives it, `locale`
 * that of the mail. The answer is the same whether the address is known, is that already, is disabled, or was asked before.
 */
export async function inviteStaff(
  member: Member,
  wish: StaffInvitation,
  { email, locale }: { email: string; locale: Locale },
): Promise<{ invited: true } | { refused: 'too-many' } | Absent> {
  if (!canChangeMembers(member)) return absent
  return appDatabase().transaction(async (tx) => {
    // Two who invite at once take turns, so that the bound holds.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('staff invitations', 0))`)
    const eventId = 'event' in wish ? wish.event : null
    const event = eventId === null ? null : await findEvent(tx, eventId)
    if (event === undefined) return absent
    const past = and(isWaiting, lte(invitations.expiresAt, sql`now()`))
    await tx.update(invitations).set({ revokedAt: sql`now()` }).where(past)
    if ((await tx.$count(invitations, isWaiting)) >= mostWaiting) return { refused: 'too-many' }
    if (await needsNone(tx, email, wish)) return { invited: true }
    const expiresAt = sql`now() + make_interval(days => ${invitationDays})`
    const [added] = await tx
      .insert(invitations)
      .values({ email, eventId, role: wish.role, invitedBy: member.id, expiresAt })
      .onConflictDoNothing()
      .returning({ id: invitations.id, expiresAt: invitations.expiresAt })
    if (!added) return { invited: true }
    const note = `${wish.role}: ${email}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'invite-staff', eventId, note })
    const words = makeStaffMail(locale, {
      role: wish.role,
      event: event?.name ?? '',
      by: member.name || member.email,
      id: added.id,
      expiresAt: added.expiresAt!,
    })
    const about = eventId === null ? {} : { eventId }
    await announce(tx, { ...words, ...about, recipient: email, locale, key: `staff/${added.id}` })
    return { invited: true }
  })
}

async function findEvent(tx: Transaction, id: string): Promise<{ name: string } | undefined> {
  const [event] = await tx.select({ name: events.name }).from(events).where(eq(events.id, id))
  return event
}

/** Whoever is that already, or could not sign in, is not written to. */
async function needsNone(tx: Transaction, email: string, wish: StaffInvitation): Promise<boolean> {
  const [user] = await tx
    .select({ id: users.id, isSiteAdmin: users.isSiteAdmin, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email))
  if (!user) return false
  if (user.disabledAt || user.isSiteAdmin) return true
  if (wish.role === 'site-admin') return false
  const has = and(
    eq(memberships.userId, user.id),
    eq(memberships.eventId, wish.event),
    eq(memberships.role, wish.role),
  )
  return (await tx.$count(memberships, has)) > 0
}

/** Takes an invitation back that nobody took up; its link then leads to nothing. */
export async function revokeStaffInvitation(
  member: Member,
  invitationId: string,
): Promise<{ revoked: true } | Absent> {
  if (!canChangeMembers(member) || !isIdentifier(invitationId)) return absent
  return appDatabase().transaction(async (tx) => {
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(isWaiting, eq(invitations.id, invitationId)))
      .returning({ email: invitations.email, role: invitations.role, eventId: invitations.eventId })
    if (!revoked) return absent
    const { eventId, role, email } = revoked
    const note = `${role}: ${email}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'revoke-invitation', eventId, note })
    return { revoked: true as const }
  })
}

/** Whoever is no site admin any more has nobody join by an invitation of theirs. */
export async function revokeInvitationsBy(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(isWaiting, eq(invitations.invitedBy, userId)))
}
