import 'server-only'

import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { memberships, type Role, signIns, userSessions, users } from '@/db/schema/members'
import { hashSecretly, hashToken } from './secrets'

/** Wrong codes that one sign-in bears; with the last it is burnt, its link too. */
export const codeTries = 5

/** Reviewers and admins see what is not public, so a browser left open forgets them sooner. */
const isStaff = sql`(${users.isSiteAdmin} or exists (
  select from ${memberships} where ${memberships.userId} = ${users.id} and ${memberships.role} <> 'organizer'))`
const idleLimit = sql`case when ${isStaff} then interval '60 minutes' else interval '24 hours' end`
const absoluteLimit = sql`case when ${isStaff} then interval '12 hours' else interval '30 days' end`

export type FoundSession = { userId: string; email: string; name: string; lastSeenAt: Date }

/** The session of a cookie's token, while it lasts by the database's clock and its user is not disabled. */
export async function findSession(token: string): Promise<FoundSession | null> {
  const [found] = await appDatabase()
    .select({ userId: users.id, email: users.email, name: users.name, lastSeenAt: userSessions.lastSeenAt })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(
      and(
        eq(userSessions.tokenHash, hashToken(token)),
        isNull(users.disabledAt),
        gt(userSessions.expiresAt, sql`now()`),
        gt(userSessions.lastSeenAt, sql`now() - ${idleLimit}`),
        gt(userSessions.createdAt, sql`now() - ${absoluteLimit}`),
      ),
    )
  return found ?? null
}

type Roles = { isSiteAdmin: boolean; roles: { role: Role; eventId: string; sessionId: string | null }[] }

/** What somebody may be at this moment; null when there is no such user any more, or a disabled one. */
export async function findRoles(userId: string): Promise<Roles | null> {
  const rows = await appDatabase()
    .select({
      isSiteAdmin: users.isSiteAdmin,
      role: memberships.role,
      eventId: memberships.eventId,
      sessionId: memberships.sessionId,
    })
    .from(users)
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  if (!rows[0]) return null
  const roles = rows.flatMap(({ role, eventId, sessionId }) =>
    role && eventId ? [{ role, eventId, sessionId }] : [],
  )
  return { isSiteAdmin: rows[0].isSiteAdmin, roles }
}

/** A sign-in that can still be used: not used, not burnt, not expired by the database's clock. */
export const isOpen = and(
  isNull(signIns.usedAt),
  lt(signIns.attempts, codeTries),
  gt(signIns.expiresAt, sql`now()`),
)

/** The address that this browser waits for a mail at, or null when it waits for none. */
export async function findWaitingAddress(browser: string): Promise<string | null> {
  const [found] = await appDatabase()
    .select({ email: signIns.email })
    .from(signIns)
    .where(and(eq(signIns.browserHash, hashSecretly('browser', browser)), isOpen))
  return found?.email ?? null
}

/** What a link is to the browser that opens it. Asking changes nothing, so a mail scanner may ask. */
export async function findLink(
  token: string,
  browser: string | null,
): Promise<'open' | 'other-browser' | 'gone'> {
  const [found] = await appDatabase()
    .select({ browserHash: signIns.browserHash })
    .from(signIns)
    .where(and(eq(signIns.tokenHash, hashSecretly('link', token)), isOpen))
  if (!found) return 'gone'
  return browser !== null && found.browserHash === hashSecretly('browser', browser) ? 'open' : 'other-browser'
}
