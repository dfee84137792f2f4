import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { emptyDatabase, makeEvent, makePublished, makeReport, makeUser } from '@/db/testing'
import { closeReaderCorrection } from './correction-commands'
import { findReaderCorrection, listReaderCorrections, tallyReaderCorrections } from './correction-queries'
import { addReaderCorrection, checkCorrection, longestCorrection } from './reader-corrections'

let admin: Member
let report: { id: string; slug: string }
let eventId: string
const words = {
  wrong: 'The name is Haddad.',
  right: 'Noor Haddad',
  email: 'reader@example.org',
  locale: 'en' as const,
}

beforeEach(async () => {
  await emptyDatabase()
  eventId = (await makeEvent()).id
  admin = await makeUser({ roles: [{ role: 'admin', eventId }] })
  report = await makePublished({ eventId })
})

const sent = async () => {
  expect(await addReaderCorrection(report.slug, words)).toBe(true)
  const [found] = await listReaderCorrections(admin, true)
  return found!
}
const one = async <Row>(query: ReturnType<typeof sql>) =>
  (await appDatabase().execute(query))[0] as unknown as Row

describe('what a reader says', () => {
  test('is for the admins of its event, and for nobody else', async () => {
    const found = await sent()
    expect(found).toMatchObject({ wrong: words.wrong, right: words.right, version: 1, slug: report.slug })
    const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId }] })
    const elsewhere = await makeUser({ roles: [{ role: 'admin', eventId: (await makeEvent()).id }] })
    for (const viewer of [null, reviewer, elsewhere, await makeUser()]) {
      expect(await listReaderCorrections(viewer, true)).toEqual([])
      expect(await findReaderCorrection(viewer, found.id)).toBeNull()
      expect(await tallyReaderCorrections(viewer)).toBe(0)
    }
    expect(await tallyReaderCorrections(admin)).toBe(1)
    expect(await tallyReaderCorrections(await makeUser({ isSiteAdmin: true }))).toBe(1)
  })

  test('is about what is public: hidden and absent are the same', async () => {
    const hidden = await makeReport({ eventId, status: 'submitted' })
    const withdrawn = await makeReport({ eventId, status: 'withdrawn' })
    for (const slug of [hidden.slug, withdrawn.slug, 'no-such-report', '../etc'])
      expect(await addReaderCorrection(slug, words)).toBe(false)
    expect(await tallyReaderCorrections(admin)).toBe(0)
  })

  test.each([
    [{ wrong: '', right: '' }, [{ field: 'wrong', problem: 'empty' }]],
    [{ wrong: ' \u200f\n', right: 'x' }, [{ field: 'wrong', problem: 'empty' }]],
    [{ wrong: 'a'.repeat(longestCorrection), right: '' }, []],
    [{ wrong: 'a'.repeat(longestCorrection + 1), right: '' }, [{ field: 'wrong', problem: 'too-long' }]],
    [{ wrong: 'a', right: 'ب'.repeat(longestCorrection + 1) }, [{ field: 'right', problem: 'too-long' }]],
  ])('is checked (%#)', (given, problems) => {
    expect(checkCorrection(given)).toEqual(problems)
  })
})

describe('closing', () => {
  test('an answer goes to the reader once, and the address is forgotten', async () => {
    const { id } = await sent()
    const wish = { closing: 'answered', words: 'It is corrected now.', revision: 0 } as const
    expect(await closeReaderCorrection(admin, id, wish)).toEqual({ closed: 'answered', reportId: report.id })
    const mail = await one<{ recipient: string; body: string; quotes_people: boolean }>(
      sql`select recipient, body, quotes_people from outgoing_mails`,
    )
    expect(mail).toMatchObject({ recipient: words.email, quotes_people: true })
    for (const text of [words.wrong, wish.words, `/en/reports/${report.slug}`])
      expect(mail.body).toContain(text)
    const found = await findReaderCorrection(admin, id)
    expect(found).toMatchObject({ closing: 'answered', reason: wish.words, email: null })
    expect(await closeReaderCorrection(admin, id, wish)).toEqual({ refused: 'closed-already' })
    const entry = await one<{ action: string; note: string }>(
      sql`select action, note from audit_entries where action = 'close-reader-correction'`,
    )
    expect(entry).toEqual({ action: 'close-reader-correction', note: 'answered' })
  })

  test('a correction opens the report to its editors, with the words of the reader', async () => {
    const { id, revision } = await sent()
    const wish = { closing: 'corrected', words: '', revision } as const
    expect(await closeReaderCorrection(admin, id, wish)).toEqual({ closed: 'corrected', reportId: report.id })
    expect(await one(sql`select status, published_version from reports where id = ${report.id}`)).toEqual({
      status: 'draft',
      published_version: 1,
    })
    expect(await one(sql`select body from comments where report_id = ${report.id}`)).toEqual({
      body: `${words.wrong}\n\n→ ${words.right}`,
    })
  })

  test('what cannot be is said and changes nothing', async () => {
    const { id, revision } = await sent()
    const close = (closing: 'corrected' | 'answered' | 'declined', text: string, at = revision) =>
      closeReaderCorrection(admin, id, { closing, words: text, revision: at })
    expect(await close('answered', ' ')).toEqual({ refused: 'words-needed' })
    expect(await close('declined', '')).toEqual({ refused: 'words-needed' })
    expect(await close('declined', 'a'.repeat(5_001))).toEqual({ refused: 'words-too-long' })
    expect(await close('corrected', '', revision + 1)).toEqual({ refused: 'stale' })
    await appDatabase().execute(sql`update reader_corrections set email = null`)
    expect(await close('answered', 'Yes.')).toEqual({ refused: 'no-address' })
    expect(await tallyReaderCorrections(admin)).toBe(1)
    expect(await close('declined', 'It is right as it stands.')).toEqual({
      closed: 'declined',
      reportId: report.id,
    })
  })

  test('is for admins of the event: to everybody else there is nothing', async () => {
    const { id, revision } = await sent()
    const wish = { closing: 'declined', words: 'No.', revision } as const
    const reviewer = await makeUser({ roles: [{ role: 'reviewer', eventId }] })
    for (const member of [reviewer, await makeUser()])
      expect(await closeReaderCorrection(member, id, wish)).toEqual({ absent: true })
    for (const strange of ['', 'x', crypto.randomUUID()])
      expect(await closeReaderCorrection(admin, strange, wish)).toEqual({ absent: true })
  })
})
