import 'server-only'

import { and, eq, isNull, sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { apiKeys, type KeyScope } from '@/db/schema/library'
import { users } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import { hashToken, makeToken } from './secrets'
import type { Member } from './viewer'

const mostKeys = 20
export const longestKeyName = 80

/** `key` is told here once and is nowhere afterwards. */
export type MadeKey = { id: string; key: string } | { refused: 'name-needed' | 'name-too-long' | 'too-many' }

/** Makes a key with which a program may do what its member may, as far as its scope goes. */
export async function makeKey(
  member: Member,
  { name, scope }: { name: string; scope: KeyScope },
): Promise<MadeKey> {
  const called = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (called === '') return { refused: 'name-needed' }
  if (called.length > longestKeyName) return { refused: 'name-too-long' }
  const key = `rap_${makeToken()}`
  return appDatabase().transaction(async (tx): Promise<MadeKey> => {
    // Two requests at once would each count the keys before the other's.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, member.id)).for('update')
    const isOpen = and(eq(apiKeys.userId, member.id), isNull(apiKeys.revokedAt))
    if ((await tx.$count(apiKeys, isOpen)) >= mostKeys) return { refused: 'too-many' }
    const [made] = await tx
      .insert(apiKeys)
      .values({ userId: member.id, name: called, scope, hash: hashToken(key), ending: key.slice(-4) })
      .returning({ id: apiKeys.id })
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'make-key', note: scope })
    return { id: made!.id, key }
  })
}

/** Ends a key at once. Doing it twice is doing it once; the key of somebody else is not there. */
export async function revokeKey(
  member: Member,
  keyId: string,
): Promise<{ revoked: true } | { absent: true }> {
  if (!isIdentifier(keyId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const isOwn = and(eq(apiKeys.id, keyId), eq(apiKeys.userId, member.id))
    const [key] = await tx.select({ revokedAt: apiKeys.revokedAt }).from(apiKeys).where(isOwn).for('update')
    if (!key) return { absent: true }
    if (key.revokedAt === null) {
      await tx.update(apiKeys).set({ revokedAt: sql`now()` }).where(isOwn)
      await tx.insert(auditEntries).values({ actorId: member.id, action: 'revoke-key' })
    }
    return { revoked: true }
  })
}
