import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pdfOf, wordOf } from '../testing/documents'
import { readDocument } from './read-document'
import { sentences } from './sentences'

const bytesOf = (text: string) => new TextEncoder().encode(text)

type Entry = { name: string; content: Buffer; said?: number }

/** A zip as its format describes it; `said` is the unpacked size that its table claims. */
function zipOf(entries: Entry[]): Uint8Array {
  const parts: Buffer[] = []
  const table: Buffer[] = []
  let offset = 0
  for (const { name, content, said = content.length } of entries) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(said, 22)
    head.writeUInt16LE(name.length, 26)
    const row = Buffer.alloc(46)
    row.writeUInt32LE(0x02014b50, 0)
    row.writeUInt16LE(20, 6)
    row.writeUInt16LE(8, 10)
    row.writeUInt32LE(packed.length, 20)
    row.writeUInt32LE(said, 24)
    row.writeUInt16LE(name.length, 28)
    row.writeUInt32LE(offset, 42)
    parts.push(head, Buffer.from(name), packed)
    table.push(row, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const size = table.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, ...table, end]))
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const wordXml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const word = (xml: string, more: Entry[] = []) =>
  zipOf([
    { name: '[Content_Types].xml', content: Buffer.from(types) },
    { name: '_rels/.rels', content: Buffer.from(rels) },
    { name: 'word/document.xml', content: Buffer.from(xml) },
    ...more,
  ])
const said = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('what is refused, with its sentence', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), sentences.empty],
    ['a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf]), sentences.noText],
    ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(65), sentences.tooLarge],
    [
      'an old Word file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      sentences.oldWord,
    ],
    ['RTF', bytesOf('{\\rtf1 Hello}'), sentences.richText],
    ['a program', bytesOf('MZ\u0090\u0000'), sentences.program],
    ['a zip of something else', zipOf([{ name: 'a.txt', content: Buffer.from('a') }]), sentences.archive],
    [
      'a spreadsheet',
      zipOf([{ name: 'xl/workbook.xml', content: Buffer.from('<a/>') }]),
      sentences.spreadsheet,
    ],
    [
      'a bomb',
      zipOf([{ name: 'word/document.xml', content: Buffer.alloc(101 * 1024 * 1024) }]),
      sentences.bomb,
    ],
    [
      'a zip that lies about its sizes',
      word(wordXml(said('x').repeat(2000)), [
        { name: 'word/a.xml', content: Buffer.alloc(5000, 65), said: 10 },
      ]),
      sentences.unsafe,
    ],
    [
      'a name that climbs',
      word(wordXml(said('x')), [{ name: '../../x.xml', content: Buffer.from('a') }]),
      sentences.broken,
    ],
    ['a cut zip', word(wordXml(said('x'))).slice(0, 300), sentences.broken],
    ['6,001 lines', bytesOf('x\n'.repeat(6001)), sentences.tooLong],
  ])('%s', async (_, bytes, sentence) => {
    expect(await readDocument(bytes)).toEqual({ error: sentence })
  })

  test('a picture is named', async () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
      0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54,
    ])
    expect(await readDocument(png, 'report.docx')).toEqual({
      error: expect.stringContaining('This is a picture and not a document.'),
    })
  })

  test('a Word document that is nested too deeply', { timeout: 15_000 }, async () => {
    const deep = '<w:ins>'.repeat(20_000) + said('x') + '</w:ins>'.repeat(20_000)
    expect(await readDocument(word(wordXml(deep)))).toHaveProperty('error')
  })

  test('a Word document of 400,000 paragraphs is stopped in time', { timeout: 60_000 }, async () => {
    const bytes = word(wordXml('<w:p/>'.repeat(400_000) + said('x').repeat(300_000)))
    const started = performance.now()
    expect(await readDocument(bytes)).toHaveProperty('error')
    // Ten seconds of its own, and what a busy machine takes to stop it.
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('a scan', { timeout: 15_000 }, async () => {
    expect(await readDocument(await pdfOf([]))).toEqual({
      error: expect.stringContaining('looks like a scan'),
    })
  })
})

describe('what is read', () => {
  test.each<[string, Uint8Array]>([
    ['HTML that begins with what stands verbatim', bytesOf('<pre><b>Título: Año</b></pre>')],
    ['UTF-8', bytesOf('Título: Año')],
    ['UTF-8 with a mark', bytesOf('\ufeffTítulo: Año')],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Título: Año', 'utf16le')])],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('Título: Año', 'utf16le'))],
    ['Windows-1252', new Uint8Array(Buffer.from('Título: Año', 'latin1'))],
  ])('text in %s', async (_, bytes) => {
    expect(await readDocument(bytes)).toEqual({ text: expect.stringMatching(/^\ufeff?Título: Año$/) })
  })

  test('the content decides, not the name', { timeout: 15_000 }, async () => {
    expect(await readDocument(await wordOf(['Title: Lakes']), 'report.pdf')).toEqual({ text: 'Title: Lakes' })
    expect(await readDocument(bytesOf('<!doctype html><p>Title: Lakes</p>'), 'report.docx')).toEqual({
      text: 'Title: Lakes',
    })
    expect(await readDocument(await pdfOf(['Title: Lakes']), '../../x\u0000.exe')).toEqual({
      text: 'Title: Lakes',
    })
  })

  test('an external entity is never read', { timeout: 15_000 }, async () => {
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    const found = await readDocument(word(wordXml(said('&e; after'), entity)))
    expect(JSON.stringify(found)).not.toContain('root:')
  })
})
