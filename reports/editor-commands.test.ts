import { and, asc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptInvitation, signInAsDemo } from '@/auth/commands'
import { findViewer } from '@/auth/current'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { invitations, memberships, users } from '@/db/schema/members'
import { auditEntries, reportEditors } from '@/db/schema/reports'
import { addCoEditor, emptyDatabase, giveRole, makeEvent, makeReport, makeUser } from '@/db/testing'
import { saveReport } from './commands'
import { handOver, inviteEditor, leaveReport, removeEditor, revokeInvitation } from './editor-commands'
import { listInvitations, listInvitationsTo, listVisitors, listWriters } from './editor-queries'
import { findReport } from './queries'
import { noteVisit } from './visit-commands'

const absent = { absent: true }
const nobody = '00000000-0000-4000-8000-000000000000'
const email = 'new@example.org'

let eventId = ''
let admin: Member
beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
})

let report: Awaited<ReturnType<typeof makeReport>>
let organizer: Member
let coEditor: Member
beforeEach(async () => {
  report = await makeReport({ eventId })
  organizer = report.editor
  coEditor = await makeUser()
  await addCoEditor(report.id, coEditor)
  await appDatabase().delete(outgoingMails)
  await appDatabase().delete(invitations)
})

const invite = (member: Member, address = email) =>
  inviteEditor(member, report.id, { email: address, locale: 'en' })
const mails = () => appDatabase().select().from(outgoingMails).orderBy(asc(outgoingMails.createdAt))
const openInvitation = async () => (await listInvitations(organizer, report.id))[0]!
const signIn = async (address: string): Promise<Member> => {
  const answer = await signInAsDemo(address, '', null)
  if ('refused' in answer) throw new Error(answer.refused)
  return (await findViewer(answer.token))!
}
const actions = async () => {
  const entries = await appDatabase()
    .select({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.reportId, report.id))
    .orderBy(asc(auditEntries.at))
  return entries.map(({ action }) => action)
}

describe('an invitation', () => {
  test('waits for its address, and makes whoever signs in with it a co-editor', async () => {
    expect(await invite(organizer)).toEqual({ invited: true })
    const [mail] = await mails()
    expect(mail).toMatchObject({ recipient: email, subject: expect.stringContaining(report.session.code) })
    expect(mail!.body).toContain('http://localhost:3000/en/my\n')
    expect(mail!.body).toContain(organizer.name)
    const invited = await signIn(email)
    expect(await findReport(invited, report.id)).toMatchObject({ isEditor: true })
    expect(await listInvitations(organizer, report.id)).toEqual([])
    expect(await actions()).toEqual(['invite-editor', 'take-up-invitation'])
  })

  test('has one answer for every address, and one mail however often it is sent', async () => {
    const known = await makeUser()
    const closed = await makeUser()
    await appDatabase().update(users).set({ disabledAt: new Date() }).where(eq(users.id, closed.id))
    for (const address of [email, email, known.email, closed.email, coEditor.email, organizer.email])
      expect(await invite(organizer, address)).toEqual({ invited: true })
    const recipients = (await mails()).map(({ recipient }) => recipient)
    expect(recipients).toEqual([email, known.email, closed.email])
    const waiting = await listInvitations(organizer, report.id)
    expect(waiting.map((one) => one.email).sort()).toEqual([closed.email, known.email, email].sort())
    expect(await signInAsDemo(closed.email, '', null)).toEqual({ refused: 'disabled' })
    expect(await appDatabase().$count(reportEditors, eq(reportEditors.userId, closed.id))).toBe(0)
  })

  test('is taken up by a member who was signed in already, and by nobody else', async () => {
    const known = await makeUser()
    await invite(organizer, known.email)
    const [waiting] = await listInvitationsTo(known)
    expect(waiting).toMatchObject({ role: 'editor', sessionTitle: report.session.title })
    expect(await listInvitationsTo(coEditor)).toEqual([])
    expect(await listInvitationsTo(null)).toEqual([])
    for (const id of [nobody, 'x']) expect(await acceptInvitation(known, id)).toEqual(absent)
    expect(await acceptInvitation(coEditor, waiting!.id)).toEqual(absent)
    expect(await acceptInvitation(known, waiting!.id)).toEqual({ accepted: true })
    expect(await acceptInvitation(known, waiting!.id)).toEqual(absent)
    expect(await findReport(known, report.id)).toMatchObject({ isEditor: true })
  })

  test('that was revoked never works, and another may follow it', async () => {
    const known = await makeUser()
    await invite(organizer, known.email)
    const { id } = await openInvitation()
    for (let times = 0; times < 2; times++)
      expect(await revokeInvitation(organizer, report.id, id)).toEqual({ revoked: true })
    expect(await acceptInvitation(known, id)).toEqual(absent)
    await signIn(known.email)
    expect(await findReport(known, report.id)).toBeNull()
    await invite(organizer, known.email)
    await signIn(known.email)
    expect(await findReport(known, report.id)).toMatchObject({ isEditor: true })
    const [taken] = await appDatabase()
      .select({ id: invitations.id })
      .from(invitations)
      .where(sql`${invitations.acceptedAt} is not null`)
    expect(await revokeInvitation(organizer, report.id, taken!.id)).toEqual(absent)
  })

  test('is used or revoked when both come at once, never both', async () => {
    const known = await makeUser()
    await invite(organizer, known.email)
    const { id } = await openInvitation()
    const [accepted, revoked] = await Promise.all([
      acceptInvitation(known, id),
      revokeInvitation(organizer, report.id, id),
    ])
    expect('accepted' in accepted).not.toBe('revoked' in revoked)
    expect((await findReport(known, report.id)) !== null).toBe('accepted' in accepted)
  })

  test('of another report is not this one’s to revoke', async () => {
    await invite(organizer)
    const other = await makeReport({ eventId })
    expect(await revokeInvitation(other.editor, other.id, (await openInvitation()).id)).toEqual(absent)
  })

  test('is refused from the twentieth on', async () => {
    for (let number = 1; number < 20; number++) await invite(organizer, `guest-${number}@example.org`)
    expect(await invite(organizer)).toEqual({ refused: 'too-many' })
    expect(await mails()).toHaveLength(19)
  })
})

