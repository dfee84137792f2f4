import 'server-only'

import { and, eq, isNull, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { invitations } from '@/db/schema/members'

/** What a personal link was sent for; null where it was taken back, its time is over, or it never was. Whoever holds the link may ask. */
export async function findInvitation(id: string) {
  if (!isIdentifier(id)) return null
  const [found] = await appDatabase()
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      code: sessions.code,
      title: sessions.title,
      eventName: events.name,
      isTaken: sql<boolean>`${invitations.acceptedAt} is not null`,
    })
    .from(invitations)
    .leftJoin(sessions, eq(sessions.id, invitations.sessionId))
    .leftJoin(events, eq(events.id, invitations.eventId))
    .where(
      and(
        eq(invitations.id, id),
        isNull(invitations.revokedAt),
        sql`(${invitations.acceptedAt} is not null or coalesce(${invitations.expiresAt} > now(), true))`,
      ),
    )
  return found ?? null
}
