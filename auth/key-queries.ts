import 'server-only'

import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { apiKeys, type KeyScope } from '@/db/schema/library'
import { users } from '@/db/schema/members'
import { findRoles } from './queries'
import { hashToken } from './secrets'
import type { Member, Viewer } from './viewer'

/** The keys that the viewer made, the newest first; the keys themselves are nowhere. */
export const listKeys = (viewer: Viewer) =>
  appDatabase()
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      scope: apiKeys.scope,
      ending: apiKeys.ending,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(viewer ? eq(apiKeys.userId, viewer.id) : sql`false`)
    .orderBy(desc(apiKeys.createdAt))
    .limit(100)
export type ListedKey = Awaited<ReturnType<typeof listKeys>>[number]

/** Whose key this is, unless it was revoked or its member is disabled. That it was used is noted once a minute. */
export async function findKey(
  key: string,
): Promise<{ keyId: string; scope: KeyScope; member: Member } | null> {
  const [found] = await appDatabase()
    .select({
      keyId: apiKeys.id,
      scope: apiKeys.scope,
      userId: users.id,
      email: users.email,
      name: users.name,
      isFresh: sql<boolean>`coalesce(${apiKeys.lastUsedAt} > now() - interval '1 minute', false)`,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.hash, hashToken(key)), isNull(apiKeys.revokedAt), isNull(users.disabledAt)))
  const roles = found && (await findRoles(found.userId))
  if (!found || !roles) return null
  const { keyId, scope, userId, email, name, isFresh } = found
  if (!isFresh)
    await appDatabase().update(apiKeys).set({ lastUsedAt: sql`now()` }).where(eq(apiKeys.id, keyId))
  return { keyId, scope, member: { id: userId, email, name, ...roles } }
}
