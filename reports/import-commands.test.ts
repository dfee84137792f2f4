import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { auditEntries, reports, revisions } from '@/db/schema/reports'
import { emptyDatabase, giveRole, makeEvent, makeSession, makeUser } from '@/db/testing'
import { addComment, saveReport, startReport } from './commands'
import { chooseDocuments, keepBatch, undoBatch } from './import-commands'
import { findBatch, listDocuments } from './import-queries'
import { bytes, filled } from './import-testing'
import { importChosen, readWaiting } from './import-work'

let admin: Member
let event: Awaited<ReturnType<typeof makeEvent>>

beforeEach(async () => {
  await emptyDatabase()
  event = await makeEvent({ slug: 'igf-2017', name: 'IGF 2017' })
  admin = await makeUser({ roles: [{ role: 'admin', eventId: event.id }] })
})

async function keep(...documents: [name: string, bytes: Uint8Array][]): Promise<string> {
  const kept = await keepBatch(
    admin,
    event.id,
    documents.map(([name, content]) => ({ name, bytes: content })),
  )
  if (!('kept' in kept)) throw new Error('Nothing was kept.')
  await readWaiting(kept.kept)
  return kept.kept
}
const listed = (batch: string) => listDocuments(admin, event.id, batch)

async function importAll(batch: string, aim: 'draft' | 'submitted' = 'draft', codes: string[] = []) {
  const documents = await listed(batch)
  const chosen = documents.map(({ id, summary }, index) => ({
    id,
    code: codes[index] ?? summary?.code ?? '',
  }))
  await chooseDocuments(admin, event.id, batch, aim, chosen)
  await importChosen(admin, batch)
  return (await listed(batch)).map(({ state, status, refusal }) => refusal ?? `${state} ${status}`)
}
const current = async (reportId: string) => {
  const [row] = await appDatabase()
    .select({ content: revisions.content, origin: revisions.origin })
    .from(revisions)
    .innerJoin(reports, and(eq(reports.id, revisions.reportId), eq(reports.revision, revisions.number)))
    .where(eq(reports.id, reportId))
  return row as unknown as { content: { typed: Record<string, unknown> }; origin: string }
}

