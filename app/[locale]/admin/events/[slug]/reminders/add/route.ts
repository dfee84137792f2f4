import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { readIsoDay } from '@/forms/reading/iso-day'
import { addReminderRule } from '@/mail/reminder-commands'

const fields = z.strictObject({
  days: z.string().max(20),
  side: z.enum(['before', 'after']),
  anchor: z.enum(['due', 'event-end', 'date']).optional(),
  onDay: z.string().max(40),
})

/** Adds a rule by which those who have not reported are reminded. */
export const POST = runEventDoor({ fields }, async ({ member, event, fields, locale, path }) => {
  const { anchor, side } = fields
  const back = (problem: string) =>
    seeOther(
      `${path}/reminders?${new URLSearchParams({ ...fields, anchor: anchor ?? '', problem })}#problems`,
    )
  const days = Number(fields.days.trim() || 'x')
  if (!Number.isInteger(days) || days < 0 || days > 365) return back('days')
  if (!anchor) return back('anchor')
  const onDay = anchor === 'date' ? readIsoDay(fields.onDay) : null
  if (anchor === 'date' && onDay === null) return back('day')
  const wish = { anchor, days: side === 'before' && days > 0 ? -days : days, onDay }
  const outcome = await addReminderRule(member, event.id, wish)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return 'refused' in outcome ? back(outcome.refused) : seeOther(`${path}/reminders?done=added#rules`)
})
