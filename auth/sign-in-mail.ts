import type { Mail } from '@/mail/outbox'
import type { Locale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import { showCode } from './secrets'

/** Minutes for which a link and a code can be used. */
export const signInMinutes = 10

/** The mail that proves an address. Its link leads to a page and does nothing by itself. */
export function makeSignInMail(locale: Locale, link: string, code: string): Omit<Mail, 'recipient'> {
  const t = makeTranslator(locale, 'mails')
  const address = new URL(`/${locale}/sign-in/link`, settings().origin)
  address.searchParams.set('token', link)
  return {
    subject: t('signIn.subject'),
    body: t('signIn.body', { link: address.href, code: showCode(code), minutes: signInMinutes }),
  }
}
