import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { auditEntries } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makeReport, makeUser } from '@/db/testing'
import { chainAudit, checkAudit } from './audit'
import { listAudit } from './audit-queries'
import { auditQuery, parseAuditView } from './audit-view'

let member: Member
beforeEach(async () => {
  await emptyDatabase()
  member = await makeUser()
})

const add = (note: string | null = null) =>
  appDatabase().insert(auditEntries).values({ actorId: member.id, action: 'save', note })
const whole = (entries: number) => ({
  entries,
  waiting: 0,
  erased: 0,
  broken: null,
  head: entries === 0 ? '' : expect.stringMatching(/^[0-9a-f]{64}$/),
})

test('an audit without entries is whole', async () => {
  expect(await checkAudit()).toEqual(whole(0))
})

test('entries are chained once, in order, and the chain is whole', async () => {
  for (const note of ['1', null, '']) await add(note)
  expect(await chainAudit()).toBe(3)
  expect(await chainAudit()).toBe(0)
  await add('4')
  expect(await checkAudit()).toEqual(whole(4))
  const links = await appDatabase().execute(sql`select number::int from audit_chain order by number`)
  expect(links.map(({ number }) => number)).toEqual([1, 2, 3, 4])
})

test('many who write and chain at once make one whole chain', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, place) => (place % 4 === 3 ? chainAudit() : add(String(place)))),
  )
  expect(await checkAudit()).toEqual(whole(30))
})

test('an entry that is committed late is chained all the same', async () => {
  const late = appDatabase().transaction(async (tx) => {
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'save', note: 'late' })
    await add('early')
    expect(await chainAudit()).toBe(1)
  })
  await late
  expect(await chainAudit()).toBe(1)
  expect(await checkAudit()).toEqual(whole(2))
})

test.each([
  [`update audit_entries set action = 'publish' where note = '2'`, 2, 'entry-changed'],
  [`update audit_entries set at = at - interval '1 microsecond' where note = '2'`, 2, 'entry-changed'],
  [`update audit_entries set note = 'other' where note = '2'`, 2, 'note-changed'],
  [`update audit_entries set note = null where note = '2'`, 2, 'note-changed'],
  [`delete from audit_chain where number = 2`, 3, 'left-out'],
  [`update audit_chain set hash = sha256('x') where number = 2`, 2, 'entry-changed'],
  [`update audit_chain set previous = sha256('x') where number = 3`, 3, 'not-linked'],
  [
    `update audit_chain c set entry_id = e.id from audit_entries e where c.number = 1 and e.note = 'new'`,
    1,
    'entry-changed',
  ],
])('%s breaks the chain at %i', async (statement, number, why) => {
  for (const note of ['1', '2', '3']) await add(note)
  await chainAudit()
  await add('new')
  await asOwner((tx) => tx.execute(sql.raw(statement)))
  expect((await checkAudit()).broken).toEqual({ number, why })
})

test.each([
  "insert into audit_chain (number, entry_id, previous, hash) select 9, id, sha256('a'), sha256('a') from audit_entries limit 1",
  'update audit_chain set number = 7',
  'delete from audit_chain',
  'truncate audit_chain',
  'alter table audit_chain add column planted int',
  'drop function public.chain_audit(integer)',
])('the role that serves members cannot %s', async (statement) => {
  await add()
  await chainAudit()
  await expect(appDatabase().execute(sql.raw(statement))).rejects.toThrow()
  expect(await checkAudit()).toEqual(whole(1))
})

describe('what is listed', () => {
  const list = async (viewer: Member, query: Record<string, string>) =>
    (await listAudit(viewer, parseAuditView(query))).map(({ note }) => note)

  test('is for site admins alone', async () => {
    const report = await makeReport()
    const admin = await makeUser({ roles: [{ role: 'admin', eventId: report.eventId }] })
    await add('seen')
    for (const viewer of [member, admin, report.editor]) expect(await list(viewer, {})).toEqual([])
    expect(await list(await makeUser({ isSiteAdmin: true }), {})).toEqual(['seen'])
  })

  test('is narrowed by who, what, object, event and days', async () => {
    const site = await makeUser({ isSiteAdmin: true, email: 'site@example.org', name: 'Ann Amiri' })
    const report = await makeReport({ session: { code: 'WS 77' } })
    const { id: reportId, eventId } = report
    const at = (day: string) => new Date(`${day}T23:30:00Z`)
    await appDatabase()
      .insert(auditEntries)
      .values([
        { actorId: site.id, action: 'publish', note: 'a', reportId, eventId, at: at('2026-01-01') },
        { actorId: member.id, action: 'save', note: 'b', reportId, eventId, at: at('2026-01-02') },
        { actorId: site.id, action: 'disable', note: '50%_x', userId: member.id, at: at('2026-01-03') },
      ])
    const all = ['50%_x', 'b', 'a']
    const asked: [Record<string, string>, (string | null)[]][] = [
      [{}, all],
      [{ who: 'amiri' }, ['50%_x', 'a']],
      [{ who: 'SITE@' }, ['50%_x', 'a']],
      [{ what: 'save' }, ['b']],
      [{ what: "save' or true --" }, all],
      [{ object: 'ws 77' }, ['b', 'a']],
      [{ object: member.email }, ['50%_x']],
      [{ object: '%' }, ['50%_x']],
      [{ object: '0%_' }, ['50%_x']],
      [{ event: eventId }, ['b', 'a']],
      [{ event: 'nothing' }, all],
      [{ from: '2026-01-02' }, ['50%_x', 'b']],
      [{ to: '2026-01-02' }, ['b', 'a']],
      [{ from: '2026-01-02', to: '2026-01-02' }, ['b']],
      [{ from: '2026-02-31' }, all],
    ]
    for (const [query, notes] of asked) expect([query, await list(site, query)]).toEqual([query, notes])
  })

  test('goes on page after page, nothing twice and nothing missed', async () => {
    const site = await makeUser({ isSiteAdmin: true })
    await appDatabase()
      .insert(auditEntries)
      .values(Array.from({ length: 7 }, (_, place) => ({ action: 'save', note: String(place) })))
    const seen: (string | null)[] = []
    for (let before: string | null = null; ; ) {
      const some = await listAudit(site, { ...parseAuditView({}), before }, 3)
      seen.push(...some.map(({ note }) => note))
      if (some.length < 3) break
      before = some.at(-1)!.id
    }
    expect(seen.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  })

  test('stands in the address as it was asked', () => {
    const view = parseAuditView({ who: ' a&b ', what: 'save', to: '1.2.2026' })
    expect(auditQuery(view)).toBe('?who=a%26b&what=save&to=2026-02-01')
    expect(parseAuditView(Object.fromEntries(new URLSearchParams(auditQuery(view))))).toEqual(view)
    expect(auditQuery(parseAuditView({}))).toBe('')
  })
})
