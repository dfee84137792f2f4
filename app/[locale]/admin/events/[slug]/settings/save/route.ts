import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { eventFieldsSent, gated } from '@/app/[locale]/admin/events/typed-event'
import { absent, seeOther } from '@/auth/door'
import { saveEvent } from '@/events/event-commands'
import { parseEvent } from '@/events/event-wish'
import { findForm } from '@/forms/released'

/** Sets an event; what is wrong goes back to the page with everything that was typed. */
export const POST = runEventDoor(
  { fields: z.strictObject(eventFieldsSent) },
  async ({ member, event, fields, locale, path }) => {
    const typed = gated(fields)
    const read = parseEvent(typed, (key) => findForm(key) !== null)
    if ('problems' in read)
      return seeOther(`${path}/settings?${new URLSearchParams({ ...typed, problem: 'yes' })}`)
    const outcome = await saveEvent(member, event.id, read.wish)
    if ('absent' in outcome) return absent({ locale, isJson: false })
    return seeOther(`${path}/settings?done=${outcome.saved.length > 0 ? 'saved' : 'same'}`)
  },
)
