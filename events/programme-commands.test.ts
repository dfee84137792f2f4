import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { auditEntries } from '@/db/schema/reports'
import { emptyDatabase, makeEvent, makeReport, makeSession, makeUser } from '@/db/testing'
import type { ProgrammeRow } from '@/importer/programme/row'
import { applyProgramme, keepProgramme } from './programme-commands'
import { findProgramme, findRunEvent, planProgramme } from './programme-queries'

let admin: Member
let event: Awaited<ReturnType<typeof makeEvent>>
let lineNumber = 1

beforeEach(async () => {
  await emptyDatabase()
  event = await makeEvent({ slug: 'igf-2017' })
  admin = await makeUser({ roles: [{ role: 'admin', eventId: event.id }] })
  lineNumber = 1
})

const row = (given: Partial<ProgrammeRow> = {}): ProgrammeRow => ({
  code: 'WS 1',
  type: 'workshop',
  title: 'Access',
  heldOn: '2017-12-20',
  organizers: [],
  line: ++lineNumber,
  ...given,
})

const plan = async (rows: ProgrammeRow[]) => (await planProgramme(admin, event.id, rows))!
const states = async (rows: ProgrammeRow[]) =>
  (await plan(rows)).planned.map((one) => (one.state === 'refused' ? one.why : one.state))

async function apply(rows: ProgrammeRow[], given: { lines?: number[]; cancel?: string[] } = {}) {
  const { fingerprint } = await plan(rows)
  const lines = given.lines ?? rows.map(({ line }) => line)
  return applyProgramme(admin, event.id, rows, { lines, cancel: given.cancel ?? [], fingerprint })
}

const stored = () =>
  appDatabase().select().from(sessions).where(eq(sessions.eventId, event.id)).orderBy(asc(sessions.slug))

