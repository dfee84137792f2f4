import { parse } from 'csv-parse/sync'
import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeBook } from '@/exports/book'
import type { Book, BookReport } from '@/exports/book-blocks'
import { type BookEnding, bookFile } from '@/exports/book-file'
import { bookPdf } from '@/exports/book-pdf'
import { bibtex, ris } from '@/exports/citation-files'
import { record } from '@/exports/oai'
import { openData } from '@/exports/open-data'
import { answerRows, answersTable } from '@/exports/open-tables'
import { drawable } from '@/exports/pdf/faces'
import { openQuestionsOf, questionBlocks } from '@/exports/report-blocks'
import { makeReportDocument } from '@/exports/report-document'
import { referenceOf, reportJson } from '@/exports/report-json'
import { reportText } from '@/exports/report-text'
import { sampleBook, sampleReport, sampleWords } from '@/exports/testing'
import { disclosedAnswers } from '@/figures/disclosure'
import { emptyDraft } from '@/forms/answer'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { inputs, pairs } from './[locale]/my/reports/[id]/save/bad-inputs'
import { readFilled } from './[locale]/my/reports/[id]/save/read-filled'

const form = formOf('standard')
const event = {
  ...{ eventName: 'IGF 2017', timeZone: 'Europe/Zurich' },
  ...{ startsOn: '2017-12-18', endsOn: '2017-12-21' },
}
const permanent = 'https://reports.example.org/igf/2017/of/64'

/** Everything that people type and misread and that can be published, each in a report of its own. */
const reports: BookReport[] = inputs.flatMap(({ key, fields }, place) => {
  const filled = readFilled(form, pairs(fields), emptyDraft('en'))
  if ('refusal' in filled) return []
  const { answers, problems } = readDraft(form, filled.draft, event)
  if (problems.some(({ questionKey }) => questionKey === key) || answers[key] === undefined) return []
  const slug = `igf-2017-ws-${place}`
  const title = typeof answers.title === 'string' ? answers.title : `Report ${place}`
  return [
    sampleReport({
      ...{ slug, title, answers, formKey: 'standard', code: `WS ${place}`, sessionSlug: `ws-${place}` },
    }),
  ]
})

/** What every file of a report must say: its title and its public answers, in words. */
const wordsOf = (report: BookReport): string[] => {
  const shown = disclosedAnswers(form, report.answers)
  const blocks = openQuestionsOf(form).flatMap((question) =>
    shown[question.key] === undefined ? [] : questionBlocks(question, shown, report.language, sampleWords),
  )
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.texts : [],
  )
  return [report.title, ...texts]
}
const inked = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu, '')
    .replace(/^•/, '')
const isFromRight = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text)
/** Text from the right is put in its order again by whoever reads a PDF, each in a way of its own: there no sign may be lost. */
const signs = (text: string): string => [...text].toSorted().join('')

const book = makeBook(
  {
    ...sampleBook,
    reports,
    programme: reports.map(({ slug, code, title }) => ({
      ...{ ...sampleBook.programme[0]!, slug, code, title, reportSlug: slug },
    })),
  },
  sampleWords,
)
const opening = { contents: 'Contents', publisher: 'IGF', address: permanent, asOf: '2018-02-01' }
const write = (of: Book, ending: BookEnding) => bookFile({ ...opening, book: of, ending })

const xmlText = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return xml
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
    )
}
const readers: Record<BookEnding, (bytes: Uint8Array) => Promise<string>> = {
  pdf: async (bytes) => {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
    return text.join(' ')
  },
  docx: async (bytes) => {
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/\.(xml|rels)$/.test(name)) expect(XMLValidator.validate(strFromU8(part)), name).toBe(true)
    return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
  },
  epub: async (bytes) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.xhtml$/.test(name))
      .map(([, part]) => xmlText(strFromU8(part)))
      .join(' '),
}

it('the corpus has inputs that can be published', () => {
  expect(reports.length).toBeGreaterThan(40)
})

describe.each(['pdf', 'docx', 'epub'] as const)('a book of them all as %s', (ending) => {
  let text = ''
  beforeAll(async () => {
    text = inked(await readers[ending](await write(book, ending)))
  }, 60_000)

  it.each(reports.map((report) => [report.code, report] as const))('opens with all of %s', (_, report) => {
    for (const words of wordsOf(report)) {
      const expected = inked(ending === 'pdf' ? drawable(words, 'text') : words)
      if (ending === 'pdf' && isFromRight(words)) continue
      // A page may end within a paragraph, and then its foot stands between.
      const parts = ending === 'pdf' ? [expected.slice(0, 40), expected.slice(-40)] : [expected]
      for (const part of parts) expect(text).toContain(part)
    }
  })
})

describe.each(reports.map((report) => [report.code, report] as const))('the report %s', (_, report) => {
  const document = makeReportDocument(report, permanent, sampleWords)

  it('opens as a PDF with all of its text', async () => {
    const text = inked(await readers.pdf(await bookPdf(document, { ...opening, contents: null })))
    for (const words of wordsOf(report)) {
      const expected = inked(drawable(words, 'text'))
      if (expected.length > 1_500) expect(text.length).toBeGreaterThan(expected.length)
      else if (isFromRight(words))
        for (const sign of new Set(signs(expected))) expect(signs(text)).toContain(sign)
      else expect(text).toContain(expected)
    }
  })

  it('opens as text, JSON, citations, a harvested record and a table with all of its text', () => {
    const reference = referenceOf(report, form, permanent)
    const json = JSON.parse(
      JSON.stringify(reportJson(report, form, { permanent, page: permanent, json: permanent })),
    )
    expect(json.title).toBe(report.title)
    expect(inked(reportText(report, form, permanent))).toContain(inked(report.title))
    for (const file of [bibtex(reference), ris(reference)]) expect(file).not.toMatch(/[\u0000-\u0008\u000b]/)
    const head = { slug: report.slug, at: report.publishedAt, isDeleted: false, sets: [] }
    const repository = {
      ...{ base: permanent, host: 'x', name: 'x', adminEmail: 'x@example.org', earliest: report.publishedAt },
    }
    const harvested = record(head, { title: [report.title] }, repository)
    expect(inked(xmlText(harvested))).toContain(inked(report.title))
    const rows = answerRows(report)
    const zip = unzipSync(
      openData([{ ...answersTable, rows }], { origin: permanent, asOf: '2018-02-01', reports: 1 }),
    )
    const csv = Object.entries(zip).find(([name]) => name.endsWith('.csv'))![1]
    const cells = parse(strFromU8(csv), { bom: true, columns: true }) as { text: string }[]
    expect(cells).toHaveLength(rows.length)
    for (const [place, { text }] of cells.entries())
      expect(inked(text).replace(/^'/, '')).toBe(inked(String(rows[place]!.text ?? '')).replace(/^'/, ''))
  })
})
