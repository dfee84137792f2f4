import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { outgoingMails } from '@/db/schema/machinery'
import { reminderRules } from '@/db/schema/mails'
import { invitations, memberships } from '@/db/schema/members'
import { emptyDatabase, giveRole, makeEvent, makeReport, makeSession, makeUser } from '@/db/testing'
import { addReminderRule, endReminderRule, refuseReminders, remindNow } from './reminder-commands'
import { listReminderRules, listReminders } from './reminder-queries'
import { sendReminders } from './reminders'
import { readRefusal, refusalPath } from './unsubscribe'

// The reports of the event are due on 4 January 2018 at 23:59 in Geneva.
const before = new Date('2017-12-01T00:00:00Z')
let admin: Member
let eventId: string

/** A session of the event with an organizer, both from long before; its report too where one is asked for. */
async function makeOrganized(name: string, given: Partial<typeof sessions.$inferInsert> = {}) {
  const { id: sessionId } = await makeSession({ eventId, ...given })
  const editor = await makeUser({ email: `${name}@example.org` })
  await giveRole(editor, { role: 'organizer', eventId, sessionId })
  await appDatabase().update(memberships).set({ createdAt: before })
  return { sessionId, editor }
}

async function rule(anchor: 'due' | 'event-end' | 'date', days: number, onDay: string | null = null) {
  await addReminderRule(admin, eventId, { anchor, days, onDay })
  await appDatabase().update(reminderRules).set({ createdAt: before })
}
const mails = () => appDatabase().select().from(outgoingMails).orderBy(outgoingMails.recipient)
const readers = async () => (await mails()).map(({ recipient }) => recipient)

beforeEach(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
})

describe('a rule', () => {
  test('reminds at nine in the morning of the event, those who have not reported, once', async () => {
    await makeOrganized('a')
    for (const status of ['draft', 'returned', 'submitted', 'published'] as const) {
      const { sessionId, editor } = await makeOrganized(status)
      await makeReport({ sessionId, editor, status })
    }
    await appDatabase().update(memberships).set({ createdAt: before })
    await makeOrganized('cancelled', { cancelledAt: new Date() })
    await rule('due', -3)
    expect(await sendReminders(new Date('2018-01-01T07:59:59Z'))).toBe(0)
    expect(await sendReminders(new Date('2018-01-01T08:00:00Z'))).toBe(3)
    expect(await sendReminders(new Date('2018-01-09T08:00:00Z'))).toBe(0)
    expect(await readers()).toEqual(['a@example.org', 'draft@example.org', 'returned@example.org'])
    const [mail] = await mails()
    expect(mail!.body).toContain('Deadline: 4 January 2018, 23:59 (Europe/Zurich)')
    expect(mail!.body).toContain(mail!.unsubscribe)
    expect(await listReminderRules(admin, eventId)).toMatchObject([{ anchor: 'due', days: -3, sent: 3 }])
  })

  test('that fell into a week of downtime is caught up by the next run, each once, however many run', async () => {
    await makeOrganized('a')
    await rule('event-end', 3)
    await rule('date', 0, '2017-12-27')
    await rule('date', 30, '2017-12-27')
    const back = new Date('2018-01-02T10:00:00Z')
    await Promise.all(Array.from({ length: 4 }, () => sendReminders(back)))
    expect(await readers()).toEqual(['a@example.org', 'a@example.org'])
  })

  test('follows the deadline of a session that was extended, and reminds of the new one', async () => {
    const { sessionId } = await makeOrganized('a')
    await rule('due', -3)
    await sendReminders(new Date('2018-01-02T00:00:00Z'))
    await appDatabase()
      .update(sessions)
      .set({ dueAt: new Date('2018-01-20T22:59:00Z') })
      .where(eq(sessions.id, sessionId))
    expect(await sendReminders(new Date('2018-01-17T07:00:00Z'))).toBe(0)
    expect(await sendReminders(new Date('2018-01-17T08:00:00Z'))).toBe(1)
  })

  test('says nothing of the time before it was made, nor before somebody had the session', async () => {
    const { editor } = await makeOrganized('a')
    await addReminderRule(admin, eventId, { anchor: 'due', days: 1, onDay: null })
    expect(await sendReminders()).toBe(0)
    await rule('due', 1)
    await appDatabase()
      .update(memberships)
      .set({ createdAt: new Date() })
      .where(eq(memberships.userId, editor.id))
    expect(await sendReminders()).toBe(0)
  })

  test('reaches whoever was invited to organize and has not come, and nobody who wants no reminders', async () => {
    const { sessionId } = await makeSession({ eventId }).then(({ id }) => ({ sessionId: id }))
    const invited = {
      email: 'invited@example.org',
      eventId,
      sessionId,
      role: 'organizer',
      createdAt: before,
    } as const
    await appDatabase().insert(invitations).values(invited)
    const { editor } = await makeOrganized('tired')
    await rule('due', -3)
    const reader = { way: 'member', id: editor.id } as const
    const [, , event, who, seal] = refusalPath(eventId, reader).split('/')
    expect(readRefusal({ event: event!, who: who!, seal: seal! })).toEqual({ eventId, reader })
    expect(readRefusal({ event: crypto.randomUUID(), who: who!, seal: seal! })).toBeNull()
    await refuseReminders(eventId, reader, true)
    await sendReminders(new Date('2018-02-01T00:00:00Z'))
    expect(await readers()).toEqual(['invited@example.org'])
    await refuseReminders(eventId, reader, false)
    await sendReminders(new Date('2018-02-01T00:00:00Z'))
    expect(await readers()).toEqual(['invited@example.org', 'tired@example.org'])
  })

  test('that was ended sends nothing; only who runs the event adds and ends one', async () => {
    await makeOrganized('a')
    const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId }] })
    expect(await addReminderRule(reviewer, eventId, { anchor: 'due', days: 0, onDay: null })).toEqual({
      absent: true,
    })
    await rule('due', 0)
    const [{ id } = { id: '' }] = await listReminderRules(admin, eventId)
    expect(await endReminderRule(reviewer, eventId, id)).toEqual({ absent: true })
    expect(await listReminderRules(reviewer, eventId)).toEqual([])
    expect(await endReminderRule(admin, eventId, id)).toEqual({ ended: true })
    expect(await sendReminders()).toBe(0)
  })
})

describe('reminding by hand', () => {
  test('reaches those of the chosen sessions that have not reported, once for one asking', async () => {
    const one = await makeOrganized('a')
    const two = await makeOrganized('b')
    await makeReport({ sessionId: two.sessionId, editor: two.editor, status: 'submitted' })
    const elsewhere = await makeSession()
    const sessionIds = [one.sessionId, two.sessionId, elsewhere.id]
    expect((await listReminders(admin, eventId, { sessionIds })).map(({ recipient }) => recipient)).toEqual([
      'a@example.org',
    ])
    const wish = crypto.randomUUID()
    expect(await remindNow(admin, eventId, { sessionIds, wish })).toEqual({ reminded: 1 })
    expect(await remindNow(admin, eventId, { sessionIds, wish })).toEqual({ reminded: 0 })
    expect(await remindNow(admin, eventId, { sessionIds, wish: crypto.randomUUID() })).toEqual({
      reminded: 1,
    })
    expect(await remindNow(one.editor, eventId, { sessionIds, wish })).toEqual({ absent: true })
    expect(await listReminders(one.editor, eventId, 'late')).toEqual([])
    expect(await listReminders(admin, eventId, 'late')).toHaveLength(1)
  })
})
