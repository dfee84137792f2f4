import type { Mail } from '@/mail/outbox'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import type { StaffInvitation } from './staff-invitations'

type Told = { role: StaffInvitation['role']; event: string; by: string; id: string; expiresAt: Date }

/** The mail that asks somebody to be of the staff. Its link leads to a page and does nothing by itself. */
export function makeStaffMail(
  locale: Locale,
  { role, event, by, id, expiresAt }: Told,
): Omit<Mail, 'recipient'> {
  const t = makeTranslator(locale, 'mails')
  const link = new URL(`/${locale}/invitation/${id}`, settings().origin).href
  const what = t(`staff.what.${role}`, { event })
  return {
    subject: t(`staff.subject.${role}`, { event }),
    body: t('staff.body', { by, what, link, day: dayOf(locale, expiresAt, 'UTC') }),
  }
}
