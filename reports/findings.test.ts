import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { events } from '@/db/schema/events'
import { emptyDatabase, makeEvent, makePublished, makeReport, makeSession, makeUser } from '@/db/testing'
import { moveReport, saveReport } from './commands'
import { lookAtReports } from './findings'
import { findings, listFound, tallyQuality } from './quality-queries'

let site: Member
beforeEach(async () => {
  await emptyDatabase()
  site = await makeUser({ isSiteAdmin: true })
})

const counted = (typed: string) => ({ way: 'number' as const, typed })
const long = 'Every word of this paragraph stands in two reports of one event. '.repeat(4).trim()
const topics = ['privacy']

test('each finding counts the reports that have it, and its list has exactly those', async () => {
  const { id: eventId, slug } = await makeEvent()
  const clean = { eventId, topics, typed: { participants: counted('23'), women: counted('11') } }
  await makePublished(clean)
  const more = await makeReport({
    ...clean,
    status: 'submitted',
    typed: { participants: counted('20'), women: counted('30'), discussion: 'Write to a@example.org.' },
  })
  const [one, other] = [
    await makePublished({ ...clean, typed: { ...clean.typed, discussion: long } }),
    await makeReport({ ...clean, status: 'submitted', typed: { ...clean.typed, discussion: long } }),
  ]
  const outside = await makeReport({ eventId, status: 'returned', typed: { heldOn: '2017-12-24' } })
  await makeReport({ eventId, status: 'draft', typed: { discussion: 'Write to b@example.org.' } })
  await makeSession({ eventId })
  expect(await lookAtReports(100)).toBe(5)
  expect(await lookAtReports(100)).toBe(0)
  const [tally] = await tallyQuality(site)
  expect(tally).toMatchObject({ eventSlug: slug, reports: 5, unseen: 0, missing: 1 })
  expect(tally!.found).toEqual({
    'women-above-participants': 1,
    'round-number': 1,
    'e-mail': 1,
    'same-text': 2,
    'same-numbers': 1,
    'outside-event': 1,
    'no-topic': 1,
  })
  const list = async (code: (typeof findings)[number]) =>
    (await listFound(site, { code, event: slug })).map(({ id }) => id).sort()
  expect(await list('same-text')).toEqual([one.id, other.id].sort())
  expect(await list('women-above-participants')).toEqual([more.id])
  expect(await list('outside-event')).toEqual([outside.id])
  for (const code of findings)
    expect([code, (await list(code)).length]).toEqual([code, tally!.found[code] ?? 0])
})

test('a report that changed is looked at again, and so is one whose event moved', async () => {
  const report = await makePublished({ topics, typed: { discussion: 'Write to a@example.org.' } })
  await lookAtReports(100)
  await moveReport(site, report.id, 'correct', { revision: 1 })
  const typed = { ...report.draft.typed, discussion: 'Nothing.' }
  await saveReport(report.editor, report.id, { base: 1, draft: { ...report.draft, typed } })
  expect((await tallyQuality(site))[0]).toMatchObject({ unseen: 1, found: { 'e-mail': 1 } })
  await lookAtReports(100)
  expect((await tallyQuality(site))[0]).toMatchObject({ unseen: 0, found: {} })
  await appDatabase().update(events).set({ endsOn: '2017-12-19' }).where(eq(events.id, report.eventId))
  await lookAtReports(100)
  expect((await tallyQuality(site))[0]!.found).toEqual({ 'outside-event': 1 })
})

test('is for admins of the event, and tells others nothing', async () => {
  const report = await makePublished({ typed: { discussion: 'Write to a@example.org.' } })
  const { eventId, editor } = report
  await lookAtReports(100)
  const admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
  const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId }] })
  const elsewhere = await makeUser({ roles: [{ role: 'admin', eventId: (await makeEvent()).id }] })
  const seen = async (viewer: Member | null) =>
    (await listFound(viewer, { code: 'e-mail', event: null })).length
  for (const viewer of [site, admin]) expect(await seen(viewer)).toBe(1)
  for (const viewer of [reviewer, editor, elsewhere, null]) expect(await seen(viewer)).toBe(0)
  expect((await tallyQuality(elsewhere)).map(({ found }) => found)).toEqual([{}])
  expect(await tallyQuality(reviewer)).toEqual([])
  expect(await appDatabase().execute(sql`select 1 from report_findings`)).toHaveLength(1)
})
