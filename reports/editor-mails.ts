import 'server-only'
import type { Member } from '@/auth/viewer'
import type { Mail } from '@/mail/outbox'
import type { Locale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import type { HeldReport } from './working-copy'

type Letter = Omit<Mail, 'recipient'>

const aboutReport = ({ code, sessionTitle, eventName }: HeldReport) => ({
  code,
  title: sessionTitle,
  event: eventName,
})

/** It is written in the language of whoever invites: nothing is known of the other. Its link does nothing by itself. */
export function makeInvitationMail(locale: Locale, from: Member, report: HeldReport): Letter {
  const t = makeTranslator(locale, 'mails')
  const about = { ...aboutReport(report), name: from.name || from.email }
  const link = new URL(`/${locale}/my`, settings().origin).href
  return { subject: t('invited.subject', about), body: t('invited.body', { ...about, link }) }
}

export function makeHandOverMail(locale: Locale, from: Member, report: HeldReport): Letter {
  const t = makeTranslator(locale, 'mails')
  const about = { ...aboutReport(report), name: from.name || from.email }
  const link = new URL(`/${locale}/my/reports/${report.id}`, settings().origin).href
  return { subject: t('handedOver.subject', about), body: t('handedOver.body', { ...about, link }) }
}
