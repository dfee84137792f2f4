import 'server-only'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { announce } from '@/mail/outbox'
import { openTemplate } from '@/mail/templates'
import type { Locale } from '@/messages/locales'
import { settings } from '@/settings'
import type { HeldReport } from './working-copy'

type Told = { to: string; locale: Locale; from: Member; key: string }

/** It is written in the language of whoever invites: nothing is known of the other. Its link does nothing by itself. */
export const announceInvitation = (tx: Transaction, report: HeldReport, told: Told): Promise<unknown> =>
  tell(tx, report, 'invited', '/my', told)

export const announceHandOver = (tx: Transaction, report: HeldReport, told: Told): Promise<unknown> =>
  tell(tx, report, 'handedOver', `/my/reports/${report.id}`, told)

async function tell(
  tx: Transaction,
  report: HeldReport,
  kind: 'invited' | 'handedOver',
  path: string,
  { to, locale, from, key }: Told,
) {
  const write = await openTemplate(tx, report.eventId, kind)
  const words = write(locale, {
    code: report.code,
    title: report.sessionTitle,
    event: report.eventName,
    name: from.name || from.email,
    link: new URL(`/${locale}${path}`, settings().origin).href,
  })
  const { eventId, sessionId, id: reportId } = report
  return announce(tx, {
    ...words,
    recipient: to,
    kind,
    locale,
    key: `${kind}/${key}`,
    eventId,
    sessionId,
    reportId,
  })
}
