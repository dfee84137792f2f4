import { expect, test } from 'vitest'
import { pdfOf, wordOf } from '../testing/documents'
import { readDocx } from './docx'
import { readHtml } from './html'
import { textOfPages } from './pages'
import { readPdf } from './pdf'

test('a Word document keeps its headings, lists and tables apart', async () => {
  const text = await readDocx(
    await wordOf(['# Report', 'Title: Lakes', '- One', '- Two', 'Date\t20 December 2017', 'Time\t9:00']),
  )
  expect(text).toBe('Report\n\nTitle: Lakes\n\n- One\n- Two\n\nDate\t20 December 2017\n\nTime\t9:00')
})

test('HTML: cells of several lines stand below their label, entities are read, scripts are not', () => {
  const html =
    '<p>A &amp; B<script>alert(1)</script></p><table><tr><td>Speakers</td><td><p>Ana</p><p>Omar</p></td></tr><tr><td>Time</td><td>9:00</td></tr></table>'
  expect(readHtml(html)).toBe('A & B\n\nSpeakers\nAna\n\nOmar\n\nTime\t9:00')
})

test('HTML: text of any tag in what stands verbatim is kept, and so is what a control holds', () => {
  expect(readHtml('<pre><code>Title: A\nB: <b>bold</b> and <a href="x">link</a>.</code></pre>')).toBe(
    'Title: A\nB: bold and link.',
  )
  const asked = '<p>Women: <input type="number" value="12"><input type="hidden" value="token"></p>'
  expect(readHtml(asked)).toBe('Women: 12')
  const chosen = '<p>Type: <select><option>Forum</option><option selected>Workshop</option></select></p>'
  expect(readHtml(chosen)).toBe('Type: Workshop')
})

test('HTML that is nested beyond reason is refused', () => {
  expect(() => readHtml('<div>'.repeat(2000))).toThrow('nested too deeply')
})

const paragraph =
  'There was broad support for the view that measurements paid for by the public belong to the public, and that they should be open.'

test('the lines of a paragraph in a PDF are one line, its paragraphs are several', async () => {
  expect(await readPdf(await pdfOf([paragraph, 'Short.', paragraph]))).toBe(
    [paragraph, 'Short.', paragraph].join('\n\n'),
  )
})

test('columns of prose are read one after the other', async () => {
  const numbered = Array.from({ length: 14 }, (_, index) => `Paragraph ${index + 1}. ${paragraph}`)
  const text = await readPdf(await pdfOf(numbered, { columns: 2 }))
  const order = [...text.matchAll(/Paragraph (\d+)\./g)].map(([, number]) => Number(number))
  expect(order).toEqual(numbered.map((_, index) => index + 1))
})

test('rows of two pages that differ in an answer are both kept, and page numbers are not', () => {
  const row = (text: string, y: number) => ({
    ...{ text, x: 50, y, width: text.length * 6, height: 12, rtl: false, goesOn: false },
  })
  const page = (participants: number, number: number) => ({
    width: 600,
    pieces: [
      row('A forum of lakes', 800),
      row(`Participants: ${participants}`, 760),
      row(`${number} of 2`, 40),
    ],
  })
  const text = textOfPages([page(40, 1), page(18, 2)])
  expect(text).toContain('Participants: 40')
  expect(text).toContain('Participants: 18')
  expect(text.match(/A forum of lakes/g)).toHaveLength(1)
  expect(text.match(/ of 2/g)).toHaveLength(1)
})

test('a header that stands on every page is kept once', async () => {
  const text = await readPdf(
    await pdfOf(
      Array.from({ length: 60 }, () => paragraph),
      { header: 'IGF 2019 session report' },
    ),
  )
  expect(text.match(/IGF 2019 session report/g)).toHaveLength(1)
  expect(text.split('\n\n').filter((line) => line === paragraph).length).toBeGreaterThan(55)
})

test('a PDF without text says what to do', async () => {
  await expect(readPdf(await pdfOf([]))).rejects.toThrow('looks like a scan')
})
