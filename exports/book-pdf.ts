import { directionOf } from '@/messages/locales'
import type { Book } from './book-blocks'
import { factRows } from './pdf/blocks'
import { bytesWhenDone, Drawer, openPdf } from './pdf/draw'
import { isolated } from './pdf/lines'
import { layOut, type Page, pagesOf } from './pdf/pages'
import { directionIn, type Node, type Row, rowsOf, type StyleName, spanOf } from './pdf/rows'

/** How a document begins. A book has a page of its own for its title, and contents under this heading; a report has neither. */
export type Opening = {
  contents: string | null
  /** What it is told to be from, where it stands, and the day of its record, ISO 8601. */
  publisher: string
  address: string
  asOf: string
}

const line = (style: StyleName, text: string, tag: string, book: Book, root: Node, before?: number): Row[] =>
  rowsOf({
    ...{ style, spans: [spanOf(style, text)], keeps: true },
    ...(before !== undefined && { before }),
    node: { tag, within: root },
    direction: directionIn(book.titleLanguage, book.language),
  })

/** The page that a book begins with: its title, and all that is needed to cite and to check it. */
function titlePage(book: Book, publisher: string, root: Node): Page {
  const setting = { language: book.language, root, pageOf: () => null }
  const facts = factRows(book.about, setting)
  if (facts[0]) facts[0].before = 190
  const rows = [
    ...line('subtitle', publisher, 'P', book, root),
    ...line('title', book.title, 'H1', book, root, 96),
    ...line('subtitle', isolated(book.subtitle), 'P', book, root, 14),
    ...facts,
  ]
  const [page] = pagesOf(
    rows.map((row) => ({ ...row, keeps: false })),
    '',
  )
  return page!
}

/**
 * A book or a report as a PDF on A4: tagged for assistive software, with an outline, each text in its own direction, and
 * only the glyphs that it uses. The same content is the same file to the byte.
 */
export async function bookPdf(book: Book, opening: Opening): Promise<Uint8Array<ArrayBuffer>> {
  const { contents, publisher, address, asOf } = opening
  const root: Node = { tag: 'Document', within: null }
  const head = contents
    ? []
    : [
        ...line('reportTitle', book.title, 'H1', book, root),
        ...rowsOf({
          ...{
            style: 'subtitle',
            spans: [spanOf('subtitle', isolated(book.subtitle))],
            node: { tag: 'P', within: root },
          },
          direction: directionIn(undefined, book.language),
        }),
      ]
  const { front, body } = layOut(book, contents, root, head)
  const pdf = openPdf({
    ...{ title: book.title, subject: book.subtitle, author: publisher, language: book.language, asOf },
  })
  const isFromRight = directionOf(book.language) === 'rtl'
  const drawer = new Drawer(pdf, root, { head: book.title, foot: address, isFromRight })
  if (contents) drawer.page(titlePage(book, publisher, root), true)
  for (const page of [...front, ...body]) drawer.page(page)
  drawer.finish()
  return bytesWhenDone(pdf)
}
