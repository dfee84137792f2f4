import 'server-only'

import { appDatabase, type Transaction } from '@/db/client'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import type { Wording } from './kinds'
import { announce, localeOf } from './outbox'
import { type Reminder, readDueReminders } from './reminder-rows'
import { openTemplate, type Writing } from './templates'
import { refusalLink } from './unsubscribe'

/** The words of one reminder; the way to stop them stands below, whatever the event's own words are. */
export function writeReminder(write: Writing, locale: Locale, reminder: Reminder): Wording {
  const { code, title, eventName: event, dueAt, timeZone, reportId, eventId, reader } = reminder
  const path = reportId ? `/my/reports/${reportId}` : '/my'
  const link = new URL(`/${locale}${path}`, settings().origin).href
  const due = `${dayOf(locale, dueAt, timeZone)}, ${clockOf(dueAt, timeZone)} (${timeZone})`
  const { subject, body } = write(locale, { code, title, event, due, link })
  const t = makeTranslator(locale, 'mails')
  const below = t('unsubscribe', { event, link: refusalLink(locale, eventId, reader) })
  return { subject, body: `${body}\n\n${below}` }
}

/** Announces reminders under the key of their occasion; how many were not announced before. */
export async function announceReminders<One extends Reminder>(
  tx: Transaction,
  reminders: readonly One[],
  occasionOf: (reminder: One) => string,
): Promise<number> {
  const templates = new Map<string, Writing>()
  let announced = 0
  for (const reminder of reminders) {
    const { eventId, sessionId, reportId, recipient, reader } = reminder
    if (!templates.has(eventId)) templates.set(eventId, await openTemplate(tx, eventId, 'reminder'))
    const locale = localeOf(reminder.locale)
    const added = await announce(tx, {
      ...writeReminder(templates.get(eventId)!, locale, reminder),
      kind: 'reminder',
      key: `reminder/${occasionOf(reminder)}`,
      recipient,
      locale,
      eventId,
      sessionId,
      ...(reportId && { reportId }),
      unsubscribe: refusalLink(locale, eventId, reader),
    })
    if (added) announced++
  }
  return announced
}

const atOnce = 100

/** Sends every reminder that a rule asks for and that was not sent yet, each once, however often this runs. `now` is the clock's. */
export async function sendReminders(now = new Date()): Promise<number> {
  let sent = 0
  for (;;) {
    const [found, announced] = await appDatabase().transaction(async (tx) => {
      const due = await readDueReminders(tx, now, atOnce)
      return [
        due.length,
        await announceReminders(tx, due, ({ ruleId, sessionId, day }) => `${ruleId}/${sessionId}/${day}`),
      ]
    })
    sent += announced
    // Another process may have announced them all meanwhile; what is left is for the next run.
    if (found < atOnce || announced === 0) return sent
  }
}
