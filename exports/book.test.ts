import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { makeBook } from './book'
import { bookDocx } from './book-docx'
import { bookEpub } from './book-epub'
import { sampleBook, sampleWords } from './testing'

const contents = sampleBook
const say = sampleWords
const book = makeBook(contents, say)
const texts = JSON.stringify(book.blocks)

describe('a book', () => {
  it('has the programme, every report, what is missing, the names and how to cite it', () => {
    const chapters = book.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.id] : [],
    )
    expect(chapters).toEqual([
      'record',
      'programme',
      'reports',
      'figures',
      'not-reported',
      'people',
      'organizations',
      'about',
    ])
    expect(texts).toContain('completeness 2 3')
    expect(texts).toContain('WS 2 · No report · missing')
    expect(texts).not.toContain('WS 3 · Called off · missing')
    const index = book.blocks.find((block) => block.kind === 'links' && block.rows[0]?.text === 'José Núñez')
    expect(index).toMatchObject({
      rows: [{ note: 'OF 64, DC 1', ids: ['report-igf-2017-of-64', 'report-igf-2017-dc-1'] }],
    })
  })

  it('withholds what few participants would give away', () => {
    expect(texts).toContain('"few"')
    expect(texts).not.toContain('my dears')
  })

  it('has a hash that changes with what it says, and with nothing else', () => {
    expect(makeBook(contents, say).hash).toBe(book.hash)
    expect(makeBook({ ...contents, asOf: '2019-01-01' }, say).hash).toBe(book.hash)
    expect(makeBook({ ...contents, figures: [] }, say).hash).not.toBe(book.hash)
  })
})

describe('as a file', () => {
  it('an e-book has its kind first and unpacked, and whole XML in every part', () => {
    const bytes = bookEpub(book, '2018-02-01')
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
    const files = unzipSync(bytes)
    const parts = Object.keys(files).filter((name) => /\.(xhtml|opf|xml)$/.test(name))
    expect(parts).toHaveLength(11)
    for (const name of parts) expect(XMLValidator.validate(strFromU8(files[name]!)), name).toBe(true)
    const all = parts.map((name) => strFromU8(files[name]!)).join('')
    for (const text of [
      'نص عربي',
      '网络安全',
      'National strategies &amp; &lt;care&gt;',
      'Small states need help.',
    ])
      expect(all).toContain(text)
    expect(all).toContain('href="c3.xhtml#report-igf-2017-of-64"')
    expect(bookEpub(book, '2018-02-01')).toEqual(bytes)
  })

  it('a Word document has all of its text', async () => {
    const buffer = Buffer.from(await bookDocx(book, 'Contents', '2018-02-01'))
    const { value } = await mammoth.extractRawText({ buffer })
    for (const text of [
      'نص عربي',
      '网络安全',
      'National strategies & <care>',
      'Small states need help.',
      book.hash,
    ])
      expect(value).toContain(text)
  })

  it('a Word document of the same book is the same file, whenever it is made', async () => {
    const first = await bookDocx(book, 'Contents', '2018-02-01')
    expect(await bookDocx(book, 'Contents', '2018-02-01')).toEqual(first)
    const core = strFromU8(unzipSync(first)['docProps/core.xml']!)
    expect(core.match(/20\d\d-\d\d-\d\dT[^<]*/g)).toEqual(Array(2).fill('2018-02-01T00:00:00Z'))
  })
})
