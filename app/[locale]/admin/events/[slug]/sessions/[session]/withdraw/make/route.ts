import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { cancelSession } from '@/events/session-commands'

const fields = z.strictObject({ do: z.enum(['cancel', 'hold']) })

/** Marks a session as not held, or as held after all. */
export const POST = runEventDoor({ fields }, async ({ member, event, params, fields, locale, path }) => {
  const id = params.session ?? ''
  const outcome = await cancelSession(member, event.id, id, fields.do === 'cancel')
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('refused' in outcome) return seeOther(`${path}/sessions/${id}/withdraw`)
  return seeOther(`${path}/sessions?done=${outcome.cancelled ? 'cancelled' : 'held'}`)
})
