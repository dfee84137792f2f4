import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { makeBook } from './book'
import type { Book, BookReport } from './book-blocks'
import { bookDocx } from './book-docx'
import { bookPdf } from './book-pdf'
import { makeReportDocument } from './report-document'
import { sampleBook, sampleReport, sampleWords } from './testing'

const address = 'https://reports.example.org/en/events/igf-2017/book'
const opening = { contents: 'Contents', publisher: 'IGF', address, asOf: '2018-02-01' }
const read = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: false })
  return { pdf, pages: text.map((page) => page.normalize('NFKC').replace(/\s+/g, ' ')) }
}
const book = makeBook(sampleBook, sampleWords)

describe('a book as a PDF', () => {
  it('has all of its text in the order of reading, in every script', async () => {
    const { pages } = await read(await bookPdf(book, opening))
    const all = pages.join(' ')
    for (const text of [
      ...['حماية البيانات', 'نص عربي على الإنترنت', '网络安全', 'José Núñez', 'National strategies & <care>'],
      ...['Small states need help.', 'WS 2 · No report · missing', address],
    ])
      expect(all).toContain(text)
    expect(all.replaceAll(' ', '')).toContain(book.hash)
  })

  it('names the page on which each entry of its contents stands, and leads there', async () => {
    const { pdf, pages } = await read(await bookPdf(book, opening))
    const contents = pages[1]!
    for (const chapter of ['record', 'programme', 'figures', 'people', 'about']) {
      const page = Number(new RegExp(`${chapter} (\\d+)`).exec(contents)?.[1])
      expect(pages[page - 1]).toContain(chapter)
    }
    const links = await (await pdf.getPage(2)).getAnnotations()
    const places = await pdf.getDestinations()
    for (const { dest } of links) expect(Object.keys(places)).toContain(dest)
    expect(links.length).toBeGreaterThanOrEqual(10)
    const outline = await pdf.getOutline()
    expect(outline.find(({ title }) => title === 'reports')?.items.map(({ title }) => title)).toEqual([
      'OF 64  National strategies & <care>',
      'DC 1  حماية البيانات',
    ])
  })

  it('tells assistive software its language, title and structure, and leaves out what repeats', async () => {
    const bytes = await bookPdf(book, opening)
    const { pdf } = await read(bytes)
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: book.title, Language: 'en' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect((await pdf.getViewerPreferences()) as object).toMatchObject({ DisplayDocTitle: true })
    const roles = new Set<string>()
    const collect = (node: { role?: string; children?: unknown[] }) => {
      if (node.role) roles.add(node.role)
      for (const child of node.children ?? []) collect(child as typeof node)
    }
    for (let number = 1; number <= pdf.numPages; number++)
      collect((await (await pdf.getPage(number)).getStructTree()) as { children: unknown[] })
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'TOC',
      'TOCI',
      'Link',
    ])
      expect([...roles]).toContain(role)
  })

  it('is read in its order by pdftotext too, where that is installed', async ({ skip }) => {
    const file = join(mkdtempSync(join(tmpdir(), 'book-')), 'book.pdf')
    writeFileSync(file, await bookPdf(book, opening))
    const { stdout, error } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' })
    if (error) return skip('pdftotext is not installed here.')
    const plain = stdout.replace(/[\u200e\u200f\u202a-\u202e]/g, '').normalize('NFKC')
    for (const text of ['حماية البيانات', 'نص عربي على الإنترنت', '网络安全', 'José Núñez, OAS'])
      expect(plain).toContain(text)
  })

  it('is the same file for the same record, and another for another', async () => {
    const bytes = await bookPdf(book, opening)
    expect(await bookPdf(book, opening)).toEqual(bytes)
    expect(await bookPdf(book, { ...opening, asOf: '2018-02-02' })).not.toEqual(bytes)
  })

  it('from the right has its numbers and lists on the other side', async () => {
    const arabic: Book = { ...book, language: 'ar', title: 'وقائع المنتدى 2017' }
    const { pdf } = await read(await bookPdf(arabic, opening))
    const { items } = await (await pdf.getPage(2)).getTextContent()
    const at = (text: string) =>
      items.flatMap((item) =>
        'str' in item && item.str.trim() === text ? [item.transform[4] as number] : [],
      )
    expect(Math.max(...at('3'))).toBeLessThan(110)
    expect(Math.min(...at('record'))).toBeGreaterThan(400)
  })
})

