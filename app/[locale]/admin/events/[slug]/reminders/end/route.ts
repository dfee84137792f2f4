import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { endReminderRule } from '@/mail/reminder-commands'

/** Ends a rule: nothing more is sent under it. */
export const POST = runEventDoor(
  { fields: z.strictObject({ rule: z.string().max(40) }) },
  async ({ member, event, fields, locale, path }) => {
    const outcome = await endReminderRule(member, event.id, fields.rule)
    if ('absent' in outcome) return absent({ locale, isJson: false })
    return seeOther(`${path}/reminders?done=ended#rules`)
  },
)
