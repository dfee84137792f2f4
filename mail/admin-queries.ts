import 'server-only'

import { and, desc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events } from '@/db/schema/events'
import { outgoingMails } from '@/db/schema/machinery'
import { mailTemplates } from '@/db/schema/mails'
import { canRunEvent } from '@/events/policy'
import { isForAdminOf } from '@/events/visible-to'
import type { TemplateKind } from './kinds'
import { isMailShown } from './queries'
import { openTemplate, type Writing } from './templates'

export const mailStates = ['waiting', 'failing', 'dead', 'sent'] as const
export type MailState = (typeof mailStates)[number]

const stateOf = sql<MailState>`case
  when ${outgoingMails.sentAt} is not null then 'sent' when ${outgoingMails.deadAt} is not null then 'dead'
  when ${outgoingMails.attempts} > 0 then 'failing' else 'waiting' end`

/** A link that signs somebody in is for its reader alone, so nobody else sees it, sent or not. */
const bodyOf = sql<
  string | null
>`case when ${outgoingMails.kind} = 'signIn' then null else ${outgoingMails.body} end`

const columns = {
  id: outgoingMails.id,
  kind: outgoingMails.kind,
  locale: outgoingMails.locale,
  eventName: events.name,
  timeZone: events.timeZone,
  reportId: outgoingMails.reportId,
  recipient: outgoingMails.recipient,
  subject: outgoingMails.subject,
  state: stateOf,
  createdAt: outgoingMails.createdAt,
  sentAt: outgoingMails.sentAt,
  dueAt: outgoingMails.dueAt,
  attempts: outgoingMails.attempts,
  lastError: outgoingMails.lastError,
}

/** Mails of events whose admin the viewer is, and for a site admin every other one too. */
const isMine = (viewer: Viewer) => isForAdminOf(viewer, outgoingMails.eventId)

const pageSize = 50

export type MailView = { state: MailState | null; to: string; before: string | null }

/** The newest first, at most 50; `before` is the id of the last one seen. */
export async function listMails(viewer: Viewer, { state, to, before }: MailView) {
  const sought = `%${to
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  const older = sql`(${outgoingMails.createdAt}, ${outgoingMails.id}) <
    (select created_at, id from outgoing_mails where id = ${before}::uuid)`
  return appDatabase()
    .select(columns)
    .from(outgoingMails)
    .leftJoin(events, eq(events.id, outgoingMails.eventId))
    .where(
      and(
        isMine(viewer),
        state === null ? sql`true` : sql`${stateOf} = ${state}`,
        to.trim() === '' ? sql`true` : sql`lower(${outgoingMails.recipient}) like ${sought}`,
        before !== null && isIdentifier(before) ? older : sql`true`,
      ),
    )
    .orderBy(desc(outgoingMails.createdAt), desc(outgoingMails.id))
    .limit(pageSize)
}
export type ListedMail = Awaited<ReturnType<typeof listMails>>[number]
export const isFullPage = (mails: readonly unknown[]): boolean => mails.length === pageSize

/** How many mails are in each state; `isShown` says that this installation sends none and shows them instead. */
export async function tallyMails(viewer: Viewer) {
  const rows = await appDatabase()
    .select({ state: stateOf, amount: sql<number>`count(*)::int` })
    .from(outgoingMails)
    .where(isMine(viewer))
    .groupBy(stateOf)
  const of = (state: MailState) => rows.find((row) => row.state === state)?.amount ?? 0
  return {
    waiting: of('waiting'),
    failing: of('failing'),
    dead: of('dead'),
    sent: of('sent'),
    isShown: isMailShown(),
  }
}

export async function findMail(viewer: Viewer, id: string) {
  if (!isIdentifier(id)) return null
  const [mail] = await appDatabase()
    .select({ ...columns, body: bodyOf, quotesPeople: outgoingMails.quotesPeople })
    .from(outgoingMails)
    .leftJoin(events, eq(events.id, outgoingMails.eventId))
    .where(and(isMine(viewer), eq(outgoingMails.id, id)))
  return mail ?? null
}

/** The kinds and languages that an event has words of its own for. */
export const listOwnTemplates = (viewer: Viewer, eventId: string) =>
  appDatabase()
    .select({
      kind: mailTemplates.kind,
      locale: mailTemplates.locale,
      subject: mailTemplates.subject,
      body: mailTemplates.body,
      updatedAt: mailTemplates.updatedAt,
    })
    .from(mailTemplates)
    .where(and(isForAdminOf(viewer, mailTemplates.eventId), eq(mailTemplates.eventId, eventId)))

/** How an event writes a kind of mail, for a look at it beforehand; null for who does not run it. */
export const findWriting = async (
  viewer: Viewer,
  eventId: string,
  kind: TemplateKind,
): Promise<Writing | null> =>
  canRunEvent(viewer, eventId) ? openTemplate(appDatabase(), eventId, kind) : null
