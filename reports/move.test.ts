import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { users } from '@/db/schema/members'
import { auditEntries, reports, versions } from '@/db/schema/reports'
import { addCoEditor, emptyDatabase, makeEvent, makeReport, makeUser } from '@/db/testing'
import { addComment, moveReport, saveReport } from './commands'
import { moveNames } from './policy'
import { findPublished, findVersion, findWithdrawn, listVersions } from './published-record'
import { listMoves } from './queries'

let eventId = ''
let admin: Member
beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ name: 'An admin', roles: [{ role: 'admin', eventId }] })
})

const statusOf = async (id: string) => {
  const [report] = await appDatabase().select().from(reports).where(eq(reports.id, id))
  return report!.status
}
const movesOf = async (id: string) => {
  const entries = await appDatabase()
    .select({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.reportId, id))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
  return entries.map(({ action }) => action).filter((action) => moveNames.some((move) => move === action))
}

test('a report goes from its draft to its second version', async () => {
  const { id, slug, editor, draft } = await makeReport({ eventId })
  const move = (by: Member, name: Parameters<typeof moveReport>[2], revision: number, note?: string) =>
    moveReport(by, id, name, { revision, ...(note !== undefined && { note }) })

  expect(await move(editor, 'submit', 1)).toEqual({ moved: 'submit' })
  expect(await move(admin, 'return', 1, ' Say who said this.\n\nAnd when. ')).toEqual({ moved: 'return' })
  const better = { ...draft, typed: { ...draft.typed, keyIssues: ['Cables were compared.'] } }
  expect(await saveReport(editor, id, { base: 1, draft: better })).toEqual({ saved: 2 })
  expect(await move(editor, 'submit', 2)).toEqual({ moved: 'submit' })
  expect(await findPublished(slug)).toBeNull()
  expect(await move(admin, 'publish', 2)).toEqual({ moved: 'publish', version: 1 })
  const first = await findPublished(slug)
  expect(first).toMatchObject({ version: 1, changeNote: null })
  expect(first!.answers.keyIssues).toEqual(['Cables were compared.'])

  expect(await move(editor, 'correct', 2)).toEqual({ moved: 'correct' })
  const corrected = { ...draft, typed: { ...draft.typed, keyIssues: ['Cables were counted.'] } }
  expect(await saveReport(editor, id, { base: 2, draft: corrected })).toEqual({ saved: 3 })
  expect(await findPublished(slug)).toEqual(first)
  expect(await move(editor, 'submit', 3)).toEqual({ moved: 'submit' })
  expect(await findPublished(slug)).toEqual(first)
  expect(await move(admin, 'publish', 3)).toEqual({ refused: 'note-needed' })
  expect(await move(admin, 'publish', 3, 'The issue\nwas misquoted.')).toEqual({
    moved: 'publish',
    version: 2,
  })

  const second = await findPublished(slug)
  expect(second).toMatchObject({ version: 2, firstPublishedAt: first!.firstPublishedAt })
  expect(second!.changeNote).toMatch(/^The issue\s?was misquoted\.$/)
  expect(second!.answers.keyIssues).toEqual(['Cables were counted.'])
  const old = await findVersion(slug, 1)
  expect(old).toEqual({ ...first, currentVersion: 2 })
  expect((await listVersions(slug)).map(({ number }) => number)).toEqual([2, 1])

  expect(await move(admin, 'withdraw', 3, 'Filed under the wrong session.')).toEqual({ moved: 'withdraw' })
  expect([await findPublished(slug), await findVersion(slug, 1), await listVersions(slug)]).toEqual([
    null,
    null,
    [],
  ])
  expect(await findWithdrawn(slug)).toMatchObject({ reason: 'Filed under the wrong session.' })
  expect(await move(admin, 'restore', 3)).toEqual({ moved: 'restore' })
  expect(await findPublished(slug)).toEqual(second)
  expect(await findWithdrawn(slug)).toBeNull()
  expect(await movesOf(id)).toEqual([
    'submit',
    'return',
    'submit',
    'publish',
    'correct',
    'submit',
    'publish',
    'withdraw',
    'restore',
  ])
  const returned = (await listMoves(editor, id)).find(({ action }) => action === 'return')
  expect(returned).toMatchObject({
    note: 'Say who said this.\n\nAnd when.',
    actorName: null,
    fromStatus: 'submitted',
    toStatus: 'returned',
  })
  const seenByStaff = (await listMoves(admin, id)).find(({ action }) => action === 'return')
  expect(seenByStaff!.actorName).toBe('An admin')
})

