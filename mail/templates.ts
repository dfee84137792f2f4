import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { mailTemplates } from '@/db/schema/mails'
import { isLocale, type Locale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { fillIn, type TemplateKind, type Wording } from './kinds'

/** The words that the portal has for a kind of mail, with their places open. */
export function defaultWording(kind: TemplateKind, locale: Locale): Wording {
  const t = makeTranslator(locale, 'mails')
  return { subject: t.raw(`${kind}.subject`) as string, body: t.raw(`${kind}.body`) as string }
}

/** Writes one mail in the language of its reader. */
export type Writing = (locale: Locale, values: Readonly<Record<string, string>>) => Wording

/** The words of an event for a kind of mail: its own in the languages that it has some in, else the portal's. */
export async function openTemplate(
  from: Transaction | Database,
  eventId: string,
  kind: TemplateKind,
): Promise<Writing> {
  const own = await from
    .select({ locale: mailTemplates.locale, subject: mailTemplates.subject, body: mailTemplates.body })
    .from(mailTemplates)
    .where(and(eq(mailTemplates.eventId, eventId), eq(mailTemplates.kind, kind)))
  const byLocale = new Map(own.flatMap(({ locale, ...words }) => (isLocale(locale) ? [[locale, words]] : [])))
  return (locale, values) => fillIn(byLocale.get(locale) ?? defaultWording(kind, locale), values)
}
