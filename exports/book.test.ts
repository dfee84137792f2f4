import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { type BookContents, type BookReport, type BookWords, makeBook } from './book'
import { bookDocx } from './book-docx'
import { bookEpub } from './book-epub'
import { sampleRecord } from './testing'

const report = (more: Partial<BookReport>): BookReport => ({
  ...sampleRecord({ title: 'National strategies & <care>' }),
  sessionSlug: 'of-64',
  formKey: 'igf-2017',
  answers: {
    speakers: [{ name: 'José Núñez', organisation: 'OAS' }],
    keyIssues: ['Small states \u0007need help.\ufffe'],
    participants: { kind: 'exact', value: 3, asTyped: 'three, my dears' },
  } as BookReport['answers'],
  ...more,
})
const session = (more: object) => ({
  code: 'OF 64',
  type: 'open-forum',
  title: 'National strategies',
  heldOn: '2017-12-20',
  startsAt: null,
  endsAt: null,
  place: null,
  isCancelled: false,
  reportSlug: null,
  withdrawnSlug: null,
  ...more,
})
const say: BookWords = {
  language: 'en',
  day: (day) => day,
  days: (from, to) => `${from} to ${to}`,
  time: () => '',
  type: (type) => type,
  concept: (concept) => concept,
  count: (_, { kind }) => kind,
  missing: (kind, says) => `${kind} ${says}`,
  list: (names) => names.join(', '),
  text: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
}
const contents: BookContents = {
  event: {
    name: 'IGF 2017',
    place: 'Geneva',
    forumName: 'IGF',
    startsOn: '2017-12-18',
    endsOn: '2017-12-21',
    dueAt: new Date('2018-01-04T22:59:00Z'),
    timeZone: 'Europe/Zurich',
    formKey: 'igf-2017',
  },
  programme: [
    session({ reportSlug: 'igf-2017-of-64' }),
    session({ code: 'WS 2', title: 'No report', heldOn: '2017-12-21' }),
    session({ code: 'WS 3', title: 'Called off', isCancelled: true }),
    session({ code: 'DC 1', reportSlug: 'igf-2017-dc-1' }),
  ],
  reports: [
    report({}),
    report({
      slug: 'igf-2017-dc-1',
      sessionSlug: 'dc-1',
      code: 'DC 1',
      title: 'حماية البيانات',
      language: 'ar',
      answers: {
        keyIssues: ['نص عربي', '网络安全'],
        speakers: [{ name: 'José Núñez' }],
      } as BookReport['answers'],
    }),
  ],
  figures: [
    { title: 'A figure', summary: ['What it says.'], coverage: 'From 2 of 2.', address: 'https://x' },
  ],
  asOf: '2018-02-01',
  address: 'https://reports.example.org/en/events/igf-2017/book',
  origin: 'https://reports.example.org',
}
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
