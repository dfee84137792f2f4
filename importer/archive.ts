import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

export const mostEntries = 500
export const mostUnpacked = 100 * 1024 * 1024
const mostOfOne = 20 * 1024 * 1024
/** Text packs well, but a part that packs better than this was made to fill a memory. */
const mostRatio = 400

export type ArchiveRefusal = 'broken' | 'too-many' | 'too-large' | 'locked' | 'unsafe' | 'no-documents'
export type LeftOut = { name: string; reason: 'hidden' | 'too-large' | 'empty' | 'archive' }
export type Archive = { documents: { name: string; bytes: Uint8Array }[]; leftOut: LeftOut[] }

/** Whether the bytes are a zip archive of files, and not a Word document, which is a zip too. */
export async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  try {
    const zip = await open(bytes)
    const names = (await entriesOf(zip)).map(({ fileName }) => fileName)
    zip.close()
    return !names.some((name) => name === '[Content_Types].xml' || name === 'mimetype')
  } catch {
    // What is damaged is for the reader of documents to say.
    return false
  }
}

/** The files of a zip archive, unpacked in memory after a look at its table of contents; a lie in the table ends the reading. */
export async function readArchive(bytes: Uint8Array): Promise<Archive | { refused: ArchiveRefusal }> {
  let zip: ZipFile
  try {
    zip = await open(bytes)
  } catch {
    return { refused: 'broken' }
  }
  try {
    if (zip.entryCount > mostEntries * 2) return { refused: 'too-many' }
    const files = (await entriesOf(zip)).filter(({ fileName }) => !fileName.endsWith('/'))
    const refused = refusalOf(files)
    if (refused) return { refused }
    return await unpack(zip, files)
  } catch {
    return { refused: 'broken' }
  } finally {
    zip.close()
  }
}

const open = (bytes: Uint8Array) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    ),
  )

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', reject)
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > mostEntries * 2) reject(new Error('too many'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.readEntry()
  })

/** Files that systems put beside those of people. */
const isHidden = (name: string): boolean => /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name)
const isOutside = (name: string): boolean =>
  name.split(/[\\/]/).includes('..') || /^[/\\]|^[a-z]:|\0/i.test(name)
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

function refusalOf(files: Entry[]): ArchiveRefusal | null {
  if (files.filter(({ fileName }) => !isHidden(fileName)).length > mostEntries) return 'too-many'
  if (files.some((entry) => isOutside(entry.fileName) || isLink(entry))) return 'unsafe'
  if (files.some((entry) => entry.isEncrypted())) return 'locked'
  const packed = files.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  const unpacked = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > mostUnpacked) return 'too-large'
  return unpacked > 8 * 1024 * 1024 && unpacked > packed * mostRatio ? 'too-large' : null
}

async function unpack(zip: ZipFile, files: Entry[]): Promise<Archive | { refused: ArchiveRefusal }> {
  const documents: Archive['documents'] = []
  const leftOut: LeftOut[] = []
  for (const entry of files) {
    const name = entry.fileName.split('/').at(-1)!.slice(-200)
    const reason = reasonAgainst(entry)
    if (reason) {
      if (reason !== 'hidden') leftOut.push({ name, reason })
      continue
    }
    documents.push({ name, bytes: await bytesOf(zip, entry) })
  }
  return documents.length === 0 && leftOut.length === 0 ? { refused: 'no-documents' } : { documents, leftOut }
}

function reasonAgainst({ fileName, uncompressedSize }: Entry): LeftOut['reason'] | null {
  if (isHidden(fileName)) return 'hidden'
  if (uncompressedSize === 0) return 'empty'
  if (uncompressedSize > mostOfOne) return 'too-large'
  return /\.(zip|7z|rar|tar|gz)$/i.test(fileName) ? 'archive' : null
}

/** The stream fails where the size in the table is a lie. */
const bytesOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    }),
  )
