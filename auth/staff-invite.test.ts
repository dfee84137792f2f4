import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { POST as send } from '@/app/[locale]/admin/members/invite/send/route'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { auditEntries } from '@/db/schema/reports'
import { emptyDatabase, makeEvent, makeUser } from '@/db/testing'
import { signInAsDemo } from './commands'
import { findInvitation } from './invitation'
import { changeMember } from './member-commands'
import { findRoles, findSession } from './queries'
import { mostWaiting, type StaffInvitation } from './staff-invitations'
import { inviteStaff, revokeStaffInvitation } from './staff-invite-commands'
import { listStaffInvitations } from './staff-invite-queries'
import type { Member } from './viewer'

let admin: Member
let event: string
beforeEach(async () => {
  await emptyDatabase()
  admin = await makeUser({ isSiteAdmin: true, name: 'Ilma Tarrow' })
  event = (await makeEvent({ name: 'Meridian 2031' })).id
})

const email = 'new@example.org'
const siteAdmin: StaffInvitation = { role: 'site-admin' }
const reviewer = (): StaffInvitation => ({ role: 'reviewer', event })
const invite = (wish: StaffInvitation, to = email, by = admin) =>
  inviteStaff(by, wish, { email: to, locale: 'en' })
const mails = () => appDatabase().select().from(outgoingMails).orderBy(outgoingMails.createdAt)
const waiting = async () => (await listStaffInvitations(admin)).map((one) => [one.email, one.role])

async function rolesAfterSignIn(address = email) {
  const signedIn = await signInAsDemo(address, '', null)
  const session = 'token' in signedIn ? await findSession(signedIn.token) : null
  return session && findRoles(session.userId)
}

test('a reviewer is invited for one event by a personal link, and has the role once the address is proven', async () => {
  expect(await invite(reviewer())).toEqual({ invited: true })
  const [mail] = await mails()
  expect([mail!.recipient, mail!.eventId]).toEqual([email, event])
  expect(mail!.body).toContain('Ilma Tarrow')
  const id = /\/en\/invitation\/([0-9a-f-]{36})/.exec(mail!.body)![1]!
  expect(await findInvitation(id)).toMatchObject({ role: 'reviewer', eventName: 'Meridian 2031', code: null })
  expect(await waiting()).toEqual([[email, 'reviewer']])
  expect(await rolesAfterSignIn()).toEqual({
    isSiteAdmin: false,
    roles: [{ role: 'reviewer', eventId: event, sessionId: null }],
  })
  expect(await waiting()).toEqual([])
  expect(await findInvitation(id)).toMatchObject({ isTaken: true })
  expect(await revokeStaffInvitation(admin, id)).toEqual({ absent: true })
})

test('a site admin is invited for no event, and is one from then on', async () => {
  await invite(siteAdmin)
  expect((await mails()).map(({ eventId, subject }) => [eventId, subject])).toEqual([
    [null, 'You are invited to be a site admin of Rapporteur'],
  ])
  expect(await rolesAfterSignIn()).toEqual({ isSiteAdmin: true, roles: [] })
  const entries = await appDatabase().select().from(auditEntries)
  expect(entries.map(({ action, note }) => [action, note])).toEqual(
    expect.arrayContaining([
      ['invite-staff', `site-admin: ${email}`],
      ['take-up-invitation', 'site-admin'],
    ]),
  )
})

test('the answer is the same whoever the address belongs to, and nobody is written to twice or for nothing', async () => {
  const known = await makeUser({ email: 'known@example.org' })
  const holder = await makeUser({ roles: [{ role: 'reviewer', eventId: event }] })
  const disabled = await makeUser()
  await changeMember(admin, disabled.id, { do: 'disable' })
  for (const to of [email, email, known.email, holder.email, disabled.email, admin.email])
    expect([to, await invite(reviewer(), to)]).toEqual([to, { invited: true }])
  for (const _ of [1, 2]) expect(await invite(siteAdmin)).toEqual({ invited: true })
  expect((await mails()).map(({ recipient }) => recipient).sort()).toEqual([known.email, email, email])
})

