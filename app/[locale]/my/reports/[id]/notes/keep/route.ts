import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { keepNotes } from '@/reports/notes'

/** Keeps the pasted text and shows what can be made of it. */
export const POST = memberDoor(
  { fields: z.strictObject({ text: z.string() }), kilobytes: 1_024 },
  async ({ member, fields, locale, params }) => {
    const kept = await keepNotes(member, params.id ?? '', fields.text)
    const path = `/${locale}/my/reports/${params.id}/notes`
    if ('absent' in kept) return absent({ locale, isJson: false })
    return seeOther('kept' in kept ? `${path}/${kept.kept}` : `${path}?problem=${kept.refused}`)
  },
)
