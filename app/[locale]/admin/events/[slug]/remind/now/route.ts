import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { deliverSoon } from '@/mail/delivery'
import { remindNow } from '@/mail/reminder-commands'

const fields = z.strictObject({ wish: z.uuid(), session: z.array(z.uuid()).max(1_900) })

/** Reminds those of the chosen sessions that have not reported. Sent twice, it reminds once. */
export const POST = runEventDoor(
  { fields, lists: ['session'] },
  async ({ member, event, fields, locale, path }) => {
    const outcome = await remindNow(member, event.id, { sessionIds: fields.session, wish: fields.wish })
    if ('absent' in outcome) return absent({ locale, isJson: false })
    deliverSoon()
    return seeOther(`${path}/remind?sent=${outcome.reminded}`)
  },
)
