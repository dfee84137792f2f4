import { and, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/machinery'
import { sendJob } from '@/jobs/queue'
import { defaultLocale, isLocale, type Locale } from '@/messages/locales'
import { type MailKind, quotesPeople, type TemplateKind, type Wording } from './kinds'

/**
 * `recipient` is one parsed address. `key` names the thing announced: what has one is announced to its reader once, however
 * often it is asked for. A mail that quotes people goes as text alone, and so does one of no kind.
 */
export type Mail = Wording & {
  recipient: string
  kind?: MailKind
  key?: string
  locale?: Locale
  eventId?: string
  sessionId?: string
  reportId?: string
  unsubscribe?: string
}

const isPortalsOwn = (kind: MailKind): boolean =>
  kind === 'signIn' || (kind !== 'other' && !quotesPeople(kind satisfies TemplateKind))

/**
 * Puts a mail in the outbox, in the transaction of what it announces: it is sent if and only if that is committed. Null where
 * the same was announced to the same reader before.
 */
export async function announce(tx: Transaction, mail: Mail): Promise<string | null> {
  const { recipient, subject, body, kind = 'other', key, locale = defaultLocale, ...about } = mail
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(recipient) || /[,;:<>()"[\]\\]/.test(recipient)) {
    throw new Error('A mail was announced to something that is not one parsed address.')
  }
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const [added] = await tx
    .insert(outgoingMails)
    .values({
      ...about,
      recipient,
      body,
      kind,
      locale,
      subject: line,
      key: key === undefined ? null : `${key}/${recipient}`,
      quotesPeople: !isPortalsOwn(kind),
    })
    .onConflictDoNothing({ target: outgoingMails.key })
    .returning({ id: outgoingMails.id })
  if (!added) return null
  await sendJob(tx, 'send-mail', { mailId: added.id })
  return added.id
}

/** The language to write to somebody in: theirs where they signed in with one that mails are written in. */
export const localeOf = (known: string | null): Locale =>
  known !== null && isLocale(known) ? known : defaultLocale

/** Sends again what nobody could be reached with, as if it had been written now. */
export async function reviveMail(tx: Transaction, mailId: string): Promise<boolean> {
  const isDead = and(sql`${outgoingMails.id} = ${mailId}::uuid`, isNull(outgoingMails.sentAt))
  const [revived] = await tx
    .update(outgoingMails)
    .set({ attempts: 0, deadAt: null, dueAt: sql`now()` })
    .where(and(isDead, sql`${outgoingMails.deadAt} is not null`))
    .returning({ id: outgoingMails.id })
  if (revived) await sendJob(tx, 'send-mail', { mailId })
  return revived !== undefined
}
