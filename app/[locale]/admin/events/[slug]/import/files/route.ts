import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { gateText } from '@/forms/text-gate'
import { isArchive, type LeftOut, mostEntries, mostUnpacked, readArchive } from '@/importer/archive'
import { keepBatch, type SentDocument } from '@/reports/import-commands'

const opening = { fileLists: ['documents'], kilobytes: 20_480, limit: 'import' } as const

/** Keeps documents, and those in archives, and has them read; of what cannot be kept it says why. */
export const POST = runEventDoor(opening, async ({ member, event, fileLists, locale, path }) => {
  const refuse = (problem: string) => seeOther(`${path}/import?problem=${problem}`)
  const documents: SentDocument[] = []
  const leftOut: LeftOut[] = []
  // Several archives of one request have no more room than one.
  let unpacked = 0
  for (const file of fileLists.documents ?? []) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!(await isArchive(bytes))) {
      documents.push({ name: nameOf(file.name), bytes })
      continue
    }
    const archive = await readArchive(bytes)
    if ('refused' in archive) return refuse(archive.refused)
    unpacked += archive.documents.reduce((sum, one) => sum + one.bytes.length, 0)
    if (unpacked > mostUnpacked) return refuse('too-large')
    if (documents.length + archive.documents.length > mostEntries) return refuse('too-many')
    documents.push(
      ...archive.documents.map(({ name, bytes: inside }) => ({ name: nameOf(name), bytes: inside })),
    )
    leftOut.push(...archive.leftOut.map((one) => ({ ...one, name: nameOf(one.name) })))
  }
  if (documents.length === 0) return refuse(leftOut.length > 0 ? 'no-documents' : 'nothing')
  if (documents.length > mostEntries) return refuse('too-many')
  const kept = await keepBatch(member, event.id, documents, leftOut)
  if ('absent' in kept) return absent({ locale, isJson: false })
  return seeOther(`${path}/import/${kept.kept}`)
})

/** The name of a file is somebody's text too. */
function nameOf(given: string): string {
  const gated = gateText(given.replaceAll('\0', '').toWellFormed(), { line: true })
  return ('text' in gated ? gated.text : '').split(/[\\/]/).at(-1)!.trim().slice(-200) || '–'
}