describe('who writes', () => {
  test('is for organizers and the admin to say: a co-editor, the staff and strangers find nothing', async () => {
    await invite(organizer)
    const { id } = await openInvitation()
    const strangers = [
      await makeUser(),
      await makeUser({ roles: [{ role: 'reviewer', eventId }] }),
      admin,
      (await makeReport({ eventId })).editor,
      coEditor,
    ]
    for (const member of strangers) {
      expect(await invite(member, 'other@example.org')).toEqual(absent)
      expect(await revokeInvitation(member, report.id, id)).toEqual(absent)
      expect(await removeEditor(member, report.id, coEditor.id)).toEqual(absent)
      expect(await handOver(member, report.id, coEditor.id, 'en')).toEqual(absent)
      expect(await listInvitations(member, report.id)).toEqual([])
      if (member === coEditor) continue
      expect(await leaveReport(member, report.id)).toEqual(absent)
      expect(await listWriters(member, report.id)).toEqual([])
    }
    for (const id of [nobody, 'x'])
      expect(await inviteEditor(organizer, id, { email, locale: 'en' })).toEqual(absent)
    expect(await mails()).toHaveLength(1)
  })

  test('an admin may say it once the report was submitted', async () => {
    const submitted = await makeReport({ eventId, status: 'submitted' })
    expect(await inviteEditor(admin, submitted.id, { email, locale: 'ar' })).toEqual({ invited: true })
    expect(await listInvitations(admin, submitted.id)).toHaveLength(1)
    expect((await mails())[0]!.subject).toContain('أنت مدعو')
  })

  test('is listed with its organizers first', async () => {
    const [first, second, ...more] = await listWriters(coEditor, report.id)
    expect(first).toMatchObject({ id: organizer.id, isOrganizer: true, isDisabled: false })
    expect(second).toMatchObject({ id: coEditor.id, isOrganizer: false })
    expect(more).toEqual([])
  })

  test('a removal bites at the next request; nobody else is taken out by it', async () => {
    const before = await findReport(coEditor, report.id)
    expect(before).toMatchObject({ isEditor: true })
    expect(await removeEditor(organizer, report.id, organizer.id)).toEqual(absent)
    expect(await removeEditor(organizer, report.id, coEditor.id)).toEqual({ removed: true })
    expect(await findReport(coEditor, report.id)).toBeNull()
    expect(await saveReport(coEditor, report.id, { base: 1, draft: before!.draft })).toEqual(absent)
    expect(await removeEditor(organizer, report.id, coEditor.id)).toEqual(absent)
    expect(await findReport(organizer, report.id)).toMatchObject({ isEditor: true })
  })

  test('a co-editor leaves; the last organizer does not', async () => {
    expect(await leaveReport(coEditor, report.id)).toEqual({ left: true })
    expect(await findReport(coEditor, report.id)).toBeNull()
    expect(await leaveReport(organizer, report.id)).toEqual({ refused: 'last-organizer' })
    const closed = await makeUser()
    const role = { role: 'organizer', eventId, sessionId: report.sessionId } as const
    await giveRole(closed, role)
    await appDatabase().update(users).set({ disabledAt: new Date() }).where(eq(users.id, closed.id))
    expect(await leaveReport(organizer, report.id)).toEqual({ refused: 'last-organizer' })
    const other = await giveRole(await makeUser(), role)
    const outcomes = await Promise.all([leaveReport(organizer, report.id), leaveReport(other, report.id)])
    expect(outcomes.filter((outcome) => 'left' in outcome)).toHaveLength(1)
  })

  test('the session is handed over to a co-editor, who is told, and its giver stays', async () => {
    const stranger = await makeUser()
    for (const id of [stranger.id, organizer.id, nobody, 'x'])
      expect(await handOver(organizer, report.id, id, 'en')).toEqual(absent)
    expect(await handOver(organizer, report.id, coEditor.id, 'en')).toEqual({ handedOver: true })
    expect(await handOver(organizer, report.id, coEditor.id, 'en')).toEqual(absent)
    const writers = await listWriters(coEditor, report.id)
    expect(writers.map(({ id, isOrganizer }) => [id, isOrganizer])).toEqual([
      [coEditor.id, true],
      [organizer.id, false],
    ])
    const held = and(eq(memberships.sessionId, report.sessionId), eq(memberships.role, 'organizer'))
    expect(await appDatabase().$count(memberships, held)).toBe(1)
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([coEditor.email])
    expect(await removeEditor(coEditor, report.id, organizer.id)).toEqual({ removed: true })
    expect(await findReport(organizer, report.id)).toBeNull()
    expect(await actions()).toEqual(['hand-over', 'remove-editor'])
  })

  test('nothing is handed over to a closed account', async () => {
    await appDatabase().update(users).set({ disabledAt: new Date() }).where(eq(users.id, coEditor.id))
    expect(await handOver(organizer, report.id, coEditor.id, 'en')).toEqual(absent)
  })
})

