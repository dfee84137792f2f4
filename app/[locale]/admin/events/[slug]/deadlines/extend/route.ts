import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { extendSessions } from '@/events/deadline-commands'
import { readClock, readIsoDay } from '@/forms/reading/iso-day'
import { gateText } from '@/forms/text-gate'

const fields = z.strictObject({
  session: z.array(z.uuid()).max(1_900),
  type: z.string().max(60).optional(),
  day: z.string().max(40).default(''),
  time: z.string().max(20).default(''),
  reason: z.string().max(1_000).default(''),
  end: z.literal('yes').optional(),
})

/** Gives chosen sessions, or every session of a type, another deadline, or takes it back. */
export const POST = runEventDoor(
  { fields, lists: ['session'] },
  async ({ member, event, fields, locale, path }) => {
    const { session: sessionIds, type, day, time } = fields
    const which = sessionIds.length > 0 ? { sessionIds } : type ? { type } : null
    const gated = gateText(fields.reason, { line: true })
    const reason = 'text' in gated ? gated.text.trim() : ''
    const back = (problem: string) => {
      const typed = new URLSearchParams({ ...(type && { type }), day, time, reason, problem })
      for (const id of sessionIds.slice(0, 100)) typed.append('session', id)
      return seeOther(`${path}/deadlines?${typed}#problems`)
    }
    if (which === null) return back('which')
    const until = { day: readIsoDay(day) ?? '', time: readClock(time) ?? '' }
    if (fields.end === undefined) {
      if (until.day === '') return back('day')
      if (until.time === '') return back('time')
      if (reason === '') return back('reason')
    }
    const outcome = await extendSessions(member, event.id, {
      which,
      until: fields.end ? null : until,
      reason,
    })
    if ('absent' in outcome) return absent({ locale, isJson: false })
    return seeOther(`${path}/deadlines?extended=${outcome.extended}`)
  },
)
