import 'server-only'

import { eq, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { invitations } from '@/db/schema/members'

/** What a personal link was sent for; null where it was taken back, or never was. Whoever holds the link may ask. */
export async function findInvitation(id: string) {
  if (!isIdentifier(id)) return null
  const [found] = await appDatabase()
    .select({
      id: invitations.id,
      email: invitations.email,
      code: sessions.code,
      title: sessions.title,
      eventName: events.name,
      isTaken: sql<boolean>`${invitations.acceptedAt} is not null`,
    })
    .from(invitations)
    .innerJoin(sessions, eq(sessions.id, invitations.sessionId))
    .innerJoin(events, eq(events.id, invitations.eventId))
    .where(sql`${eq(invitations.id, id)} and ${invitations.revokedAt} is null`)
  return found ?? null
}