describe('a visit', () => {
  const later = (minutes: number) =>
    appDatabase().execute(
      sql`update report_visits set opened_at = opened_at - make_interval(mins => ${minutes})`,
    )

  test('is told to the other editors for a quarter of an hour', async () => {
    await noteVisit(organizer, report.id, 'discussion')
    expect(await listVisitors(organizer, report.id, 'discussion')).toEqual([])
    const told = { userId: organizer.id, name: organizer.name, section: 'discussion' }
    expect(await listVisitors(coEditor, report.id, 'discussion')).toMatchObject([told])
    expect(await listVisitors(coEditor, report.id, '')).toMatchObject([told])
    expect(await listVisitors(coEditor, report.id, 'people')).toEqual([])
    expect(await listVisitors(admin, report.id, 'discussion')).toEqual([])
    await later(16)
    expect(await listVisitors(coEditor, report.id, 'discussion')).toEqual([])
    await noteVisit(organizer, report.id, 'discussion')
    expect(await listVisitors(coEditor, report.id, 'discussion')).toHaveLength(1)
  })

  test('of somebody who is no editor is not noted, nor told of one who was removed', async () => {
    await noteVisit(admin, report.id, 'discussion')
    await noteVisit(coEditor, report.id, '')
    await noteVisit(coEditor, 'x', '')
    expect(await listVisitors(organizer, report.id, 'discussion')).toHaveLength(1)
    await removeEditor(organizer, report.id, coEditor.id)
    expect(await listVisitors(organizer, report.id, 'discussion')).toEqual([])
  })
})
