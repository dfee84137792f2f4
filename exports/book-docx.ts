import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { directionOf } from '@/messages/locales'
import type { Book, BookBlock } from './book-blocks'
import { zipOf } from './zip'

const list = 'entries'
const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

/** A file of this format holds no sign below the space but tab and line break, and no half of a letter. */
const clean = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()

/** Word keeps at most 40 letters of a bookmark's name, so each gets a number. */
type Names = Map<string, string>

function run(
  text: string,
  language: string,
  more: { bold?: boolean; color?: string; size?: number } = {},
): TextRun {
  return new TextRun({
    text: clean(text),
    rightToLeft: directionOf(language) === 'rtl',
    language: { value: language, bidirectional: language, eastAsia: language },
    ...more,
  })
}

function paragraphsOf(block: BookBlock, of: string, names: Names): Paragraph[] {
  const language = ('language' in block && block.language) || of
  const bidirectional = directionOf(language) === 'rtl'
  switch (block.kind) {
    case 'heading': {
      const text = run(block.text, language)
      const name = block.id ? names.get(block.id) : undefined
      return [
        new Paragraph({
          bidirectional,
          heading: headings[block.level - 1]!,
          pageBreakBefore: block.level === 1,
          children: name ? [new Bookmark({ id: name, children: [text] })] : [text],
        }),
      ]
    }
    case 'paragraph':
      return block.text.split('\n').map(
        (text) =>
          new Paragraph({
            bidirectional,
            spacing: { after: 120 },
            children: [run(text, language, block.isNote ? { color: '44525A', size: 18 } : {})],
          }),
      )
    case 'list':
      return block.texts.map(
        (text) =>
          new Paragraph({
            bidirectional,
            numbering: { reference: list, level: 0 },
            children: [run(text, language)],
          }),
      )
    case 'facts':
      return block.rows.map(
        ([term, value]) =>
          new Paragraph({
            bidirectional,
            spacing: { after: 120 },
            children: [run(`${term}: `, language, { bold: true }), run(value, language)],
          }),
      )
    case 'links':
      return block.rows.map(({ text, note, ids: [id] }) => {
        const name = id ? names.get(id) : undefined
        const said = run(text, language)
        return new Paragraph({
          bidirectional,
          spacing: { after: 60 },
          children: [
            name ? new InternalHyperlink({ anchor: name, children: [said] }) : said,
            run(note ? `  ${note}` : '', language, { color: '44525A', size: 18 }),
          ],
        })
      })
  }
}

/**
 * A book or a report as a Word document on A4, with page numbers, and each text in its own direction; with a table of
 * contents under the heading `contents` where there is one. `asOf` is an ISO 8601 day.
 */
export async function bookDocx(
  book: Book,
  contents: string | null,
  asOf: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, subtitle, language, titleLanguage = language, blocks } = book
  const ids = blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [block.id] : []))
  const names: Names = new Map(ids.map((id, place) => [id, `b${place + 1}`]))
  const bidirectional = directionOf(language) === 'rtl'
  const document = new Document({
    title: clean(title),
    description: clean(subtitle),
    creator: 'Rapporteur',
    features: { updateFields: contents !== null },
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    numbering: {
      config: [
        {
          reference: list,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                bidirectional,
                children: [
                  run(`${title}  `, language, { size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            bidirectional: directionOf(titleLanguage) === 'rtl',
            heading: HeadingLevel.TITLE,
            children: [run(title, titleLanguage)],
          }),
          new Paragraph({ bidirectional, spacing: { after: 360 }, children: [run(subtitle, language)] }),
          ...(contents ? [new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' })] : []),
          ...blocks.flatMap((block) => paragraphsOf(block, language, names)),
        ],
      },
    ],
  })
  return sameBytes(await Packer.toBuffer(document), asOf)
}

/** Each of what a pattern finds by its place among the different ones, for numbers that the library counts from its start. */
function renumber(text: string, pattern: RegExp): string {
  const places = new Map<string, number>()
  return text.replace(pattern, (_, before: string, number: string) => {
    if (!places.has(number)) places.set(number, places.size + 1)
    return `${before}${places.get(number)}`
  })
}

/** The library writes when it made the document, and counts on from one to the next; the same book is to be the same file. */
function sameBytes(document: Uint8Array, asOf: string): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(new Uint8Array(document)))
  const stamp = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
  const text = (bytes: Uint8Array) => {
    const dated = strFromU8(bytes).replace(stamp, `$1${asOf}T00:00:00Z`)
    return renumber(
      renumber(dated, /((?:w:(?:name|anchor)="|PAGEREF )_Toc)(\d+)/g),
      /(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)/g,
    )
  }
  return zipOf(files.map(([name, bytes]) => ({ name, text: text(bytes) })))
}
