import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appDatabase, publicDatabase } from '@/db/client'
import { events, sessions } from '@/db/schema/events'
import { reminderRules } from '@/db/schema/mails'
import { publishedPublication, publishedSessions } from '@/db/schema/published'
import { auditEntries } from '@/db/schema/reports'
import {
  emptyDatabase,
  makeEvent,
  makeForum,
  makePublished,
  makeReport,
  makeSession,
  makeUser,
} from '@/db/testing'
import { createEvent, saveEvent } from './event-commands'
import { findEventSettings, findRunSession, tallyEvent } from './event-queries'
import type { EventWish } from './event-wish'
import { cancelSession, saveSession } from './session-commands'
import type { SessionWish } from './session-wish'

beforeEach(emptyDatabase)

const readState = async () => (await publicDatabase().select().from(publishedPublication))[0]!.version
const notes = async () =>
  await appDatabase()
    .select({ action: auditEntries.action, note: auditEntries.note })
    .from(auditEntries)
    .orderBy(auditEntries.at)
const wishOf = ({
  name,
  place,
  timeZone,
  startsOn,
  endsOn,
  formKey,
  dueAt,
  shortDueAt,
}: EventWish): EventWish => ({ name, place, timeZone, startsOn, endsOn, formKey, dueAt, shortDueAt })
const session = (given: Partial<SessionWish> = {}): SessionWish => ({
  code: 'OF 64',
  slug: 'of-64',
  title: 'Access',
  type: 'open-forum',
  heldOn: '2017-12-20',
  from: '23:00',
  to: '00:30',
  place: null,
  theme: null,
  subtheme: null,
  organizers: [],
  ...given,
})
const siteAdmin = () => makeUser({ isSiteAdmin: true })
const adminOf = (eventId: string) => makeUser({ roles: [{ role: 'admin', eventId }] })

test('an event is set by those who run it, and what is public moves', async () => {
  const event = await makeEvent()
  const [admin, outsider] = [await adminOf(event.id), await adminOf((await makeEvent()).id)]
  const settings = (await findEventSettings(admin, event.slug))!
  expect(await findEventSettings(outsider, event.slug)).toBeNull()
  expect(await saveEvent(outsider, event.id, wishOf(settings))).toEqual({ absent: true })
  const before = await readState()
  expect(await saveEvent(admin, event.id, wishOf(settings))).toEqual({ saved: [] })
  expect(await readState()).toBe(before)
  const wish = { ...wishOf(settings), name: 'Other', formKey: 'igf-2018' }
  expect(await saveEvent(admin, event.id, wish)).toEqual({ saved: ['name', 'formKey'] })
  expect(await readState()).toBe(before + 1)
  expect(await notes()).toEqual([
    { action: 'change-event', note: `name: ${event.name} → Other; formKey: igf-2017 → igf-2018` },
  ])
  expect(await saveEvent(admin, event.id, { ...wish, formKey: 'igf-1999' })).toEqual({ absent: true })
})

test('where the time zone changes, the clock of sessions and extensions stays', async () => {
  const event = await makeEvent()
  const admin = await adminOf(event.id)
  const { id } = await makeSession({ eventId: event.id, dueAt: new Date('2018-01-10T17:00:00Z') })
  await saveEvent(admin, event.id, { ...wishOf(event), timeZone: 'America/Lima' })
  const [moved] = await appDatabase().select().from(sessions).where(eq(sessions.id, id))
  expect([moved!.startsAt, moved!.endsAt, moved!.dueAt]).toEqual([
    new Date('2017-12-20T15:00:00Z'),
    new Date('2017-12-20T16:00:00Z'),
    new Date('2018-01-10T23:00:00Z'),
  ])
})

test('a report keeps its form, and sessions outside new days are counted', async () => {
  const report = await makeReport()
  const admin = await adminOf(report.eventId)
  await saveEvent(admin, report.eventId, {
    ...wishOf(report.event),
    formKey: 'igf-2018',
    startsOn: '2017-12-21',
  })
  expect(await tallyEvent(admin, report.eventId)).toEqual({ reports: 1, outside: 1 })
})

test('the next edition takes the rules along, moved with its first day, and no session', async () => {
  const admin = await siteAdmin()
  const source = await makeEvent()
  await makeSession({ eventId: source.id })
  const rule = { eventId: source.id, createdBy: admin.id }
  await appDatabase()
    .insert(reminderRules)
    .values([
      { ...rule, anchor: 'due', days: -3 },
      { ...rule, anchor: 'date', days: 0, onDay: '2017-12-23' },
      { ...rule, anchor: 'due', days: 9, endedAt: new Date() },
    ])
  const wish = { ...wishOf(source), name: 'Next', startsOn: '2018-12-17', endsOn: '2018-12-20' }
  const edition = { forum: { id: source.forumId }, slug: 'next-2018', year: 2018, from: source.slug }
  expect(await createEvent(admin, edition, wish)).toEqual({ created: 'next-2018' })
  const made = (await findEventSettings(admin, 'next-2018'))!
  expect(wishOf(made)).toEqual(wish)
  const rules = await appDatabase()
    .select()
    .from(reminderRules)
    .where(eq(reminderRules.eventId, made.id))
    .orderBy(reminderRules.days)
  expect(rules.map(({ anchor, days, onDay }) => [anchor, days, onDay])).toEqual([
    ['due', -3, null],
    ['date', 0, '2018-12-22'],
  ])
  expect(await appDatabase().select().from(sessions).where(eq(sessions.eventId, made.id))).toEqual([])
  expect(await createEvent(admin, { ...edition, slug: 'other' }, wish)).toEqual({ refused: 'year-taken' })
  expect(await createEvent(admin, { ...edition, year: 2019 }, wish)).toEqual({ refused: 'slug-taken' })
  expect(await createEvent(await adminOf(source.id), { ...edition, slug: 'mine', year: 2020 }, wish)).toEqual(
    { absent: true },
  )
})

