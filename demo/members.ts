import { eq } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { memberships, users } from '@/db/schema/members'

/** The account with this address, made when it is not there, with the roles that it has now. */
export async function makeMember(
  account: { email: string; name: string },
  isSiteAdmin = false,
): Promise<Member> {
  const database = appDatabase()
  await database
    .insert(users)
    .values({ ...account, isSiteAdmin })
    .onConflictDoNothing()
  const columns = { id: users.id, email: users.email, name: users.name, isSiteAdmin: users.isSiteAdmin }
  const [user] = await database.select(columns).from(users).where(eq(users.email, account.email))
  const roles = await database
    .select({ role: memberships.role, eventId: memberships.eventId, sessionId: memberships.sessionId })
    .from(memberships)
    .where(eq(memberships.userId, user!.id))
  return { ...user!, roles }
}

export async function giveRole(member: Member, role: Member['roles'][number]): Promise<Member> {
  await appDatabase()
    .insert(memberships)
    .values({ userId: member.id, ...role })
    .onConflictDoNothing()
  return { ...member, roles: [...member.roles, role] }
}
