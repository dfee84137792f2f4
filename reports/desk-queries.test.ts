import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, Viewer } from '@/auth/viewer'
import {
  addCoEditor,
  emptyDatabase,
  makeEvent,
  makePublished,
  makeReport,
  makeSession,
  makeUser,
} from '@/db/testing'
import { listBases, listRecommendations, listSameText, tallySameNumbers } from './beside-queries'
import { addComment, addRecommendation, moveReport, saveReport } from './commands'
import { listDecisions, listEditors, listQueue, tallyDesk } from './desk-queries'

let event: Awaited<ReturnType<typeof makeEvent>>
let otherEvent: typeof event
const people: Record<string, Viewer> = { nobody: null }
const made: Record<string, string> = {}
const admin = () => people.admin as Member
let organizer: Member

beforeAll(async () => {
  await emptyDatabase()
  event = await makeEvent({
    name: 'This event',
    startsOn: '2017-12-19',
    dueAt: new Date('2018-01-04T22:59:00Z'),
  })
  otherEvent = await makeEvent({ name: 'Another event', dueAt: new Date('2100-01-01T00:00:00Z') })
  organizer = await makeUser({ name: 'Olamide Fairweather', email: 'olamide@example.org' })
  for (const status of ['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const) {
    const session = { slug: status, code: status }
    made[status] = (await makeReport({ eventId: event.id, session, status, editor: organizer })).id
  }
  await makeSession({ eventId: event.id, dueAt: new Date('2100-01-01T00:00:00Z') })
  await makeSession({ eventId: event.id })
  await makeSession({ eventId: event.id, cancelledAt: new Date() })
  made.other = (await makeReport({ eventId: otherEvent.id, status: 'submitted' })).id
  people.stranger = await makeUser()
  people.reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId: event.id }] })
  people.admin = await makeUser({ name: 'An admin', roles: [{ role: 'admin', eventId: event.id }] })
  people['admin of the other event'] = await makeUser({ roles: [{ role: 'admin', eventId: otherEvent.id }] })
  people['site admin'] = await makeUser({ isSiteAdmin: true })
  const coEditor = await makeUser({ name: '', email: 'co@example.org' })
  await addCoEditor(made.submitted!, coEditor)
  people['co-editor'] = coEditor
})

test('the queue is the submitted reports of the events whose staff somebody is', async () => {
  const queue = async (name: string, eventId?: string) =>
    (await listQueue(people[name]!, eventId === undefined ? {} : { eventId })).map(({ id }) => id)
  expect(await queue('reviewer')).toEqual([made.submitted])
  expect(await queue('admin')).toEqual([made.submitted])
  expect(await queue('admin of the other event')).toEqual([made.other])
  expect((await queue('site admin')).sort()).toEqual([made.submitted, made.other].sort())
  expect(await queue('site admin', event.id)).toEqual([made.submitted])
  expect(await queue('admin of the other event', event.id)).toEqual([])
  expect(await queue('site admin', "' or true")).toEqual([])
  for (const name of ['nobody', 'stranger', 'co-editor'])
    expect([name, await queue(name)]).toEqual([name, []])
  expect(await listQueue(organizer)).toEqual([])
})

test('a row of the queue says who sent it, what is open and odd, and what is recommended', async () => {
  await addComment(admin(), made.submitted!, { questionKey: null, body: 'One.' })
  await addComment(admin(), made.submitted!, { questionKey: 'keyIssues', body: 'Two.' })
  const say = (by: Viewer, verdict: 'publish' | 'return') =>
    addRecommendation(by as Member, made.submitted!, { verdict, revision: 1, note: 'Because.' })
  await say(people.reviewer!, 'return')
  await say(people.reviewer!, 'publish')
  await say(people['site admin']!, 'publish')
  await moveReport(organizer, made.submitted!, 'recall', { revision: 1 })
  await moveReport(organizer, made.submitted!, 'submit', { revision: 1 })
  expect((await listQueue(admin()))[0]).toMatchObject({
    code: 'submitted',
    openComments: 2,
    saidPublish: 2,
    saidReturn: 0,
    submittedBy: 'Olamide Fairweather',
    checks: 1,
    problems: 0,
  })
})

describe('the desk', () => {
  test('counts every session of an event once, in the state that it is in', async () => {
    const [tally, ...rest] = await tallyDesk(people.reviewer!)
    expect(rest).toEqual([])
    expect(tally).toMatchObject({
      eventName: 'This event',
      expected: 2,
      draft: 1,
      submitted: 1,
      returned: 1,
      published: 1,
      withdrawn: 1,
      late: 3,
    })
    expect((await tallyDesk(people['site admin']!)).map(({ eventName }) => eventName)).toEqual([
      'This event',
      'Another event',
    ])
    for (const name of ['nobody', 'stranger', 'co-editor'])
      expect([name, await tallyDesk(people[name]!)]).toEqual([name, []])
  })

  test('shows what was decided, with who did, to the staff of the event alone', async () => {
    const report = await makeReport({ eventId: event.id, status: 'submitted' })
    await moveReport(admin(), report.id, 'return', { revision: 1, note: 'Say more.' })
    await moveReport(report.editor, report.id, 'submit', { revision: 1 })
    await moveReport(admin(), report.id, 'publish', { revision: 1 })
    const of = async (name: string) => (await listDecisions(people[name]!)).map(({ action }) => action)
    expect(await of('reviewer')).toEqual(['publish', 'return'])
    expect((await listDecisions(people.reviewer!))[0]).toMatchObject({
      actorName: 'An admin',
      reportId: report.id,
    })
    expect((await listDecisions(people.reviewer!, { amount: 1 })).length).toBe(1)
    for (const name of ['nobody', 'stranger', 'co-editor', 'admin of the other event'])
      expect([name, await of(name)]).toEqual([name, []])
  })

  test('names who writes in a report, to the staff alone', async () => {
    const names = async (viewer: Viewer) =>
      (await listEditors(viewer, made.submitted!)).map(({ email }) => email)
    expect(await names(admin())).toEqual(['co@example.org', 'olamide@example.org'])
    for (const viewer of [
      organizer,
      ...['nobody', 'co-editor', 'admin of the other event'].map((name) => people[name]!),
    ])
      expect(await names(viewer)).toEqual([])
    expect(await listEditors(admin(), "' or true")).toEqual([])
  })
})