test('what was taken back, or is over, gives nothing, and the address can be asked again', async () => {
  await invite(siteAdmin)
  const [first] = await listStaffInvitations(admin)
  expect(await revokeStaffInvitation(admin, first!.id)).toEqual({ revoked: true })
  expect(await revokeStaffInvitation(admin, first!.id)).toEqual({ absent: true })
  expect(await findInvitation(first!.id)).toBeNull()
  expect(await rolesAfterSignIn()).toEqual({ isSiteAdmin: false, roles: [] })

  await invite(siteAdmin)
  const [second] = await listStaffInvitations(admin)
  await appDatabase().execute(sql`update invitations set expires_at = now() where id = ${second!.id}`)
  expect(await waiting()).toEqual([])
  expect(await findInvitation(second!.id)).toBeNull()
  expect(await rolesAfterSignIn()).toEqual({ isSiteAdmin: false, roles: [] })
  await invite(siteAdmin)
  expect(await mails()).toHaveLength(3)
  expect(await rolesAfterSignIn()).toEqual({ isSiteAdmin: true, roles: [] })
})

test.each(['end-site-admin', 'disable'] as const)(
  'after %s nobody joins by an invitation of theirs',
  async (how) => {
    const other = await makeUser({ isSiteAdmin: true })
    await invite(siteAdmin, email, other)
    await invite(reviewer(), 'kept@example.org')
    await changeMember(admin, other.id, { do: how })
    expect(await waiting()).toEqual([['kept@example.org', 'reviewer']])
    expect(await rolesAfterSignIn()).toEqual({ isSiteAdmin: false, roles: [] })
  },
)

test('only so many wait at once, and none for an event that there is not', async () => {
  await appDatabase().execute(sql`insert into invitations (email, event_id, role, expires_at)
    select 'one-' || n || '@example.org', ${event}, 'reviewer', now() + interval '1 day'
    from generate_series(1, ${mostWaiting}::int) as n`)
  expect(await invite(siteAdmin)).toEqual({ refused: 'too-many' })
  await appDatabase().execute(
    sql`update invitations set expires_at = now() where email = 'one-1@example.org'`,
  )
  expect(await invite({ role: 'admin', event: crypto.randomUUID() })).toEqual({ absent: true })
  expect(await invite(siteAdmin)).toEqual({ invited: true })
})

test('nobody but a site admin invites, takes back or sees who was invited', async () => {
  const eventAdmin = await makeUser({ roles: [{ role: 'admin', eventId: event }] })
  expect(await invite(reviewer(), email, eventAdmin)).toEqual({ absent: true })
  await invite(reviewer())
  const [open] = await listStaffInvitations(admin)
  expect(await revokeStaffInvitation(eventAdmin, open!.id)).toEqual({ absent: true })
  expect(await listStaffInvitations(eventAdmin)).toEqual([])
  expect(await revokeStaffInvitation(admin, 'nothing')).toEqual({ absent: true })
})

test('the door gives what was typed back with its reason, and says the same of every address', async () => {
  const signedIn = await signInAsDemo(admin.email, '', null)
  const cookie = `rapporteur.session=${'token' in signedIn ? signedIn.token : ''}`
  const ask = async (fields: Record<string, string>) => {
    const request = new Request('http://localhost:3000/en/admin/members/invite/send', {
      method: 'POST',
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields),
    })
    const answer = await send(request, { params: Promise.resolve({ locale: 'en' }) })
    return [answer.status, answer.headers.get('location')]
  }
  const page = '/en/admin/members/invite'
  expect(await ask({ email: 'nobody', role: 'reviewer', event })).toEqual([
    303,
    `${page}?problem=email&typed=nobody&role=reviewer&event=${event}#email`,
  ])
  expect(await ask({ email, role: 'reviewer' })).toEqual([
    303,
    `${page}?problem=event&typed=new%40example.org&role=reviewer&event=#event`,
  ])
  for (const to of [email, email, admin.email])
    expect(await ask({ email: to, role: 'reviewer', event })).toEqual([303, `${page}?done=invited`])
  expect((await ask({ email, role: 'owner', event }))[0]).toBe(400)
  expect((await ask({ email, role: 'reviewer', event, isSiteAdmin: 'yes' }))[0]).toBe(400)
})