describe('a programme', () => {
  test('is added once, however often it is sent', async () => {
    const rows = [
      row({ guid: 'a', from: '10:00', to: '11:30', place: 'XXI', organizers: [{ name: 'Ana Ruiz' }] }),
      row({ code: 'OF64', type: 'open-forum', title: 'Night', from: '23:30', to: '00:30' }),
    ]
    expect(await states(rows)).toEqual(['new', 'new'])
    expect(await apply(rows)).toEqual({ applied: { added: 2, changed: 0, cancelled: 0, left: 0 } })
    expect(await states(rows)).toEqual(['same', 'same'])
    expect(await apply(rows)).toEqual({ applied: { added: 0, changed: 0, cancelled: 0, left: 0 } })
    const [night, day] = await stored()
    expect(day).toMatchObject({
      slug: 'ws-1',
      guid: 'a',
      place: 'XXI',
      startsAt: new Date('2017-12-20T09:00:00Z'),
      endsAt: new Date('2017-12-20T10:30:00Z'),
      organizersExpected: [{ name: 'Ana Ruiz' }],
    })
    expect(night).toMatchObject({ slug: 'of-64', endsAt: new Date('2017-12-20T23:30:00Z') })
    const actions = await appDatabase().select({ action: auditEntries.action }).from(auditEntries)
    expect(actions.map(({ action }) => action)).toEqual(['add-session', 'add-session'])
  })

  test('shows what differs, field by field, and leaves what it does not say', async () => {
    await makeSession({
      eventId: event.id,
      code: 'WS 1',
      slug: 'ws-1',
      title: 'Access',
      theme: 'Rights',
      place: 'XXI',
    })
    const rows = [row({ code: 'ws1', title: 'Access for all', heldOn: '2017-12-21', guid: 'a' })]
    expect((await plan(rows)).planned).toMatchObject([
      {
        state: 'changed',
        changes: [
          { field: 'title', before: 'Access', after: 'Access for all' },
          { field: 'heldOn', before: '2017-12-20', after: '2017-12-21' },
          { field: 'guid', before: null, after: 'a' },
        ],
      },
    ])
    expect(await apply(rows)).toMatchObject({ applied: { changed: 1 } })
    expect(await stored()).toMatchObject([
      {
        code: 'WS 1',
        theme: 'Rights',
        place: 'XXI',
        startsAt: new Date('2017-12-21T09:00:00Z'),
        endsAt: new Date('2017-12-21T10:00:00Z'),
      },
    ])
  })

  test('a start after the old end leaves no end, rather than a wrong one', async () => {
    await makeSession({ eventId: event.id, code: 'WS 1', slug: 'ws-1', title: 'Access' })
    await apply([row({ from: '15:00' })])
    expect(await stored()).toMatchObject([{ startsAt: new Date('2017-12-20T14:00:00Z'), endsAt: null }])
  })

  test('finds a session by its lasting name when the code has changed; two may swap codes', async () => {
    await apply([row({ guid: 'a', title: 'A' }), row({ guid: 'b', code: 'WS 2', title: 'B' })])
    expect(
      await apply([
        row({ guid: 'a', code: 'WS 2', title: 'A' }),
        row({ guid: 'b', code: 'WS 1', title: 'B' }),
      ]),
    ).toEqual({
      applied: { added: 0, changed: 2, cancelled: 0, left: 0 },
    })
    expect((await stored()).map(({ slug, title, guid }) => `${slug} ${title} ${guid}`)).toEqual([
      'ws-1 B b',
      'ws-2 A a',
    ])
  })

  test('a new session may take over the code that another gives up, but not one that is still held', async () => {
    await apply([row({ guid: 'a', title: 'A' })])
    const rows = [row({ guid: 'a', code: 'WS 9', title: 'A' }), row({ code: 'WS 1', title: 'New' })]
    expect(await states(rows)).toEqual(['changed', 'new'])
    // Without the first row the code is still held, so the second stays out.
    expect(await apply(rows, { lines: [rows[1]!.line] })).toEqual({
      applied: { added: 0, changed: 0, cancelled: 0, left: 1 },
    })
    expect(await apply(rows)).toMatchObject({ applied: { added: 1, changed: 1 } })
  })

  test('lines that repeat a code or a lasting name are refused with the line that was first', async () => {
    const rows = [row({ guid: 'a' }), row({ code: 'ws-1' }), row({ code: 'WS 3', guid: 'a' })]
    expect(await states(rows)).toEqual(['new', 'code-twice', 'guid-twice'])
    expect((await plan(rows)).planned[1]).toMatchObject({ other: String(rows[0]!.line) })
  })

  test('a report keeps its address when the code of its session changes', async () => {
    await apply([row({ guid: 'a' })])
    const [session] = await stored()
    await makeReport({ sessionId: session!.id })
    await apply([row({ guid: 'a', code: 'WS 7' })])
    expect(await stored()).toMatchObject([{ code: 'WS 7', slug: 'ws-1' }])
  })

  test('what it does not name stays, unless it is asked to be cancelled; named again it is held again', async () => {
    await apply([row(), row({ code: 'WS 2' }), row({ code: 'WS 3' })])
    const [, second, third] = await stored()
    await makeReport({ sessionId: third!.id })
    const rows = [row()]
    expect((await plan(rows)).missing.map(({ code }) => code)).toEqual(['WS 2', 'WS 3'])
    expect(await apply(rows, { cancel: [second!.id, third!.id] })).toMatchObject({
      applied: { cancelled: 1 },
    })
    expect((await stored()).map(({ cancelledAt }) => cancelledAt !== null)).toEqual([false, true, false])
    await apply([row({ code: 'WS 2' })])
    expect((await stored()).map(({ cancelledAt }) => cancelledAt !== null)).toEqual([false, false, false])
  })

  test('nothing is done where the sessions have changed since the plan was looked at', async () => {
    const rows = [row()]
    const { fingerprint } = await plan(rows)
    await makeSession({ eventId: event.id, code: 'WS 1', slug: 'ws-1' })
    const chosen = { lines: rows.map(({ line }) => line), cancel: [], fingerprint }
    expect(await applyProgramme(admin, event.id, rows, chosen)).toEqual({ stale: true })
  })

  test('two thousand sessions are taken in one go', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      row({ code: `WS ${index}`, from: '10:00', to: '11:00' }),
    )
    expect(await apply(rows)).toMatchObject({ applied: { added: 2_000 } })
  })
})

test('only those who run the event find, keep, plan or apply; hidden is absent', async () => {
  const other = await makeEvent()
  const strangers = [
    await makeUser(),
    await makeUser({ roles: [{ role: 'reviewer', eventId: event.id }] }),
    await makeUser({ roles: [{ role: 'admin', eventId: other.id }] }),
  ]
  const kept = await keepProgramme(admin, event.id, { name: 'a.csv', text: 'code,title,date' })
  const id = 'kept' in kept ? kept.kept : ''
  expect(await findProgramme(admin, event.id, id)).toMatchObject({ name: 'a.csv', text: 'code,title,date' })
  expect(await findRunEvent(admin, 'igf-2017')).toMatchObject({ id: event.id })
  for (const member of strangers) {
    expect(await findRunEvent(member, 'igf-2017')).toBeNull()
    expect(await findProgramme(member, event.id, id)).toBeNull()
    expect(await planProgramme(member, event.id, [row()])).toBeNull()
    expect(await keepProgramme(member, event.id, { name: 'a', text: 'b' })).toEqual({ absent: true })
    const chosen = { lines: [2], cancel: [], fingerprint: '' }
    expect(await applyProgramme(member, event.id, [row()], chosen)).toEqual({ absent: true })
  }
  expect(await findProgramme(admin, other.id, id)).toBeNull()
  expect(await stored()).toEqual([])
})