describe('a recommendation', () => {
  test('is of the staff, for a submitted report of others, and says why it asks for a return', async () => {
    const report = await makeReport({ eventId: event.id, status: 'submitted' })
    const say = (by: Member, verdict: 'publish' | 'return', note = '', revision = 1) =>
      addRecommendation(by, report.id, { verdict, revision, note })
    const reviewer = people.reviewer as Member
    expect(await say(reviewer, 'return')).toEqual({ refused: 'note-needed' })
    expect(await say(reviewer, 'publish', 'x'.repeat(1_001))).toEqual({ refused: 'note-too-long' })
    expect(await say(reviewer, 'publish', '', 2)).toEqual({ stale: 1 })
    expect(await say(report.editor, 'publish')).toEqual({ absent: true })
    for (const name of ['stranger', 'co-editor', 'admin of the other event'])
      expect([name, await say(people[name] as Member, 'publish')]).toEqual([name, { absent: true }])
    expect(await say(reviewer, 'publish', 'Reads well.')).toMatchObject({ added: expect.any(String) })
    const listed = await listRecommendations(admin(), report.id)
    expect(listed.map(({ verdict, note, revision }) => [verdict, note, revision])).toEqual([
      ['publish', 'Reads well.', 1],
    ])
    for (const viewer of [null, report.editor, people['admin of the other event']!])
      expect(await listRecommendations(viewer, report.id)).toEqual([])
    await moveReport(report.editor, report.id, 'recall', { revision: 1 })
    expect(await say(reviewer, 'publish')).toEqual({ absent: true })
  })
})

test('the same text is found in other reports of the event, where the viewer may read them', async () => {
  const long = `Cables “and” networks\t\\ were compared; ${'الأمن السيبراني 网络安全 '.repeat(8)}`.trim()
  const typed = { discussion: `First.\n\n${long}` }
  const at = (slug: string) => ({ eventId: event.id, typed, session: { slug, code: slug } })
  const mine = await makeReport({ ...at('mine'), status: 'submitted' })
  await makeReport({ ...at('twin'), status: 'submitted' })
  await makeReport({ ...at('hidden'), status: 'draft' })
  await makeReport({ ...at('elsewhere'), eventId: otherEvent.id, status: 'submitted' })
  const looked = [
    { questionKey: 'keyIssues', text: 'Nowhere to be found in any report of this event. '.repeat(4) },
    { questionKey: 'discussion', text: long },
  ]
  const found = await listSameText(admin(), mine, looked)
  expect(found.map(({ code, questionKey }) => [code, questionKey])).toEqual([['twin', 'discussion']])
  expect(await listSameText(admin(), mine, [])).toEqual([])
  expect(await listSameText(people.stranger!, mine, looked)).toEqual([])
})

test('the same two numbers are counted in other public reports of the event', async () => {
  const typed = {
    participants: { way: 'number' as const, typed: '46' },
    women: { way: 'number' as const, typed: '23' },
  }
  const mine = await makePublished({ eventId: event.id, typed })
  for (const status of ['published', 'published', 'withdrawn', 'submitted'] as const)
    await makeReport({ eventId: event.id, typed, status })
  await makePublished({ eventId: otherEvent.id, typed })
  const numbers = { participants: 46, women: 23 }
  expect(await tallySameNumbers(admin(), mine, numbers)).toBe(2)
  expect(await tallySameNumbers(admin(), mine, { ...numbers, women: 22 })).toBe(0)
  expect(await tallySameNumbers(people.stranger!, mine, numbers)).toBe(0)
})

test('what was read before is what was submitted or published, the newest first', async () => {
  const { id, editor, draft } = await makeReport({ eventId: event.id })
  const write = async (base: number, wayForward: string) =>
    saveReport(editor, id, { base, draft: { ...draft, typed: { ...draft.typed, wayForward } } })
  await write(1, 'One.')
  await moveReport(editor, id, 'submit', { revision: 2 })
  await moveReport(admin(), id, 'return', { revision: 2, note: 'More.' })
  await write(2, 'Two.')
  await write(3, 'Three.')
  await moveReport(editor, id, 'submit', { revision: 4 })
  const of = async (viewer: Viewer) =>
    (await listBases(viewer, id)).map(({ revision, version }) => [revision, version])
  expect(await of(admin())).toEqual([
    [4, null],
    [2, null],
  ])
  await moveReport(admin(), id, 'publish', { revision: 4 })
  expect(await of(admin())).toEqual([
    [4, 1],
    [2, null],
  ])
  expect(await of(people.stranger!)).toEqual([])
})
