import 'server-only'

import { and, eq, isNull, sql } from 'drizzle-orm'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events } from '@/db/schema/events'
import { memberships, userSessions, users } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import { canChangeMembers, isOwnPower, type MemberChange } from './member-changes'
import { revokeInvitationsBy } from './staff-invite-commands'
import type { Member } from './viewer'

export type Changed = { changed: true } | { refused: 'last-admin' | 'own-power' } | { absent: true }

/** Changes what somebody may be, or ends their sessions. It bites at their next request. Doing it twice is doing it once. */
export async function changeMember(member: Member, userId: string, change: MemberChange): Promise<Changed> {
  if (!canChangeMembers(member) || !isIdentifier(userId)) return { absent: true }
  if (isOwnPower(member, userId, change)) return { refused: 'own-power' }
  return appDatabase().transaction(async (tx): Promise<Changed> => {
    // Two who take the power of each other at once take turns, so that one of them keeps it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('site admins', 0))`)
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update')
    if (!user) return { absent: true }
    const endsPower = change.do === 'end-site-admin' || change.do === 'disable'
    if (endsPower && user.isSiteAdmin && !user.disabledAt && (await tallySiteAdmins(tx)) <= 1)
      return { refused: 'last-admin' }
    if ('event' in change) {
      const [event] = await tx.select({ id: events.id }).from(events).where(eq(events.id, change.event))
      if (!event) return { absent: true }
    }
    await make(tx, userId, change)
    if (endsPower) await revokeInvitationsBy(tx, userId)
    await tx.insert(auditEntries).values({
      actorId: member.id,
      userId,
      action: change.do === 'give' || change.do === 'take' ? `${change.do}-role` : change.do,
      ...('event' in change && { eventId: change.event, note: change.role }),
    })
    return { changed: true }
  })
}

async function tallySiteAdmins(tx: Transaction): Promise<number> {
  return tx.$count(users, and(eq(users.isSiteAdmin, true), isNull(users.disabledAt)))
}

async function make(tx: Transaction, userId: string, change: MemberChange): Promise<void> {
  const isThis = eq(users.id, userId)
  switch (change.do) {
    case 'give':
      await tx
        .insert(memberships)
        .values({ userId, eventId: change.event, role: change.role })
        .onConflictDoNothing()
      return
    case 'take':
      await tx
        .delete(memberships)
        .where(
          and(
            eq(memberships.userId, userId),
            eq(memberships.eventId, change.event),
            eq(memberships.role, change.role),
          ),
        )
      return
    case 'make-site-admin':
      await tx.update(users).set({ isSiteAdmin: true }).where(isThis)
      return
    case 'end-site-admin':
      await tx.update(users).set({ isSiteAdmin: false }).where(isThis)
      return
    case 'disable':
      await tx
        .update(users)
        .set({ disabledAt: sql`coalesce(${users.disabledAt}, now())` })
        .where(isThis)
      await tx.delete(userSessions).where(eq(userSessions.userId, userId))
      return
    case 'enable':
      await tx.update(users).set({ disabledAt: null }).where(isThis)
      return
    case 'end-sessions':
      await tx.delete(userSessions).where(eq(userSessions.userId, userId))
  }
}
