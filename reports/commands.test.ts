import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { auditEntries, reports, revisions } from '@/db/schema/reports'
import { comments } from '@/db/schema/review'
import {
  addCoEditor,
  emptyDatabase,
  giveRole,
  makeEvent,
  makeReport,
  makeSession,
  makeUser,
} from '@/db/testing'
import type { Draft } from '@/forms/answer'
import { addComment, moveReport, resolveComment, saveReport, startReport } from './commands'
import { findReport, findRevision, listComments, listRevisions } from './queries'

const actionsOn = async (reportId: string) => {
  const entries = await appDatabase()
    .select({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.reportId, reportId))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
  return entries.map(({ action }) => action)
}

let eventId = ''
let admin: Member
beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
})

describe('a start', () => {
  test('makes the report of a session from its programme, once', async () => {
    const session = await makeSession({
      eventId,
      title: 'Access in the mountains',
      code: 'OF 64',
      slug: 'of-64',
    })
    const organizer = await giveRole(await makeUser(), { role: 'organizer', eventId, sessionId: session.id })
    const [first, second] = await Promise.all([
      startReport(organizer, session.id),
      startReport(organizer, session.id),
    ])
    expect(first).toEqual(second)
    if ('absent' in first) throw new Error('The organizer may start.')
    const report = await findReport(organizer, first.reportId)
    expect(report).toMatchObject({ status: 'draft', revision: 1, publishedVersion: null, isEditor: true })
    expect(report!.draft.typed).toMatchObject({
      title: 'Access in the mountains',
      heldOn: '2017-12-20',
      time: { from: '10:00', to: '11:00' },
    })
    expect(await appDatabase().$count(reports, eq(reports.sessionId, session.id))).toBe(1)
    expect((await actionsOn(first.reportId)).sort()).toEqual(['save', 'start'])
  })

  test('has an address of its own where another event and session read alike', async () => {
    const start = async (event: string, slug: string) => {
      const { id } = await makeEvent({ slug: event })
      const session = await makeSession({ eventId: id, slug })
      const organizer = await giveRole(await makeUser(), {
        role: 'organizer',
        eventId: id,
        sessionId: session.id,
      })
      const started = await startReport(organizer, session.id)
      if ('absent' in started) throw new Error('The organizer may start.')
      return (await findReport(organizer, started.reportId))!.slug
    }
    expect(await start('meeting-north', 'ws-1')).toBe('meeting-north-ws-1')
    expect(await start('meeting', 'north-ws-1')).toBe('meeting-north-ws-1-2')
  })

  test('is only for an organizer of that session, whatever else somebody is', async () => {
    const session = await makeSession({ eventId })
    const other = await makeSession({ eventId })
    const everybodyElse = [
      await makeUser(),
      admin,
      await makeUser({ isSiteAdmin: true }),
      await makeUser({ roles: [{ role: 'organizer', eventId, sessionId: other.id }] }),
      await makeUser({ roles: [{ role: 'reviewer', eventId }] }),
    ]
    for (const member of everybodyElse)
      for (const id of [session.id, 'x', '00000000-0000-4000-8000-000000000000'])
        expect(await startReport(member, id)).toEqual({ absent: true })
    expect(await appDatabase().$count(reports, eq(reports.sessionId, session.id))).toBe(0)
  })
})

