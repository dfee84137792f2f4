import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase, publicDatabase } from '@/db/client'
import { auditEntries, redactions, reports, revisions } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makePublished, makeReport, makeUser } from '@/db/testing'
import { moveReport, saveReport } from './commands'
import { findPublished, findVersion, listVersions } from './published-record'
import { listRemovals } from './published-removals'
import { findReport, findRevision } from './queries'
import { redactReport } from './redact-commands'
import { lookAtRedaction } from './redact-look'
import type { RedactionWish } from './redact-wish'

const planted = 'Zanzibarquay'
const passage = `The envoy of ${planted} named a source.`
const spread = `The envoy  of\n${planted} named a source.`
const typed = {
  title: `Access and ${passage}`,
  discussion: `First paragraph.\n\nBefore. ${spread} After.`,
  keyIssues: ['One issue.', passage],
  speakers: [{ name: 'Ilma Tarrow', position: passage, organisation: 'Harbour Institute' }],
}

let admin: Member
beforeEach(async () => {
  await emptyDatabase()
  admin = await makeUser({ isSiteAdmin: true })
})

const wish = (given: Partial<RedactionWish> = {}): RedactionWish => ({
  questionKey: 'discussion',
  words: passage,
  reason: 'It names a source.',
  revision: 1,
  ...given,
})

/** Every view that the public can read, whole, as text. */
async function everythingPublic(): Promise<string> {
  const views = await asOwner((tx) =>
    tx.execute<{ name: string }>(
      sql`select quote_ident(viewname) as name from pg_views where schemaname = 'published'`,
    ),
  )
  const rows = []
  for (const { name } of views)
    rows.push(
      ...(await publicDatabase().execute(sql.raw(`select row_to_json(r)::text from published.${name} r`))),
    )
  return JSON.stringify(rows).toLowerCase()
}

describe('a passage', () => {
  test('leaves every version, list, index and count of words, and a mark says when and why', async () => {
    const report = await makePublished({ typed, versions: 2 })
    expect(await everythingPublic()).toContain(planted.toLowerCase())
    expect(await redactReport(admin, report.id, wish())).toEqual({ redacted: 3, versions: 2 })
    expect(await everythingPublic()).not.toContain(planted.toLowerCase())
    const now = (await findPublished(report.slug))!
    expect(now.version).toBe(3)
    expect(now.changeNote).toBe('It names a source.')
    const mark = (now.answers.keyIssues as string[])[1]!
    expect(mark).toMatch(/^\[Removed on .+ 20\d\d for the reason: It names a source\.\]$/)
    expect(now.answers.discussion).toEqual(['First paragraph.', `Before. ${mark} After.`])
    expect(now.answers.speakers).toEqual([
      { name: 'Ilma Tarrow', position: mark, organisation: 'Harbour Institute' },
    ])
    for (const number of [1, 2]) {
      const older = (await findVersion(report.slug, number))!
      expect(older.answers).toEqual(now.answers)
      expect(older.title).toBe(`Access and ${mark}`)
    }
    expect((await listVersions(report.slug)).map(({ number }) => number)).toEqual([3, 2, 1])
    expect(await listRemovals(report.slug)).toEqual([
      {
        version: 3,
        questionKey: 'discussion',
        isWhole: false,
        reason: 'It names a source.',
        redactedAt: expect.any(Date),
      },
    ])
  })

  test('stays in the history for site admins, and for nobody else', async () => {
    const report = await makePublished({ typed })
    await redactReport(admin, report.id, wish())
    const content = (found: Awaited<ReturnType<typeof findRevision>>) => JSON.stringify(found!.draft)
    expect(content(await findRevision(admin, report.id, 1, { original: true }))).toContain(planted)
    for (const viewer of [admin, report.editor])
      for (const number of [1, 2]) {
        const found = await findRevision(viewer, report.id, number)
        expect([viewer.id, number, content(found).includes(planted)]).toEqual([viewer.id, number, false])
      }
    expect(content(await findRevision(report.editor, report.id, 1, { original: true }))).not.toContain(
      planted,
    )
    const [kept] = await appDatabase().select().from(revisions).where(sql`number = 1`)
    expect(JSON.stringify(kept!.content)).toContain(planted)
    expect(JSON.stringify((await findReport(report.editor, report.id))!.draft)).not.toContain(planted)
  })

  test('does not come back with a correction that has it again', async () => {
    const report = await makePublished({ typed })
    await redactReport(admin, report.id, wish())
    const at = async () => (await findReport(admin, report.id))!.revision
    await moveReport(admin, report.id, 'correct', { revision: await at() })
    const draft = { ...report.draft, typed: { ...report.draft.typed, ...typed } }
    await saveReport(report.editor, report.id, { base: await at(), draft })
    await moveReport(report.editor, report.id, 'submit', { revision: await at() })
    const outcome = await moveReport(admin, report.id, 'publish', {
      revision: await at(),
      note: `Says it again: ${passage}`,
    })
    expect(outcome).toEqual({ moved: 'publish', version: 3 })
    expect(await everythingPublic()).not.toContain(planted.toLowerCase())
  })

  test('goes out of a correction that is under way, which goes on', async () => {
    const report = await makePublished({ typed })
    await moveReport(admin, report.id, 'correct', { revision: 1 })
    const draft = { ...report.draft, typed: { ...report.draft.typed, wayForward: 'A new line.' } }
    await saveReport(report.editor, report.id, { base: 1, draft })
    expect(await redactReport(admin, report.id, wish({ revision: 2 }))).toEqual({ redacted: 2, versions: 1 })
    const working = (await findReport(report.editor, report.id))!
    expect([working.status, working.revision, working.publishedVersion]).toEqual(['draft', 4, 2])
    expect(working.draft.typed.wayForward).toBe('A new line.')
    expect(JSON.stringify(working.draft)).not.toContain(planted)
    expect((await findPublished(report.slug))!.answers.wayForward).not.toEqual(['A new line.'])
  })

  test('is shown before it goes: in which versions, under which questions, and where else it stands', async () => {
    const report = await makePublished({ typed, versions: 2, session: { title: passage } })
    expect(await lookAtRedaction(admin, report.id, wish())).toEqual({
      versions: [1, 2],
      questions: ['title', 'speakers', 'keyIssues', 'discussion'],
      isInProgramme: true,
      words: passage,
      reason: 'It names a source.',
    })
    expect(await everythingPublic()).toContain(planted.toLowerCase())
  })

  test('has an audit row without its words', async () => {
    const report = await makePublished({ typed })
    await redactReport(admin, report.id, wish())
    const rows = await appDatabase().select().from(auditEntries)
    expect(rows.map(({ action }) => action).sort()).toEqual(['redact', 'save'])
    expect(JSON.stringify(rows)).not.toContain(planted)
  })
})

