import { z } from 'zod'
import { memberDoor, refuse } from '@/auth/door'
import { keepNotes, longestNotes } from '@/reports/notes'
import { afterKeeping } from '../after-keeping'

/** Keeps the pasted text and shows what can be made of it. */
export const POST = memberDoor(
  { fields: z.strictObject({ text: z.string() }), kilobytes: 1_024 },
  async ({ member, fields, locale, params }) => {
    const kept = await keepNotes(member, params.id ?? '', { text: fields.text })
    // No address is long enough to bring a long text back to its page, so this answer holds it.
    if ('refused' in kept && kept.refused === 'too-long')
      return refuse({ locale, isJson: false }, 'tooLong', { values: { field: 'text', most: longestNotes } })
    return afterKeeping(kept, locale, params.id ?? '')
  },
)
