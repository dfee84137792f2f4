import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { users } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import { emptyDatabase, makeEvent, makeUser } from '@/db/testing'
import { signInAsDemo } from './commands'
import { changeMember } from './member-commands'
import { findMember, listMembers, listRoles } from './member-queries'
import { findRoles, findSession } from './queries'
import type { Member } from './viewer'

let admin: Member
beforeEach(async () => {
  await emptyDatabase()
  admin = await makeUser({ isSiteAdmin: true })
})

test('a role is given and taken for one event, and bites at once', async () => {
  const [{ id: event }, user] = [await makeEvent(), await makeUser()]
  const give = { do: 'give', role: 'reviewer', event } as const
  for (const _ of [1, 2]) expect(await changeMember(admin, user.id, give)).toEqual({ changed: true })
  expect(await findRoles(user.id)).toMatchObject({ roles: [{ role: 'reviewer', eventId: event }] })
  expect(await listRoles(admin, user.id)).toHaveLength(1)
  expect(await changeMember(admin, user.id, { ...give, do: 'take' })).toEqual({ changed: true })
  expect(await findRoles(user.id)).toMatchObject({ roles: [] })
  expect(await changeMember(admin, user.id, { ...give, event: crypto.randomUUID() })).toEqual({
    absent: true,
  })
})

test('whoever is disabled is signed out, cannot sign in, and is let in again', async () => {
  const user = await makeUser({ email: 'gone@example.org' })
  const signedIn = await signInAsDemo(user.email, '', null)
  const token = 'token' in signedIn ? signedIn.token : ''
  await changeMember(admin, user.id, { do: 'disable' })
  expect(await findSession(token)).toBeNull()
  expect(await signInAsDemo(user.email, '', null)).toEqual({ refused: 'disabled' })
  await changeMember(admin, user.id, { do: 'enable' })
  expect(await signInAsDemo(user.email, '', null)).toHaveProperty('token')
})

test('the last site admin stays one, and nobody takes their own power away', async () => {
  expect(await changeMember(admin, admin.id, { do: 'end-site-admin' })).toEqual({ refused: 'own-power' })
  const other = await makeUser({ isSiteAdmin: true })
  const outcomes = await Promise.all([
    changeMember(admin, other.id, { do: 'end-site-admin' }),
    changeMember(other, admin.id, { do: 'disable' }),
  ])
  expect(outcomes).toContainEqual({ refused: 'last-admin' })
  const left = await appDatabase().select().from(users).where(eq(users.isSiteAdmin, true))
  expect(left.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1)
})

test('only site admins see members and change them; every change is in the audit', async () => {
  const { id: eventId } = await makeEvent()
  const eventAdmin = await makeUser({ roles: [{ role: 'admin', eventId }] })
  const user = await makeUser()
  expect(await changeMember(eventAdmin, user.id, { do: 'make-site-admin' })).toEqual({ absent: true })
  expect(await listMembers(eventAdmin, '')).toEqual([])
  expect(await findMember(eventAdmin, user.id)).toBeNull()
  await changeMember(admin, user.id, { do: 'make-site-admin' })
  expect(await findMember(admin, user.id)).toMatchObject({ isSiteAdmin: true })
  expect((await listMembers(admin, user.email)).map(({ id }) => id)).toEqual([user.id])
  const entries = await appDatabase().select().from(auditEntries).where(eq(auditEntries.userId, user.id))
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([['make-site-admin', admin.id]])
})