describe('a move', () => {
  let report: Awaited<ReturnType<typeof makeReport>>
  beforeEach(async () => {
    report = await makeReport({ eventId, status: 'submitted' })
  })

  test('of another revision than the member saw is stale, and nothing moves', async () => {
    for (const revision of [0, 2, -1, 1.5, Number.NaN])
      expect(await moveReport(admin, report.id, 'publish', { revision })).toEqual({ stale: 1 })
    expect(await statusOf(report.id)).toBe('submitted')
    expect(await movesOf(report.id)).toEqual([])
  })

  test('that is asked for again is answered again, and made once', async () => {
    const first = await moveReport(admin, report.id, 'publish', { revision: 1 })
    const again = await moveReport(admin, report.id, 'publish', { revision: 1 })
    expect([first, again]).toEqual([
      { moved: 'publish', version: 1 },
      { moved: 'publish', version: 1 },
    ])
    expect(await appDatabase().$count(versions, eq(versions.reportId, report.id))).toBe(1)
    expect(await movesOf(report.id)).toEqual(['publish'])
  })

  test('that another made is refused, so that nobody thinks it was theirs', async () => {
    const other = await makeUser({ roles: [{ role: 'admin', eventId }] })
    await moveReport(admin, report.id, 'publish', { revision: 1 })
    expect(await moveReport(other, report.id, 'publish', { revision: 1 })).toEqual({ refused: 'other-state' })
  })

  test('is made once by many at the same time', async () => {
    const wish = { revision: 1, note: 'Say more.' }
    const outcomes = await Promise.all([
      moveReport(admin, report.id, 'publish', wish),
      moveReport(admin, report.id, 'return', wish),
      moveReport(report.editor, report.id, 'recall', wish),
      moveReport(admin, report.id, 'publish', wish),
    ])
    const made = new Set(
      outcomes.map((outcome) => ('moved' in outcome ? outcome.moved : null)).filter(Boolean),
    )
    expect(made.size).toBe(1)
    expect(await movesOf(report.id)).toEqual([...made])
  })

  test.each(['', '   ', '\u200e \n\t', '\u0000'])('that must say why is not made with "%s"', async (note) => {
    expect(await moveReport(admin, report.id, 'return', { revision: 1, note })).toEqual({
      refused: 'note-needed',
    })
    expect(await moveReport(admin, report.id, 'return', { revision: 1 })).toEqual({ refused: 'note-needed' })
    expect(await movesOf(report.id)).toEqual([])
  })

  test('has a note of at most 1,000 characters', async () => {
    const wish = (length: number) => ({ revision: 1, note: 'x'.repeat(length) })
    expect(await moveReport(admin, report.id, 'return', wish(1_001))).toEqual({ refused: 'note-too-long' })
    expect(await moveReport(admin, report.id, 'return', wish(1_000))).toEqual({ moved: 'return' })
  })

  test('to the public is not made by an editor of the report, whatever else they are', async () => {
    const siteAdmin = await makeUser({ isSiteAdmin: true })
    await addCoEditor(report.id, siteAdmin)
    expect(await moveReport(siteAdmin, report.id, 'publish', { revision: 1 })).toEqual({
      refused: 'own-report',
    })
    expect(await statusOf(report.id)).toBe('submitted')
  })
})

test('what is not complete is neither submitted nor published, and every gap is named', async () => {
  const typed = { title: undefined, keyIssues: undefined }
  const draft = await makeReport({ eventId, typed })
  const outcome = await moveReport(draft.editor, draft.id, 'submit', { revision: 1 })
  const problems = 'problems' in outcome ? outcome.problems : []
  expect(problems.map(({ questionKey }) => questionKey)).toEqual(['title', 'keyIssues'])
  expect(await statusOf(draft.id)).toBe('draft')
  const submitted = await makeReport({ eventId, typed, status: 'submitted' })
  expect(await moveReport(admin, submitted.id, 'publish', { revision: 1 })).toEqual({ problems })
  expect(await appDatabase().$count(versions, eq(versions.reportId, submitted.id))).toBe(0)
})