describe('text that is hard to set', () => {
  const setting = async (texts: string[], language = 'en') => {
    const blocks: Book['blocks'] = [{ kind: 'list', texts, language }]
    return (await read(await bookPdf({ ...book, blocks }, { ...opening, contents: null }))).pages.join(' ')
  }

  it.each([
    ['a sign that no face has is named by its number', 'ভাষা', '[U+09AD]'],
    ['a sign that is none is left out', 'Small\ufffe states', 'Small states'],
    ['text of two directions', 'The law (قانون البيانات) of 2017', 'قانون البيانات'],
    ['letters that are drawn as one', 'لا، الأمن والإنترنت والآن', 'لا، الأمن والإنترنت والآن'],
    ['a number in text from the right', 'شارك 120 شخصا', 'شارك 120 شخصا'],
    ['rare signs of Chinese, and traditional ones', '𠮷 臺灣網路', '臺灣網路'],
    ['accents that stand alone', 'Jose\u0301 Nu\u0301n\u0303ez', 'José Núñez'],
    ['Cyrillic', 'Сеть и безопасность', 'Сеть и безопасность'],
  ])('%s', async (_, text, expected) => {
    expect(await setting([text])).toContain(expected)
  })

  it('a word longer than a line is broken, and none of it is lost', async () => {
    const long = `https://example.org/${'a1b2c3d4'.repeat(60)}`
    expect((await setting([long])).replaceAll(' ', '')).toContain(long)
  })

  it('a paragraph longer than a page goes on', async () => {
    const words = Array.from({ length: 3_000 }, (_, place) => `word${place}`)
    const all = await setting([words.join(' ')])
    for (const word of [words[0]!, words[1_500]!, words[2_999]!]) expect(all).toContain(word)
  })
})

describe('one report', () => {
  const report = sampleReport({
    topics: [{ id: 'privacy', name: { en: 'Privacy' } }],
    theme: 'Trust',
    changeNote: 'A name was wrong.',
  })
  const permanent = 'https://reports.example.org/igf/2017/of/64'
  const document = makeReportDocument(report, permanent, sampleWords)
  const expected = [
    ...['National strategies & <care>', 'Small states need help.', 'José Núñez, OAS', 'Privacy', 'Trust'],
    ...['A name was wrong.', permanent, 'CC BY 4.0'],
  ]

  it('as a PDF begins with its title and has all of its text', async () => {
    const { pages, pdf } = await read(
      await bookPdf(document, { ...opening, contents: null, address: permanent }),
    )
    for (const text of expected) expect(pages.join(' ')).toContain(text)
    expect(pages[0]).toContain('OF 64 · IGF 2017 · Geneva')
    expect(((await pdf.getMetadata()).info as { Title: string }).Title).toBe(report.title)
  })

  it('as a Word document has all of its text and no contents', async () => {
    const buffer = Buffer.from(await bookDocx(document, null, '2018-01-04'))
    const { value } = await mammoth.extractRawText({ buffer })
    for (const text of [...expected, document.hash]) expect(value).toContain(text)
  })

  it('withholds what few participants would give away', () => {
    const said = JSON.stringify(document)
    expect(said).toContain('"few"')
    expect(said).not.toContain('my dears')
  })

  it('has a hash that changes with what it says', () => {
    const other: BookReport = { ...report, answers: { keyIssues: ['Another.'] } as BookReport['answers'] }
    expect(makeReportDocument(report, permanent, sampleWords).hash).toBe(document.hash)
    expect(makeReportDocument(other, permanent, sampleWords).hash).not.toBe(document.hash)
  })
})