describe('a whole answer', () => {
  test('of numbers leaves the figures and says that nothing is recorded', async () => {
    const counted = { way: 'number' as const, typed: '10' }
    const report = await makePublished({
      typed: { women: counted, participants: { ...counted, typed: '20' } },
    })
    const women = async () =>
      (await publicDatabase().execute(sql`select women, women_kind from published.facts`))[0]
    expect(await women()).toEqual({ women: 10, women_kind: 'exact' })
    await redactReport(admin, report.id, wish({ questionKey: 'women', words: '' }))
    expect(await women()).toEqual({ women: null, women_kind: 'not-recorded' })
    for (const number of [1, 2])
      expect((await findVersion(report.slug, number))!.answers.women).toEqual({
        kind: 'not-recorded',
        asTyped: expect.stringMatching(/^\[Removed on/),
      })
    const left = await asOwner((tx) =>
      tx.execute(sql`select distinct value from counts where concept = 'women'`),
    )
    expect([...left]).toEqual([{ value: null }])
  })

  test('of people takes their seats away', async () => {
    const report = await makePublished({ typed: { speakers: [{ name: planted }] } })
    await redactReport(admin, report.id, wish({ questionKey: 'speakers', words: '' }))
    expect((await findVersion(report.slug, 1))!.answers.speakers).toBeUndefined()
    const seats = await publicDatabase().execute(sql`select name from published.appearances`)
    expect(JSON.stringify(seats)).not.toContain(planted)
  })
})

describe('is refused', () => {
  test.each<[string, Partial<RedactionWish>]>([
    ['reason-needed', { reason: ' \u200b ' }],
    ['reason-too-long', { reason: 'a'.repeat(301) }],
    ['reason-has-words', { reason: `We hide: ${passage}` }],
    ['unknown-question', { questionKey: 'heldOn' }],
    ['unknown-question', { questionKey: 'constructor' }],
    ['words-too-short', { words: 'a' }],
    ['words-too-short', { words: `${passage}\n\n..` }],
    ['words-too-long', { words: 'a'.repeat(1_001) }],
    ['not-found', { words: 'Nobody wrote this anywhere.' }],
    ['not-found', { words: '.*wrote.*' }],
  ])('%s', async (refused, given) => {
    const report = await makePublished({ typed })
    expect(await redactReport(admin, report.id, wish(given))).toEqual({ refused })
    expect(await appDatabase().$count(redactions)).toBe(0)
  })

  test('where the report has moved on, and where the admin edits it', async () => {
    const report = await makePublished({ typed })
    expect(await redactReport(admin, report.id, wish({ revision: 7 }))).toEqual({ stale: 1 })
    const both = {
      ...report.editor,
      roles: [{ role: 'admin' as const, eventId: report.eventId, sessionId: null }],
    }
    expect(await redactReport(both, report.id, wish())).toEqual({ refused: 'own-report' })
  })

  test('as if there were nothing, for everybody else and where nothing is public', async () => {
    const report = await makePublished({ typed })
    const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId: report.eventId }] })
    for (const member of [reviewer, report.editor, await makeUser()])
      expect(await redactReport(member, report.id, wish())).toEqual({ absent: true })
    const submitted = await makeReport({ status: 'submitted', typed })
    expect(await redactReport(admin, submitted.id, wish())).toEqual({ absent: true })
    expect(await redactReport(admin, 'nothing', wish())).toEqual({ absent: true })
  })
})

test('the function that rewrites a version does so for a redaction of its own transaction alone', async () => {
  const report = await makePublished({ typed })
  await redactReport(admin, report.id, wish())
  const [made] = await appDatabase().select().from(redactions)
  const again = appDatabase().execute(
    sql`select public.redact_version(v.id, ${made!.id}, '{}'::jsonb, '{}') from versions v where v.number = 1`,
  )
  await expect(again).rejects.toThrow()
  await appDatabase().update(reports).set({ status: 'published' }).where(eq(reports.id, report.id))
  expect((await findVersion(report.slug, 1))!.title).toMatch(/^Access and \[/)
})