test('the audit of a refused move says nothing', async () => {
  const { id, editor } = await makeReport({ eventId, status: 'published' })
  await moveReport(editor, id, 'recall', { revision: 1 })
  await moveReport(admin, id, 'publish', { revision: 1 })
  const entries = await appDatabase()
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.reportId, id)))
  expect(entries).toEqual([])
})

describe('a mail', () => {
  const mails = async () => {
    const rows = await appDatabase().select().from(outgoingMails).orderBy(asc(outgoingMails.recipient))
    await appDatabase().delete(outgoingMails)
    return rows.map(({ recipient, subject, body }) => ({ recipient, subject, body }))
  }
  beforeEach(async () => {
    await appDatabase().delete(outgoingMails)
  })

  test('goes to each editor when a report is submitted, returned and published, and to nobody else', async () => {
    const editor = await makeUser({ email: 'a@example.org' })
    const session = { code: 'OF 64', title: 'Access in the mountains' }
    const report = await makeReport({ eventId, editor, session })
    await addCoEditor(report.id, await makeUser({ email: 'b@example.org' }))
    await addCoEditor(report.id, editor)
    const gone = await makeUser({ email: 'c@example.org' })
    await addCoEditor(report.id, gone)
    await appDatabase().update(users).set({ disabledAt: new Date() }).where(eq(users.id, gone.id))
    const to = ['a@example.org', 'b@example.org']

    await moveReport(editor, report.id, 'submit', { revision: 1 })
    const submitted = await mails()
    expect(submitted.map(({ recipient }) => recipient)).toEqual(to)
    expect(submitted[0]!.subject).toMatch(/^Received: the report of OF 64, /)
    expect(submitted[0]!.body).toContain(`http://localhost:3000/en/my/reports/${report.id}`)
    expect(submitted[0]!.body).toContain(`Reference: ${report.slug}, 1\n`)
    expect(submitted[0]!.body).toContain(`http://localhost:3000/en/reports/${report.slug}`)

    await addComment(admin, report.id, { questionKey: 'keyIssues', body: 'Who said this?' })
    await moveReport(admin, report.id, 'return', { revision: 1, note: 'One\nthing {is} missing.' })
    const returned = await mails()
    expect(returned.map(({ recipient }) => recipient)).toEqual(to)
    expect(returned[0]!.body).toContain('One\nthing {is} missing.')
    expect(returned[0]!.body).toContain('Key Issues raised (1 sentence per issue):\nWho said this?')
    expect(returned[0]!.body).not.toContain(admin.name)

    await moveReport(editor, report.id, 'submit', { revision: 1 })
    await mails()
    await moveReport(admin, report.id, 'publish', { revision: 1 })
    const published = await mails()
    expect(published.map(({ recipient }) => recipient)).toEqual(to)
    expect(published[0]!.body).toContain(`http://localhost:3000/en/reports/${report.slug}`)
    expect(published[0]!.body).toContain('Access in the mountains')

    await moveReport(admin, report.id, 'withdraw', { revision: 1, note: 'Wrong session.' })
    await moveReport(admin, report.id, 'restore', { revision: 1 })
    await moveReport(editor, report.id, 'correct', { revision: 1 })
    expect(await mails()).toEqual([])
  })

  test('is not sent of a move that was refused, nor twice of one that was asked for twice', async () => {
    const report = await makeReport({ eventId, status: 'submitted' })
    await moveReport(admin, report.id, 'publish', { revision: 7 })
    await moveReport(admin, report.id, 'return', { revision: 1 })
    expect(await mails()).toEqual([])
    await moveReport(admin, report.id, 'publish', { revision: 1 })
    await moveReport(admin, report.id, 'publish', { revision: 1 })
    expect(await mails()).toHaveLength(1)
  })
})