describe('a batch', () => {
  test('is read, and each document says what it is and what it lacks', async () => {
    const batch = await keep(
      ['a.txt', filled('WS 1', 'Access in the mountains')],
      ['again.txt', filled('WS 1', 'Access in the mountains')],
      ['b.txt', bytes('Session Title: WS 2 Short\nDate: 20 December 2017\n\nKey issues:\nOne.')],
      ['c.bin', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    )
    const documents = await listed(batch)
    expect(documents.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'a.txt read',
      'b.txt read',
      'c.bin unreadable',
    ])
    expect(documents[0]?.summary).toMatchObject({
      form: 'igf-2017',
      code: 'WS1',
      title: 'Access in the mountains',
      problems: [],
    })
    expect(documents[1]?.summary?.problems.length).toBeGreaterThan(0)
    expect(documents[2]?.error).toContain('program')
    expect(await findBatch(admin, event.id, batch)).toMatchObject({ documents: 3, imported: 0 })
  })

  test('becomes drafts of the sessions that it names, or of new ones, once', async () => {
    const session = await makeSession({
      eventId: event.id,
      code: 'WS 1',
      slug: 'ws-1',
      title: 'Access in the mountains',
    })
    const organizer = await giveRole(await makeUser(), {
      role: 'organizer',
      eventId: event.id,
      sessionId: session.id,
    })
    const batch = await keep(
      ['a.txt', filled('WS 1', 'Access in the mountains')],
      ['b.txt', filled('OF 64', 'Strategies')],
    )
    expect(await importAll(batch)).toEqual(['imported draft', 'imported draft'])
    expect(await importAll(batch)).toEqual(['imported draft', 'imported draft'])
    await importChosen(admin, batch)
    const [first, second] = await listed(batch)
    expect(await startReport(organizer, session.id)).toMatchObject({ reportId: first!.reportId, revision: 1 })
    expect(await current(first!.reportId!)).toMatchObject({
      origin: 'import',
      content: { typed: { keyIssues: ['Access is uneven.'] } },
    })
    const made = await appDatabase().select().from(sessions).where(eq(sessions.slug, 'of-64'))
    expect(made).toMatchObject([
      { code: 'OF64', title: 'Strategies', type: 'open-forum', heldOn: '2017-12-20' },
    ])
    expect(await appDatabase().$count(revisions)).toBe(2)
    // Nobody organizes the second, so whoever imported it may write in it.
    const save = { base: 1, draft: { typed: { title: 'New' }, topics: [], language: 'en' } }
    expect(await saveReport(admin, second!.reportId!, save)).toEqual({ saved: 2 })
    expect(await saveReport(admin, first!.reportId!, save)).toEqual({ absent: true })
  })

  test('of an archive becomes submitted reports where nothing is lacking, and drafts where something is', async () => {
    const batch = await keep(
      ['a.txt', filled('WS 1', 'Access in the mountains')],
      ['b.txt', bytes('Session Title: WS 2 Short talks\nDate: 20 December 2017\n\nKey issues:\nOne.')],
    )
    expect(await importAll(batch, 'submitted')).toEqual(['imported submitted', 'imported draft'])
    const [first] = await listed(batch)
    expect((await current(first!.reportId!)).origin).toBe('import')
    const entries = await appDatabase()
      .select({ action: auditEntries.action, note: auditEntries.note })
      .from(auditEntries)
      .where(eq(auditEntries.reportId, first!.reportId!))
    expect(entries.map(({ action }) => action).toSorted()).toEqual(['import', 'save', 'start', 'submit'])
  })

  test('never overwrites what somebody wrote, and takes the place of a draft in which nobody did', async () => {
    const first = await makeSession({ eventId: event.id, code: 'WS 1', slug: 'ws-1' })
    const writer = await giveRole(await makeUser(), {
      role: 'organizer',
      eventId: event.id,
      sessionId: first.id,
    })
    const started = await startReport(writer, first.id)
    const written = 'reportId' in started ? started.reportId : ''
    const save = { base: 1, draft: { typed: { title: 'Mine' }, topics: [], language: 'en' } }
    await saveReport(writer, written, save)
    const session = await makeSession({ eventId: event.id, code: 'WS 2', slug: 'ws-2' })
    const organizer = await giveRole(await makeUser(), {
      role: 'organizer',
      eventId: event.id,
      sessionId: session.id,
    })
    await startReport(organizer, session.id)
    const batch = await keep(['a.txt', filled('WS 1', 'Access')], ['b.txt', filled('WS 2', 'Rights')])
    expect(await importAll(batch)).toEqual(['has-report', 'imported draft'])
    expect((await current(written)).content.typed).toEqual({ title: 'Mine' })
  })

  test('says what keeps a document out, and can be tried again with another code', async () => {
    const batch = await keep(
      ['a.txt', bytes('Session Title: A talk without a code\nDate: 20 December 2017\nKey issues:\nOne.')],
      ['b.txt', bytes('Session Title: WS 8 No day at all\n\nKey issues:\nOne.')],
    )
    expect(await importAll(batch)).toEqual(['no-code', 'no-day'])
    expect(await importAll(batch, 'draft', ['WS 7', 'WS 8'])).toEqual(['imported draft', 'no-day'])
  })

  test('the same bytes are not imported into an event again from another batch', async () => {
    const document = filled('WS 1', 'Access in the mountains')
    await importAll(await keep(['a.txt', document]))
    const again = await keep(['renamed.txt', document])
    expect((await listed(again))[0]?.before).toMatch(/^[0-9a-f-]{36}$/)
    expect(await importAll(again, 'draft', ['WS 9'])).toEqual(['imported-before'])
    expect(await appDatabase().$count(reports)).toBe(1)
  })

  test('two workers at once import each document once', async () => {
    const batch = await keep(
      ...Array.from({ length: 6 }, (_, index): [string, Uint8Array] => [
        `${index}.txt`,
        filled(`WS ${index + 1}`, `Title ${index}`),
      ]),
    )
    const chosen = (await listed(batch)).map(({ id, summary }) => ({ id, code: summary!.code! }))
    await chooseDocuments(admin, event.id, batch, 'draft', chosen)
    await Promise.all([importChosen(admin, batch), importChosen(admin, batch), importChosen(admin, batch)])
    expect((await listed(batch)).map(({ state }) => state)).toEqual(Array(6).fill('imported'))
    expect([await appDatabase().$count(reports), await appDatabase().$count(revisions)]).toEqual([6, 6])
  })

  test('is undone where nobody has touched it since, and can be imported again', async () => {
    const session = await makeSession({ eventId: event.id, code: 'WS 1', slug: 'ws-1', title: 'Access' })
    const batch = await keep(
      ['a.txt', filled('WS 1', 'Access')],
      ['b.txt', filled('WS 2', 'Rights')],
      ['c.txt', filled('WS 3', 'Trust')],
      ['d.txt', bytes('Session Title: WS 4 Draft\nDate: 20 December 2017\n\nKey issues:\nOne.')],
    )
    await importAll(batch, 'submitted')
    const [first, second, third, fourth] = await listed(batch)
    await addComment(admin, third!.reportId!, { questionKey: null, body: 'Who spoke?' })
    const save = { base: 1, draft: { typed: { title: 'New' }, topics: [], language: 'en' } }
    await saveReport(admin, fourth!.reportId!, save)
    expect(await undoBatch(admin, event.id, batch)).toEqual({ undone: 2, touched: 2 })
    expect(await undoBatch(admin, event.id, batch)).toEqual({ undone: 0, touched: 2 })
    expect((await listed(batch)).map(({ state, status }) => `${state} ${status}`)).toEqual([
      'undone draft',
      'undone draft',
      'imported submitted',
      'imported draft',
    ])
    // The session of the programme is expected to report again; the one made for a document is not.
    const { content } = await current(first!.reportId!)
    expect(content.typed).toMatchObject({ title: 'Access' })
    expect(content.typed.keyIssues).toBeUndefined()
    const cancelled = await appDatabase()
      .select({ at: sessions.cancelledAt })
      .from(sessions)
      .orderBy(sessions.slug)
    expect(cancelled.map(({ at }) => at !== null)).toEqual([false, true, false, false])
    const organizer = await giveRole(await makeUser(), {
      role: 'organizer',
      eventId: event.id,
      sessionId: session.id,
    })
    expect(await startReport(organizer, session.id)).toMatchObject({ reportId: first!.reportId })
    expect(await importAll(batch, 'submitted')).toEqual([
      'imported submitted',
      'imported submitted',
      'imported submitted',
      'imported draft',
    ])
    expect((await listed(batch))[1]?.reportId).toBe(second!.reportId)
  })
})