test.each([
  [{ slug: 'Has Spaces' }, 'slug'],
  [{ slug: 'new' }, 'slug'],
  [{ year: 0 }, 'year'],
  [{ forum: { id: 'nothing' } }, 'forum'],
  [{ forum: { id: '00000000-0000-4000-8000-000000000000' } }, 'forum'],
  [{ forum: { slug: 'fine', name: '' } }, 'forum-name'],
  [{ forum: { slug: 'Not Fine', name: 'A' } }, 'forum-name'],
  [{ forum: { slug: 'taken', name: 'A' } }, 'forum-taken'],
] as const)('an edition with %j is refused, and nothing is left behind', async (wrong, refused) => {
  const admin = await siteAdmin()
  const source = await makeEvent()
  await makeForum({ slug: 'taken' })
  const edition = { forum: { slug: 'fresh', name: 'Fresh' }, slug: 'fresh-2018', year: 2018, from: null }
  expect(await createEvent(admin, { ...edition, ...wrong }, wishOf(source))).toEqual({ refused })
  expect((await appDatabase().select().from(events)).length).toBe(1)
})

test('a session is added and changed, on the clock of the event, and the programme moves', async () => {
  const event = await makeEvent()
  const admin = await adminOf(event.id)
  const before = await readState()
  const added = await saveSession(admin, event.id, null, session())
  const id = 'saved' in added ? added.saved : ''
  const [row] = await appDatabase().select().from(sessions)
  expect([row!.startsAt, row!.endsAt]).toEqual([
    new Date('2017-12-20T22:00:00Z'),
    new Date('2017-12-20T23:30:00Z'),
  ])
  expect(await readState()).toBe(before + 1)
  expect(await saveSession(admin, event.id, id, session())).toEqual({ saved: id, changed: [] })
  const changed = session({
    code: 'OF 65',
    slug: 'of-65',
    place: 'Room IX',
    organizers: [{ organisation: 'Reef Council' }],
  })
  expect(await saveSession(admin, event.id, id, changed)).toEqual({
    saved: id,
    changed: ['code', 'place', 'organizers'],
  })
  expect((await publicDatabase().select().from(publishedSessions))[0]).toMatchObject({
    slug: 'of-65',
    place: 'Room IX',
  })
  expect(await saveSession(admin, event.id, null, session({ code: 'OF-65', slug: 'of-65' }))).toEqual({
    refused: 'code-taken',
    other: 'OF 65',
  })
  expect(await notes()).toEqual([
    { action: 'add-session', note: 'OF 64' },
    { action: 'change-session', note: 'OF 65: code, place, organizers' },
  ])
  const outsider = await adminOf((await makeEvent()).id)
  expect(await saveSession(outsider, event.id, id, session())).toEqual({ absent: true })
  expect(await saveSession(admin, event.id, crypto.randomUUID(), session())).toEqual({ absent: true })
  expect(await findRunSession(outsider, event.id, id)).toBeNull()
})

test('a session with a report keeps its address, whatever its code becomes', async () => {
  const report = await makePublished()
  const admin = await adminOf(report.eventId)
  await saveSession(admin, report.eventId, report.sessionId, session())
  const [row] = await appDatabase().select().from(sessions)
  expect([row!.code, row!.slug]).toEqual(['OF 64', report.session.slug])
})

test('a session is not held, and held again; one whose report is public took place', async () => {
  const report = await makeReport()
  const admin = await adminOf(report.eventId)
  expect(await cancelSession(admin, report.eventId, report.sessionId, true)).toEqual({ cancelled: true })
  expect((await publicDatabase().select().from(publishedSessions))[0]!.isCancelled).toBe(true)
  expect(await cancelSession(admin, report.eventId, report.sessionId, false)).toEqual({ cancelled: false })
  const open = await makePublished()
  expect(await cancelSession(await adminOf(open.eventId), open.eventId, open.sessionId, true)).toEqual({
    refused: 'published',
  })
  const gone = await makeReport({ status: 'withdrawn' })
  expect(await cancelSession(await adminOf(gone.eventId), gone.eventId, gone.sessionId, true)).toEqual({
    cancelled: true,
  })
  expect(await cancelSession(admin, open.eventId, open.sessionId, true)).toEqual({ absent: true })
  expect(await cancelSession(admin, report.eventId, 'nothing', true)).toEqual({ absent: true })
})
