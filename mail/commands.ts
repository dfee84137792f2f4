import 'server-only'

import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { outgoingMails } from '@/db/schema/machinery'
import { mailTemplates } from '@/db/schema/mails'
import { auditEntries } from '@/db/schema/reports'
import { canRunEvent } from '@/events/policy'
import { isForAdminOf } from '@/events/visible-to'
import type { Locale } from '@/messages/locales'
import { checkWording, type TemplateKind, type Wording, type WordingProblem } from './kinds'
import { reviveMail } from './outbox'
import { defaultWording } from './templates'

/** Not allowed and not there are the same answer. */
type Absent = { absent: true }
const absent: Absent = { absent: true }

/** Has one mail tried again whose last try failed. Asking twice is asking once. */
export async function sendAgain(member: Member, mailId: string): Promise<{ again: true } | Absent> {
  if (!isIdentifier(mailId)) return absent
  return (await reviveAll(member, [mailId])) === null ? absent : { again: true }
}

/** Has every dead mail that is this member's to see tried again, at most 500 at a time. */
export async function sendAllAgain(member: Member): Promise<{ again: number }> {
  const dead = await appDatabase()
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(and(isForAdminOf(member, outgoingMails.eventId), sql`${outgoingMails.deadAt} is not null`))
    .limit(500)
  const ids = dead.map(({ id }) => id)
  return { again: (await reviveAll(member, ids)) ?? 0 }
}

/** How many were dead of those that the member may see; null where the member may see none of them. */
async function reviveAll(member: Member, ids: string[]): Promise<number | null> {
  if (ids.length === 0) return null
  return appDatabase().transaction(async (tx) => {
    const seen = await tx
      .select({ id: outgoingMails.id, eventId: outgoingMails.eventId, recipient: outgoingMails.recipient })
      .from(outgoingMails)
      .where(and(isForAdminOf(member, outgoingMails.eventId), inArray(outgoingMails.id, ids)))
      .for('update')
    let revived = 0
    for (const { id, eventId, recipient } of seen) {
      if (!(await reviveMail(tx, id))) continue
      revived++
      await tx
        .insert(auditEntries)
        .values({ actorId: member.id, action: 'send-mail-again', eventId, note: recipient })
    }
    return seen.length === 0 ? null : revived
  })
}

export type TemplateWish = { eventId: string; kind: TemplateKind; locale: Locale }

/** Keeps an event's own words for a kind of mail; what is not sent yet was written before and stays as it is. */
export async function saveTemplate(
  member: Member,
  { eventId, kind, locale }: TemplateWish,
  typed: Wording,
): Promise<{ saved: true } | { problems: WordingProblem[] } | Absent> {
  if (!canRunEvent(member, eventId)) return absent
  const wording = {
    subject: typed.subject.replace(/\s+/g, ' ').trim(),
    body: typed.body.replaceAll('\r\n', '\n').trim(),
  }
  const problems = checkWording(kind, wording)
  if (problems.length > 0) return { problems }
  const standard = defaultWording(kind, locale)
  if (wording.subject === standard.subject && wording.body === standard.body)
    return resetTemplate(member, { eventId, kind, locale })
  await appDatabase().transaction(async (tx) => {
    const row = { ...wording, updatedBy: member.id, updatedAt: sql`now()` }
    await tx
      .insert(mailTemplates)
      .values({ eventId, kind, locale, ...row })
      .onConflictDoUpdate({
        target: [mailTemplates.eventId, mailTemplates.kind, mailTemplates.locale],
        set: row,
      })
    const note = `${kind}, ${locale}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'change-mail', eventId, note })
  })
  return { saved: true }
}

/** Back to the words of the portal. */
export async function resetTemplate(
  member: Member,
  { eventId, kind, locale }: TemplateWish,
): Promise<{ saved: true } | Absent> {
  if (!canRunEvent(member, eventId)) return absent
  await appDatabase().transaction(async (tx) => {
    const isThis = and(
      eq(mailTemplates.eventId, eventId),
      eq(mailTemplates.kind, kind),
      eq(mailTemplates.locale, locale),
    )
    const [gone] = await tx.delete(mailTemplates).where(isThis).returning({ kind: mailTemplates.kind })
    const note = `${kind}, ${locale}`
    if (gone)
      await tx.insert(auditEntries).values({ actorId: member.id, action: 'reset-mail', eventId, note })
  })
  return { saved: true }
}
