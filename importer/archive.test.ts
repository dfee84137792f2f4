import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isArchive, mostEntries, readArchive } from './archive'

type File = { name: string; content?: string | Buffer; claims?: number; flags?: number; mode?: number }

/** A zip archive with these files in it; `claims` is another size than the true one. */
function zipOf(files: File[]): Uint8Array {
  const parts: Buffer[] = []
  const table: Buffer[] = []
  let offset = 0
  for (const { name, content = 'x', claims, flags = 0, mode = 0o100644 } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims ?? bytes.length, 18)
    head.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    table.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), head, tail, title]))
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, entries, end]))
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

const refusalOf = async (files: File[]) => {
  const read = await readArchive(zipOf(files))
  return 'refused' in read ? read.refused : read.documents.map(({ name }) => name)
}

describe('an archive', () => {
  test('gives its documents, without folders and what systems leave beside them', async () => {
    const zip = zipOf([
      { name: 'reports/' },
      { name: 'reports/a.txt', content: 'Report A' },
      { name: '__MACOSX/reports/._a.txt' },
      { name: 'reports/.DS_Store' },
      { name: 'b.zip' },
      { name: 'empty.txt', content: '' },
    ])
    expect(await isArchive(zip)).toBe(true)
    expect(await readArchive(zip)).toEqual({
      documents: [{ name: 'a.txt', bytes: new TextEncoder().encode('Report A') }],
      leftOut: [
        { name: 'b.zip', reason: 'archive' },
        { name: 'empty.txt', reason: 'empty' },
      ],
    })
  })

  test('is not what a Word document is', async () => {
    expect(await isArchive(zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]))).toBe(
      false,
    )
    expect(await isArchive(new TextEncoder().encode('PK is not enough'))).toBe(false)
    expect(await isArchive(new TextEncoder().encode('Report'))).toBe(false)
  })

  test('is refused where it could do harm, whole', async () => {
    expect(await refusalOf([{ name: '../../etc/passwd' }])).toMatch(/unsafe|broken/)
    expect(await refusalOf([{ name: 'link', mode: 0o120777 }])).toBe('unsafe')
    expect(await refusalOf([{ name: 'a.txt', flags: 1 }])).toBe('locked')
    expect(await refusalOf([{ name: 'a.txt', claims: 200_000_000 }])).toBe('too-large')
    expect(await refusalOf([{ name: 'a.txt', content: Buffer.alloc(9_000_000) }])).toBe('too-large')
    expect(await refusalOf([{ name: 'a.txt', content: 'much longer than it says', claims: 3 }])).toBe(
      'broken',
    )
    expect(await refusalOf(Array.from({ length: mostEntries + 1 }, (_, at) => ({ name: `${at}.txt` })))).toBe(
      'too-many',
    )
    expect(await refusalOf([{ name: '.hidden' }])).toBe('no-documents')
  })

  test('is refused where it is damaged or cut', async () => {
    const zip = zipOf([{ name: 'a.txt', content: 'Report A' }])
    for (const length of [0, 4, 30, zip.length - 3])
      expect(await readArchive(zip.subarray(0, length))).toEqual({ refused: 'broken' })
  })
})
