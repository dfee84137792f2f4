import 'server-only'

import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { invitations } from '@/db/schema/members'
import { isForAdminOf } from './visible-to'

/** Invitations to organize that nobody took up yet, the newest first. At most 500. */
export const listWaiting = (viewer: Viewer, eventId: string) =>
  appDatabase()
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      code: sessions.code,
      title: sessions.title,
      createdAt: invitations.createdAt,
    })
    .from(invitations)
    .innerJoin(sessions, eq(sessions.id, invitations.sessionId))
    .where(
      and(
        isForAdminOf(viewer, invitations.eventId),
        eq(invitations.eventId, eventId),
        eq(invitations.role, 'organizer'),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(desc(invitations.createdAt), asc(sessions.code))
    .limit(500)

/** Sessions that nobody organizes and nobody was asked to. */
export async function tallyUnclaimed(viewer: Viewer, eventId: string): Promise<number> {
  const [row] = await appDatabase()
    .select({ amount: sql<number>`count(*)::int` })
    .from(sessions)
    .where(
      and(
        isForAdminOf(viewer, sessions.eventId),
        sql`sessions.event_id = ${eventId}::uuid and sessions.cancelled_at is null
        and not exists (select from memberships m where m.session_id = sessions.id and m.role = 'organizer')
        and not exists (select from invitations i where i.session_id = sessions.id and i.role = 'organizer'
          and i.accepted_at is null and i.revoked_at is null)`,
      ),
    )
  return row!.amount
}
