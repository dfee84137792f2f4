import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { emptyDatabase, makeEvent, makePublished } from '@/db/testing'
import { claimBook, clearOldBooks, giveBookUp, keepBook, keepSameBook } from './made-books'
import { type BookName, findMadeBook, findPublicationNumber } from './published-books'

let book: BookName
const bytes = new Uint8Array([1, 2, 3])

beforeEach(async () => {
  await emptyDatabase()
  const event = await makeEvent()
  book = { eventId: event.id, locale: 'en', format: 'pdf' }
})

test('one of many that ask at the same time makes a book', async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimBook(book, 7)))
  expect(claims.filter(({ isMine }) => isMine)).toHaveLength(1)
  expect((await claimBook(book, 7)).isMine).toBe(false)
  expect((await claimBook({ ...book, format: 'docx' }, 7)).isMine).toBe(true)
})

test('a book is public for the state that it was made for, and for no other', async () => {
  const madeFor = await findPublicationNumber()
  await claimBook(book, madeFor)
  expect(await findMadeBook(book)).toBeNull()
  await keepBook(book, { hash: 'one', bytes, madeFor })
  expect(await findMadeBook(book)).toEqual(bytes)
  expect(await findMadeBook({ ...book, locale: 'ar' })).toBeNull()
  await makePublished()
  expect(await findMadeBook(book)).toBeNull()
})

test('what says the same as before is public again without being made', async () => {
  await claimBook(book, 1)
  await keepBook(book, { hash: 'one', bytes, madeFor: 1 })
  const state = await findPublicationNumber()
  expect(await claimBook(book, state)).toEqual({ isMine: true, hash: 'one' })
  await keepSameBook(book, 'another', state)
  expect(await findMadeBook(book)).toBeNull()
  await keepSameBook(book, 'one', state)
  expect(await findMadeBook(book)).toEqual(bytes)
})

test('what was given up, or begun too long ago, is begun again', async () => {
  await claimBook(book, 7)
  await giveBookUp(book)
  expect((await claimBook(book, 7)).isMine).toBe(true)
  await appDatabase().execute(sql`update made_books set wanted_at = now() - interval '6 minutes'`)
  expect((await claimBook(book, 7)).isMine).toBe(true)
  expect((await claimBook(book, 7)).isMine).toBe(false)
})

test('a book that is no longer what is public is let go of after a day, and one that is stays', async () => {
  const state = await findPublicationNumber()
  const other = { ...book, format: 'docx' } as const
  for (const [one, madeFor] of [
    [book, state],
    [other, state - 1],
  ] as const) {
    await claimBook(one, madeFor)
    await keepBook(one, { hash: 'one', bytes, madeFor })
  }
  const formats = async () =>
    (await appDatabase().execute<{ format: string }>(sql`select format from made_books order by format`)).map(
      ({ format }) => format,
    )
  await clearOldBooks()
  expect(await formats()).toEqual(['docx', 'pdf'])
  await appDatabase().execute(sql`update made_books set made_at = now() - interval '2 days'`)
  await clearOldBooks()
  expect(await formats()).toEqual(['pdf'])
})
