import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { emptyDatabase, makeEvent, makePublished, makeReport, makeUser } from '@/db/testing'
import { moveReport, saveReport } from './commands'
import { listPublished } from './published'
import { findPublished, findVersion, listVersions } from './published-record'
import { findReport, findRevision } from './queries'

let eventId = ''
let admin: Member
beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
})

describe('a correction', () => {
  let report: Awaited<ReturnType<typeof makePublished>>
  beforeEach(async () => {
    report = await makePublished({
      eventId,
      typed: { title: 'Ferries and fibre', keyIssues: ['A wrong nmae.'] },
    })
    await appDatabase().delete(outgoingMails)
  })
  const move = (by: Member, name: Parameters<typeof moveReport>[2], revision: number, note?: string) =>
    moveReport(by, report.id, name, { revision, ...(note !== undefined && { note }) })
  /** All that the public can read of the report. */
  const publicView = async () => ({
    report: await findPublished(report.slug),
    versions: await listVersions(report.slug),
    second: await findVersion(report.slug, 2),
    byOldWord: (await listPublished({ q: 'nmae' })).reports.map(({ slug }) => slug).includes(report.slug),
    byNewWord: (await listPublished({ q: 'zanzibar' })).reports.map(({ slug }) => slug).includes(report.slug),
  })
  const rewrite = async () => {
    const { draft } = (await findReport(report.editor, report.id))!
    const typed = { ...draft.typed, keyIssues: ['A right name, of Zanzibar.'] }
    return saveReport(report.editor, report.id, { base: 1, draft: { ...draft, typed } })
  }

  test('is written, submitted and returned while the public reads what it read', async () => {
    const before = await publicView()
    expect(before.report?.answers.keyIssues).toEqual(['A wrong nmae.'])
    expect(before.byOldWord).toBe(true)
    const steps = [
      () => move(report.editor, 'correct', 1),
      rewrite,
      () => move(report.editor, 'submit', 2),
      () => move(admin, 'return', 2, 'One more thing.'),
      () => move(report.editor, 'submit', 2),
    ]
    for (const step of steps) {
      expect(await step()).not.toHaveProperty('refused')
      expect(await publicView()).toEqual(before)
    }
  })

  test('becomes version 2 with a public reason, and version 1 stays as it was', async () => {
    await move(report.editor, 'correct', 1)
    await rewrite()
    await move(report.editor, 'submit', 2)
    const first = await findVersion(report.slug, 1)
    for (const note of [undefined, '', ' \u200b '])
      expect(await move(admin, 'publish', 2, note)).toEqual({ refused: 'note-needed' })
    expect(await move(admin, 'publish', 2, 'A name was\nmisspelt.')).toEqual({ moved: 'publish', version: 2 })
    const after = await publicView()
    expect(after.report).toMatchObject({ version: 2, changeNote: 'A name was misspelt.' })
    expect(after.report?.answers.keyIssues).toEqual(['A right name, of Zanzibar.'])
    expect(after.versions.map(({ number, changeNote }) => [number, changeNote])).toEqual([
      [2, 'A name was misspelt.'],
      [1, null],
    ])
    expect([after.byOldWord, after.byNewWord]).toEqual([false, true])
    expect(await findVersion(report.slug, 1)).toEqual({ ...first!, currentVersion: 2 })
  })

  test.each([
    ['its editor', () => report.editor],
    ['an admin', () => admin],
  ])(
    'that %s drops leaves the public and the report as they were, and its words in the history',
    async (_, by) => {
      const before = await publicView()
      const was = (await findReport(report.editor, report.id))!.draft
      expect(await move(by(), 'drop', 1)).toEqual({ refused: 'other-state' })
      await move(report.editor, 'correct', 1)
      await rewrite()
      expect(await move(by(), 'drop', 1)).toEqual({ stale: 2 })
      expect(await move(by(), 'drop', 2)).toEqual({ moved: 'drop' })
      expect(await move(by(), 'drop', 2)).toEqual({ moved: 'drop' })
      expect(await publicView()).toEqual(before)
      expect(await findReport(report.editor, report.id)).toMatchObject({
        status: 'published',
        publishedVersion: 1,
        revision: 3,
        draft: was,
      })
      expect((await findRevision(report.editor, report.id, 2))!.draft.typed.keyIssues).toEqual([
        'A right name, of Zanzibar.',
      ])
      expect(await move(report.editor, 'correct', 3)).toEqual({ moved: 'correct' })
    },
  )

  test('is all that can be dropped', async () => {
    const { id, editor } = await makeReport({ eventId })
    expect(await moveReport(editor, id, 'drop', { revision: 1 })).toEqual({ refused: 'other-state' })
  })

  test('that an admin opens is the editors’ to write, and they are told', async () => {
    expect(await move(admin, 'correct', 1)).toEqual({ moved: 'correct' })
    const [mail, ...more] = await appDatabase().select().from(outgoingMails)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: report.editor.email })
    expect(mail!.body).toContain(`/my/reports/${report.id}`)
    const { draft } = (await findReport(admin, report.id))!
    expect(await saveReport(admin, report.id, { base: 1, draft })).toEqual({ absent: true })
    expect(await rewrite()).toEqual({ saved: 2 })
  })
})