describe('a save', () => {
  let report: Awaited<ReturnType<typeof makeReport>>
  let other: Member
  beforeEach(async () => {
    report = await makeReport({
      eventId,
      typed: { discussion: 'One.\n\nTwo.\n\nThree.', wayForward: 'Go on.' },
    })
    other = await makeUser()
    await addCoEditor(report.id, other)
  })
  const changed = (typed: Draft['typed'], more: Partial<Draft> = {}): Draft => ({
    ...report.draft,
    ...more,
    typed: { ...report.draft.typed, ...typed },
  })
  const kept = async (number: number) => (await findRevision(report.editor, report.id, number))!.draft
  const current = async () => (await findReport(report.editor, report.id))!

  test('is a revision more, and the old one stays', async () => {
    const draft = changed({ wayForward: 'Turn back.' }, { topics: ['cybersecurity'], language: 'fr' })
    expect(await saveReport(report.editor, report.id, { base: 1, draft })).toEqual({ saved: 2 })
    expect(await current()).toMatchObject({ revision: 2, draft })
    expect(await kept(1)).toEqual(report.draft)
    const [newest] = await listRevisions(report.editor, report.id)
    expect(newest).toMatchObject({ number: 2, origin: 'form', changed: ['wayForward', 'topics', 'language'] })
    expect(await actionsOn(report.id)).toEqual(['save'])
  })

  test('of nothing new writes nothing', async () => {
    expect(await saveReport(report.editor, report.id, { base: 1, draft: report.draft })).toEqual({ saved: 1 })
    expect(await actionsOn(report.id)).toEqual([])
  })

  test('that is sent twice is made once', async () => {
    const save = { base: 1, draft: changed({ wayForward: 'Turn back.' }), idempotencyKey: 'one' }
    const outcomes = await Promise.all([
      saveReport(report.editor, report.id, save),
      saveReport(report.editor, report.id, save),
    ])
    expect(outcomes).toEqual([{ saved: 2 }, { saved: 2 }])
    await saveReport(other, report.id, { base: 2, draft: changed({ wayForward: 'Stay.' }) })
    expect(await saveReport(report.editor, report.id, save)).toEqual({ saved: 2 })
    expect((await current()).draft.typed.wayForward).toBe('Stay.')
  })

  test('with a used key and other words is another save, and no word of it is lost', async () => {
    await saveReport(report.editor, report.id, {
      base: 1,
      draft: changed({ wayForward: 'A.' }),
      idempotencyKey: 'k',
    })
    const outcome = await saveReport(report.editor, report.id, {
      base: 2,
      draft: changed({ wayForward: 'B.' }),
      idempotencyKey: 'k',
    })
    expect(outcome).toEqual({ saved: 3 })
    expect((await current()).draft.typed.wayForward).toBe('B.')
  })

  test('beside another editor’s keeps the changes of both', async () => {
    await saveReport(other, report.id, { base: 1, draft: changed({ discussion: 'One!\n\nTwo.\n\nThree.' }) })
    const mine = changed({ discussion: 'One.\n\nTwo.\n\nThree?', wayForward: 'Turn back.' })
    expect(await saveReport(report.editor, report.id, { base: 1, draft: mine })).toEqual({
      saved: 3,
      merged: ['discussion'],
    })
    expect((await current()).draft.typed).toMatchObject({
      discussion: 'One!\n\nTwo.\n\nThree?',
      wayForward: 'Turn back.',
    })
    expect((await listRevisions(other, report.id))[0]).toMatchObject({ number: 3, origin: 'merge' })
  })

  test('of the same words as another’s keeps both, theirs in the report and mine whole beside it', async () => {
    await saveReport(other, report.id, { base: 1, draft: changed({ wayForward: 'Left.' }) })
    const mine = changed({ wayForward: 'Right.', discussion: 'One.\n\nTwo.\n\nThree?' })
    const save = { base: 1, draft: mine, idempotencyKey: 'clash' }
    const outcome = await saveReport(report.editor, report.id, save)
    expect(outcome).toEqual({ clash: { keys: ['wayForward'], held: 3, current: 4 } })
    expect(await kept(3)).toEqual(mine)
    expect((await current()).draft.typed).toMatchObject({
      wayForward: 'Left.',
      discussion: 'One.\n\nTwo.\n\nThree?',
    })
    expect(await saveReport(report.editor, report.id, save)).toEqual(outcome)
    expect((await actionsOn(report.id)).sort()).toEqual(['hold', 'save', 'save'])
  })

  test('that would be too long together puts nothing together, and both are kept', async () => {
    const long = (letter: string) => `${letter.repeat(110_000)}.`
    const theirs = `${long('a')}\n\nTwo.\n\nThree.`
    const mine = changed({ discussion: `One.\n\nTwo.\n\n${long('b')}` })
    await saveReport(other, report.id, { base: 1, draft: changed({ discussion: theirs }) })
    const outcome = await saveReport(report.editor, report.id, { base: 1, draft: mine })
    expect(outcome).toEqual({ clash: { keys: ['discussion'], held: 3, current: 2 } })
    expect(await kept(3)).toEqual(mine)
    expect((await current()).draft.typed.discussion).toBe(theirs)
  })

  test('from a revision that never was keeps everything that differs', async () => {
    const mine = changed({ wayForward: 'Right.' })
    const outcome = await saveReport(report.editor, report.id, { base: 99, draft: mine })
    expect(outcome).toMatchObject({ clash: { keys: ['wayForward'] } })
    expect(await kept(2)).toEqual(mine)
  })

  test('into a report that was submitted meanwhile is kept beside it', async () => {
    expect(await moveReport(other, report.id, 'submit', { revision: 1 })).toEqual({ moved: 'submit' })
    const mine = changed({ wayForward: 'Too late.' })
    const save = { base: 1, draft: mine, idempotencyKey: 'late' }
    expect(await saveReport(report.editor, report.id, save)).toEqual({ gone: true, held: 2 })
    expect(await saveReport(report.editor, report.id, save)).toEqual({ gone: true, held: 2 })
    expect(await current()).toMatchObject({ revision: 1, status: 'submitted', draft: report.draft })
    expect(await kept(2)).toEqual(mine)
    expect(await saveReport(report.editor, report.id, { base: 1, draft: report.draft })).toEqual({
      gone: true,
      held: null,
    })
  })

  test('by many at once loses nobody’s words', async () => {
    const words = Array.from({ length: 8 }, (_, n) => `Way ${n}.`)
    await Promise.all(
      words.map((wayForward) => saveReport(other, report.id, { base: 1, draft: changed({ wayForward }) })),
    )
    const rows = await appDatabase()
      .select({ number: revisions.number, content: revisions.content })
      .from(revisions)
      .where(eq(revisions.reportId, report.id))
    const all = rows.map(({ content }) => (content as Draft).typed.wayForward)
    expect(words.filter((word) => !all.includes(word))).toEqual([])
    expect(new Set(rows.map(({ number }) => number)).size).toBe(9)
  })
})

