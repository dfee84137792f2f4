import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { readDocument } from '@/importer/guard/read-document'
import { refusalOf } from '@/importer/guard/sentences'
import { keepNotes } from '@/reports/notes'
import { canEdit } from '@/reports/policy'
import { findReport } from '@/reports/queries'
import { afterKeeping } from '../after-keeping'

/** Reads a document in a guarded process, keeps it, and shows what it proposes. Who may not write never has one read. */
export const POST = memberDoor(
  { fields: z.strictObject({}), files: ['document'], kilobytes: 20_480, limit: 'import' },
  async ({ member, files, locale, params }) => {
    const id = params.id ?? ''
    const report = await findReport(member, id)
    if (!report?.isEditor || !canEdit(member, report)) return absent({ locale, isJson: false })
    const path = `/${locale}/my/reports/${id}/notes`
    const file = files.document
    if (!file) return seeOther(`${path}?problem=no-file`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await readDocument(bytes, file.name)
    if ('error' in read) return seeOther(`${path}?problem=file-${refusalOf(read.error)}`)
    const document = { name: file.name, bytes }
    return afterKeeping(await keepNotes(member, id, { text: read.text, document }), locale, id)
  },
)
