import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { sentences } from './sentences'

const mostUnpacked = 100 * 1024 * 1024
const mostEntries = 2000
/** Text packs well, but a part that packs better than this was made to fill a memory. */
const mostRatio = 400
const mostXml = 24 * 1024 * 1024

/** Looks at the table of contents of a zip, and at the sizes of what it really unpacks to, before anything reads it. */
export async function checkZip(bytes: Uint8Array): Promise<{ kind: 'docx' } | { error: string }> {
  let zip: ZipFile
  try {
    zip = await openZip(bytes)
  } catch {
    return { error: sentences.broken }
  }
  try {
    const entries = await entriesOf(zip)
    return 'error' in entries ? entries : await judge(zip, entries.entries)
  } catch {
    return { error: sentences.broken }
  } finally {
    zip.close()
  }
}

const openZip = (bytes: Uint8Array) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    ),
  )

function entriesOf(zip: ZipFile): Promise<{ entries: Entry[] } | { error: string }> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    if (zip.entryCount > mostEntries) return resolve({ error: sentences.bomb })
    zip.on('error', reject)
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve({ entries }))
    zip.readEntry()
  })
}

async function judge(zip: ZipFile, entries: Entry[]): Promise<{ kind: 'docx' } | { error: string }> {
  const names = entries.map(({ fileName }) => fileName)
  if (entries.some((entry) => entry.isEncrypted())) return { error: sentences.locked }
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > mostUnpacked || (unpacked > 8 * 1024 * 1024 && unpacked > packed * mostRatio))
    return { error: sentences.bomb }
  if (names.includes('mimetype') && names.some((name) => name === 'content.xml'))
    return { error: sentences.openDocument }
  if (names.some((name) => name.startsWith('xl/'))) return { error: sentences.spreadsheet }
  if (names.some((name) => name.startsWith('ppt/'))) return { error: sentences.slides }
  if (!names.includes('word/document.xml') && !names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    return { error: sentences.archive }
  const isOdd =
    new Set(names.map((name) => name.toLowerCase())).size < names.length ||
    names.some((name) => name.includes('..') || /^[/\\]|^[a-z]:|\\|\0/i.test(name)) ||
    entries.some(isLink)
  if (isOdd || overlap(entries)) return { error: sentences.unsafe }
  const xml = entries.filter(({ fileName }) => /\.(xml|rels)$/i.test(fileName))
  if (xml.some(({ uncompressedSize }) => uncompressedSize > mostXml)) return { error: sentences.bomb }
  for (const entry of xml) if (!(await unpacksAsSaid(zip, entry))) return { error: sentences.unsafe }
  return { kind: 'docx' }
}

/** A symbolic link, as the Unix attributes of the entry say. */
const isLink = ({ externalFileAttributes }: Entry) =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

function overlap(entries: Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return sorted.some((entry, index) => {
    const next = sorted[index + 1]
    return (
      next !== undefined &&
      entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > next.relativeOffsetOfLocalHeader
    )
  })
}

/** Unpacks an entry and throws its content away; the stream fails where the sizes in the table are a lie. */
function unpacksAsSaid(zip: ZipFile, entry: Entry): Promise<boolean> {
  return new Promise((resolve) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve(false)
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > mostXml) stream.destroy(new Error('too large'))
      })
      stream.on('error', () => resolve(false))
      stream.on('end', () => resolve(size === entry.uncompressedSize))
    }),
  )
}
