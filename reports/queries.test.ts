import { beforeAll, expect, test } from 'vitest'
import type { Member, Viewer } from '@/auth/viewer'
import {
  addCoEditor,
  emptyDatabase,
  giveRole,
  makeEvent,
  makeReport,
  makeSession,
  makeUser,
} from '@/db/testing'
import { moveReport, saveReport } from './commands'
import { findReport, findRevision, listExpected, listMine, listRevisions } from './queries'

let event: Awaited<ReturnType<typeof makeEvent>>
let organizer: Member
const people: Record<string, Viewer> = { nobody: null }
const made: Record<string, string> = {}

beforeAll(async () => {
  await emptyDatabase()
  event = await makeEvent({ dueAt: new Date('2018-01-04T22:59:00Z') })
  const otherEvent = await makeEvent()
  const at = (slug: string, more = {}) => ({ session: { slug, code: slug, ...more }, eventId: event.id })
  organizer = await makeUser()
  for (const status of ['draft', 'submitted', 'returned', 'published'] as const) {
    const report = await makeReport({ ...at(status), status, editor: organizer })
    made[status] = report.id
  }
  made.other = (await makeReport({ eventId: otherEvent.id, status: 'submitted' })).id
  for (const [slug, more] of [
    ['expected', { heldOn: '2017-12-19' }],
    ['extended', { heldOn: '2017-12-18', dueAt: new Date('2018-02-01T00:00:00Z') }],
    ['cancelled', { cancelledAt: new Date() }],
  ] as const) {
    const session = await makeSession({ eventId: event.id, slug, code: slug, ...more })
    organizer = await giveRole(organizer, { role: 'organizer', eventId: event.id, sessionId: session.id })
  }
  people.stranger = await makeUser()
  people.reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId: event.id }] })
  people.admin = await makeUser({ roles: [{ role: 'admin', eventId: event.id }] })
  people['admin of the other event'] = await makeUser({ roles: [{ role: 'admin', eventId: otherEvent.id }] })
  people['site admin'] = await makeUser({ isSiteAdmin: true })
  const coEditor = await makeUser()
  await addCoEditor(made.submitted!, coEditor)
  people['co-editor'] = coEditor
})

const codes = (rows: { code: string }[]) => rows.map(({ code }) => code)

test('what is expected is listed for the organizer alone, by day, with its own deadline', async () => {
  const expected = await listExpected(organizer)
  expect(codes(expected)).toEqual(['extended', 'expected'])
  expect(expected.map(({ dueAt }) => dueAt.toISOString())).toEqual([
    '2018-02-01T00:00:00.000Z',
    '2018-01-04T22:59:00.000Z',
  ])
  for (const viewer of Object.values(people)) expect(await listExpected(viewer)).toEqual([])
})

test('reports are mine where I am an editor, and nobody else’s', async () => {
  expect(codes(await listMine(organizer)).sort()).toEqual(['draft', 'published', 'returned', 'submitted'])
  expect(codes(await listMine(people['co-editor']!))).toEqual(['submitted'])
  for (const name of ['nobody', 'stranger', 'reviewer', 'admin', 'site admin'])
    expect([name, codes(await listMine(people[name]!))]).toEqual([name, []])
})

test('every revision can be read again, and one that never was cannot', async () => {
  const report = await makeReport({ eventId: event.id })
  const draft = { ...report.draft, typed: { ...report.draft.typed, title: 'A better title' } }
  await saveReport(report.editor, report.id, { base: 1, draft })
  const listed = await listRevisions(report.editor, report.id)
  expect(listed.map(({ number, changed }) => [number, changed])).toEqual([
    [2, ['title']],
    [1, []],
  ])
  expect((await findRevision(report.editor, report.id, 1))!.draft).toEqual(report.draft)
  expect((await findRevision(report.editor, report.id, 2))!.draft).toEqual(draft)
  for (const number of [0, 3, -1, 1.5, Number.NaN, 1e12])
    expect(await findRevision(report.editor, report.id, number)).toBeNull()
})

test('the staff read on after a recall, since they have read it before', async () => {
  const { id, editor } = await makeReport({ eventId: event.id })
  expect(await findReport(people.reviewer!, id)).toBeNull()
  await moveReport(editor, id, 'submit', { revision: 1 })
  expect(await findReport(people.reviewer!, id)).toMatchObject({ status: 'submitted', isEditor: false })
  await moveReport(editor, id, 'recall', { revision: 1 })
  expect(await findReport(people.reviewer!, id)).toMatchObject({ status: 'draft', isEditor: false })
})
