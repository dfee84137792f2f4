import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { addCoEditor, asOwner, emptyDatabase, makePublished, makeUser } from '@/db/testing'
import { claimBook, keepBook } from '@/events/made-books'
import { type BookName, findMadeBook, findPublicationNumber } from '@/events/published-books'
import { redactReport } from './redact-commands'

const planted = 'Zanzibarquay'
const typed = { keyIssues: [`The port of ${planted} matters.`], speakers: [{ name: 'Ilma Tarrow' }] }
const wish = { questionKey: 'keyIssues', words: planted, reason: 'It names a port.', revision: 1 }

let admin: Member
let report: Awaited<ReturnType<typeof makePublished>>
beforeEach(async () => {
  await emptyDatabase()
  admin = await makeUser({ isSiteAdmin: true })
  report = await makePublished({ typed })
})

const keep = async (book: BookName, madeFor: number) => {
  await claimBook(book, madeFor)
  await keepBook(book, { hash: 'old', bytes: Buffer.from(`A book about ${planted}.`), madeFor })
}
const kept = () =>
  asOwner((tx) =>
    tx.execute<{ id: string; says: string | null }>(
      sql`select event_id as id, convert_from(bytes, 'UTF8') as says from made_books order by format`,
    ),
  )

test('no kept book of the event has the words any more, made before or begun before and ended after', async () => {
  const other = await makePublished({ typed })
  const state = await findPublicationNumber()
  const book: BookName = { eventId: report.eventId, locale: 'en', format: 'pdf' }
  const begun: BookName = { ...book, format: 'epub' }
  await keep(book, state)
  await keep({ ...book, eventId: other.eventId }, state)
  await claimBook(begun, state)
  expect(Buffer.from((await findMadeBook(book))!).toString()).toContain(planted)

  await redactReport(admin, report.id, wish)
  const now = await findPublicationNumber()
  expect((await claimBook(begun, now)).isMine).toBe(true)
  await keepBook(begun, { hash: 'old', bytes: Buffer.from(planted), madeFor: state })
  expect([...(await kept())]).toEqual([
    { id: report.eventId, says: null },
    { id: other.eventId, says: `A book about ${planted}.` },
  ])
  expect([await findMadeBook(book), await findMadeBook(begun)]).toEqual([null, null])
})

test('a redaction that is refused lets go of no book', async () => {
  await keep({ eventId: report.eventId, locale: 'en', format: 'pdf' }, await findPublicationNumber())
  expect(await redactReport(admin, report.id, { ...wish, words: 'Nobody wrote this.' })).toEqual({
    refused: 'not-found',
  })
  expect(await kept()).toHaveLength(1)
})

const mails = () => appDatabase().select().from(outgoingMails).orderBy(outgoingMails.recipient)

test('each editor whose account is open is told where, and why, in their language and without the words', async () => {
  const [arabic, closed] = [await makeUser({ email: 'z@example.org' }), await makeUser()]
  await makeUser({ roles: [{ role: 'reviewer', eventId: report.eventId }] })
  for (const one of [arabic, closed]) await addCoEditor(report.id, one)
  await appDatabase().execute(sql`update users set locale = 'ar' where id = ${arabic.id}`)
  await appDatabase().execute(sql`update users set disabled_at = now() where id = ${closed.id}`)
  await redactReport(admin, report.id, wish)
  const told = await mails()
  expect(told.map(({ recipient, kind, locale }) => [recipient, kind, locale])).toEqual([
    [report.editor.email, 'redacted', 'en'],
    ['z@example.org', 'redacted', 'ar'],
  ])
  expect(JSON.stringify(told)).not.toContain(planted)
  for (const { body, quotesPeople } of told) {
    expect(body).toContain('It names a port.')
    expect(quotesPeople).toBe(true)
  }
  expect(told[0]!.body).toContain('A passage under “')
  expect(told[0]!.body).toContain(`/en/reports/${report.slug}`)
})

test('a whole answer is told as one, once, and nobody is told of a redaction that was refused', async () => {
  await redactReport(admin, report.id, { ...wish, words: 'Nobody wrote this.' })
  expect(await mails()).toEqual([])
  const whole = { ...wish, questionKey: 'speakers', words: '' }
  await redactReport(admin, report.id, whole)
  await redactReport(admin, report.id, whole)
  expect((await mails()).map(({ body }) => body.includes('The whole answer to “'))).toEqual([true])
})
