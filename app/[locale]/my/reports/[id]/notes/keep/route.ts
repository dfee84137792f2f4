import { z } from 'zod'
import { memberDoor } from '@/auth/door'
import { keepNotes } from '@/reports/notes'
import { afterKeeping } from '../after-keeping'

/** Keeps the pasted text and shows what can be made of it. */
export const POST = memberDoor(
  { fields: z.strictObject({ text: z.string() }), kilobytes: 1_024 },
  async ({ member, fields, locale, params }) =>
    afterKeeping(await keepNotes(member, params.id ?? '', { text: fields.text }), locale, params.id ?? ''),
)
