import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { emptyDatabase, giveRole, makeEvent, makeReport, makeSession, makeUser } from '@/db/testing'
import { tallyDesk } from '@/reports/desk-queries'
import { findStaffEvent, listBoard } from './board-queries'
import { parseBoardView, tallyBoard } from './board-view'

let event: Awaited<ReturnType<typeof makeEvent>>
const people: Record<string, Viewer> = { nobody: null }
const now = new Date('2018-01-10T12:00:00Z')

beforeAll(async () => {
  await emptyDatabase()
  event = await makeEvent({ slug: 'igf-2017', dueAt: new Date('2018-01-04T22:59:00Z') })
  const otherEvent = await makeEvent()
  const editor = await makeUser({ name: 'Olamide Fairweather' })
  const at = (code: string, more = {}) => ({
    eventId: event.id,
    editor,
    session: { code, slug: code, ...more },
  })
  await makeReport({ ...at('draft'), status: 'draft', typed: { title: undefined, keyIssues: undefined } })
  await makeReport({ ...at('correction'), status: 'draft', versions: 1 })
  await makeReport({ ...at('submitted'), status: 'submitted' })
  await makeReport({ ...at('returned', { dueAt: new Date('2018-02-01T00:00:00Z') }), status: 'returned' })
  await makeReport({ ...at('published'), status: 'published' })
  await makeReport({ ...at('withdrawn'), status: 'withdrawn' })
  const expected = await makeSession({
    eventId: event.id,
    code: 'expected',
    slug: 'expected',
    heldOn: '2017-12-18',
  })
  await giveRole(await makeUser({ name: '', email: 'late@example.org' }), {
    role: 'organizer',
    eventId: event.id,
    sessionId: expected.id,
  })
  await makeSession({ eventId: event.id, code: 'nobody', slug: 'nobody', heldOn: '2017-12-19' })
  await makeSession({ eventId: event.id, code: 'cancelled', slug: 'cancelled', cancelledAt: now })
  await makeSession({ eventId: otherEvent.id })
  people.organizer = editor
  people.reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId: event.id }] })
  people.admin = await makeUser({ roles: [{ role: 'admin', eventId: event.id }] })
  people['admin of another event'] = await makeUser({ roles: [{ role: 'admin', eventId: otherEvent.id }] })
  people['site admin'] = await makeUser({ isSiteAdmin: true })
})

test('the board has every session that was not cancelled, with how late its report is on the calendar of the event', async () => {
  const rows = await listBoard(people.reviewer!, event.id, now)
  expect(
    rows.map(({ code, state, daysLate, answered, isReadable }) => [
      code,
      state,
      daysLate,
      answered,
      isReadable,
    ]),
  ).toEqual([
    ['expected', 'expected', 6, null, false],
    ['nobody', 'expected', 6, null, false],
    ['correction', 'draft', 0, 100, true],
    ['draft', 'draft', 6, expect.any(Number), false],
    ['published', 'published', 0, null, true],
    ['returned', 'returned', 0, 100, true],
    ['submitted', 'submitted', 0, null, true],
    ['withdrawn', 'withdrawn', 0, null, true],
  ])
  const draft = rows.find(({ code }) => code === 'draft')!
  expect(draft.answered).toBeGreaterThan(30)
  expect(draft.answered).toBeLessThan(100)
  expect(rows.map(({ organizers }) => organizers).slice(0, 3)).toEqual([
    ['late@example.org'],
    [],
    ['Olamide Fairweather'],
  ])
  expect(rows.filter(({ isExtended }) => isExtended).map(({ code }) => code)).toEqual(['returned'])
})

test('the board and the desk count the same', async () => {
  const [tally] = await tallyDesk(people.admin!)
  const counted = tallyBoard(await listBoard(people.admin!, event.id), parseBoardView({}))
  expect(tally).toMatchObject(counted)
})

test('only the staff of the event find it', async () => {
  for (const name of ['reviewer', 'admin', 'site admin']) {
    expect([name, (await findStaffEvent(people[name]!, 'igf-2017'))?.id]).toEqual([name, event.id])
    expect((await listBoard(people[name]!, event.id)).length).toBe(8)
  }
  for (const name of ['nobody', 'organizer', 'admin of another event']) {
    expect([name, await findStaffEvent(people[name]!, 'igf-2017')]).toEqual([name, null])
    expect([name, await listBoard(people[name]!, event.id)]).toEqual([name, []])
  }
  for (const slug of ['', 'nowhere', "' or true --", 'IGF-2017'])
    expect(await findStaffEvent(people.admin!, slug)).toBeNull()
})
