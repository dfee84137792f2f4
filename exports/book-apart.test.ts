import { expect, test } from 'vitest'
import { makeBook } from './book'
import { makeApart } from './book-apart'
import { type BookEnding, type BookOrder, bookFile } from './book-file'
import { sampleBook, sampleWords } from './testing'

const order: Omit<BookOrder, 'ending'> = {
  book: makeBook(sampleBook, sampleWords),
  contents: 'Contents',
  publisher: 'IGF',
  address: sampleBook.address,
  asOf: sampleBook.asOf,
}

test.each(['pdf', 'docx', 'epub'] satisfies BookEnding[])(
  'a process of its own makes the same bytes of a book as %s',
  async (ending) => {
    expect(await makeApart({ ...order, ending })).toEqual(await bookFile({ ...order, ending }))
  },
  30_000,
)

test('an order that cannot be filled is told, and the next one is filled', async () => {
  const broken = { ...order, ending: 'pdf', book: null } as unknown as BookOrder
  await expect(makeApart(broken)).rejects.toThrow('ended without one')
  expect((await makeApart({ ...order, ending: 'epub' })).length).toBeGreaterThan(1_000)
}, 30_000)