describe('a comment', () => {
  test('is tied to a question of the form or to the whole, and read back by both sides', async () => {
    const report = await makeReport({ eventId, status: 'submitted' })
    await addComment(admin, report.id, { questionKey: 'keyIssues', body: '  Who said\u0007 this?\r\n' })
    await addComment(report.editor, report.id, { questionKey: null, body: 'The chair.' })
    const of = async (viewer: Member) =>
      (await listComments(viewer, report.id)).map(({ questionKey, body, authorName, isByEditor }) => ({
        questionKey,
        body,
        authorName,
        isByEditor,
      }))
    const asked = { questionKey: 'keyIssues', body: 'Who said this?', isByEditor: false }
    const answered = {
      questionKey: null,
      body: 'The chair.',
      authorName: report.editor.name,
      isByEditor: true,
    }
    expect(await of(admin)).toEqual([{ ...asked, authorName: admin.name }, answered])
    expect(await of(report.editor)).toEqual([{ ...asked, authorName: null }, answered])
    expect(await actionsOn(report.id)).toEqual(['add-comment', 'add-comment'])
  })

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['\u200e\u200d', 'empty'],
    ['\u0000', 'empty'],
    ['x'.repeat(5_001), 'too-long'],
  ])('of %j is refused', async (body, refused) => {
    const { id } = await makeReport({ eventId, status: 'submitted' })
    expect(await addComment(admin, id, { questionKey: null, body })).toEqual({ refused })
    expect(await addComment(admin, id, { questionKey: 'nothing', body: 'x' })).toEqual({
      refused: 'unknown-question',
    })
    expect(await appDatabase().$count(comments, eq(comments.reportId, id))).toBe(0)
    expect(await actionsOn(id)).toEqual([])
  })

  test('is resolved once, and says so in the audit once', async () => {
    const { id } = await makeReport({ eventId, status: 'submitted' })
    const added = await addComment(admin, id, { questionKey: 'keyIssues', body: 'Who?' })
    const commentId = 'added' in added ? added.added : ''
    const outcomes = await Promise.all([resolveComment(admin, commentId), resolveComment(admin, commentId)])
    expect(outcomes).toEqual(Array(2).fill({ resolved: true, reportId: id }))
    expect(await actionsOn(id)).toEqual(['add-comment', 'resolve-comment'])
    const [row] = await appDatabase()
      .select()
      .from(comments)
      .where(and(eq(comments.id, commentId)))
    expect(row).toMatchObject({ resolvedBy: admin.id, resolvedAt: expect.any(Date) })
  })
})
