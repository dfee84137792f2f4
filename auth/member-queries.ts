import 'server-only'

import { asc, desc, eq, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { memberships, users } from '@/db/schema/members'
import { canChangeMembers } from './member-changes'
import type { Member } from './viewer'

const columns = {
  id: users.id,
  email: users.email,
  name: users.name,
  isSiteAdmin: users.isSiteAdmin,
  disabledAt: users.disabledAt,
  createdAt: users.createdAt,
  lastSeenAt:
    sql<Date | null>`(select max(s.last_seen_at) from user_sessions s where s.user_id = users.id)`.mapWith(
      users.createdAt,
    ),
  staffOf: sql<number>`(select count(*)::int from memberships m where m.user_id = users.id and m.role <> 'organizer')`,
  organizes: sql<number>`(select count(*)::int from memberships m where m.user_id = users.id and m.role = 'organizer')`,
}

/** Members whose name or address holds these words, site admins and staff first. At most 50. */
export async function listMembers(viewer: Member, words: string) {
  if (!canChangeMembers(viewer)) return []
  const sought = `%${words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  return appDatabase()
    .select(columns)
    .from(users)
    .where(sql`lower(users.email) like ${sought} or lower(users.name) like ${sought}`)
    .orderBy(
      desc(users.isSiteAdmin),
      sql`(select count(*) from memberships m where m.user_id = users.id and m.role <> 'organizer') desc`,
      asc(users.name),
      asc(users.email),
    )
    .limit(50)
}
export type ListedMember = Awaited<ReturnType<typeof listMembers>>[number]

export async function findMember(viewer: Member, id: string): Promise<ListedMember | null> {
  if (!canChangeMembers(viewer) || !isIdentifier(id)) return null
  const [found] = await appDatabase().select(columns).from(users).where(eq(users.id, id))
  return found ?? null
}

/** What somebody may be, event by event, the newest event first. */
export async function listRoles(viewer: Member, userId: string) {
  if (!canChangeMembers(viewer) || !isIdentifier(userId)) return []
  return appDatabase()
    .select({
      id: memberships.id,
      role: memberships.role,
      eventId: events.id,
      eventName: events.name,
      code: sessions.code,
    })
    .from(memberships)
    .innerJoin(events, eq(events.id, memberships.eventId))
    .leftJoin(sessions, eq(sessions.id, memberships.sessionId))
    .where(eq(memberships.userId, userId))
    .orderBy(desc(events.startsOn), asc(memberships.role), asc(sessions.code))
    .limit(200)
}

/** The events that a role can be given in. */
export const listEventNames = async (viewer: Member) =>
  canChangeMembers(viewer)
    ? appDatabase()
        .select({ id: events.id, name: events.name })
        .from(events)
        .orderBy(desc(events.startsOn))
        .limit(100)
    : []
