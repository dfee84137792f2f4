import type { Book } from './book-blocks'
import { bookDocx } from './book-docx'
import { bookEpub } from './book-epub'
import { bookPdf } from './book-pdf'

export const bookTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
} as const
export type BookEnding = keyof typeof bookTypes

/** All that a file of a book is made of. `contents` is the heading of its contents, `asOf` the day of its record. */
export type BookOrder = {
  ending: BookEnding
  book: Book
  contents: string
  publisher: string
  address: string
  asOf: string
}

export async function bookFile(order: BookOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { ending, book, contents, publisher, address, asOf } = order
  switch (ending) {
    case 'pdf':
      return bookPdf(book, { contents, publisher, address, asOf })
    case 'docx':
      return bookDocx(book, contents, asOf)
    case 'epub':
      return bookEpub(book, asOf)
  }
}
