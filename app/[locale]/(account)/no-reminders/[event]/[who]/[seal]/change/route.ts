import { z } from 'zod'
import { absent, publicDoor, seeOther, spend } from '@/auth/door'
import { networkOf } from '@/auth/limits'
import { refuseReminders } from '@/mail/reminder-commands'
import { readRefusal, refusalPath } from '@/mail/unsubscribe'

const fields = z.strictObject({ wish: z.enum(['stop', 'resume']) })

/** Stops the reminders of one event to whoever holds the link, or has them again. */
export const POST = publicDoor({ fields, kilobytes: 4 }, async (visit) => {
  const network = networkOf(visit.request)
  if (network) await spend('write of a network', network)
  const link = readRefusal(visit.params)
  if (!link || !(await refuseReminders(link.eventId, link.reader, visit.fields.wish === 'stop')))
    return absent(visit)
  return seeOther(`/${visit.locale}${refusalPath(link.eventId, link.reader)}`)
})
