import 'server-only'
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { memberships, users } from '@/db/schema/members'
import { reportEditors } from '@/db/schema/reports'
import { comments } from '@/db/schema/review'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import type { TemplateKind } from '@/mail/kinds'
import { announce, localeOf } from '@/mail/outbox'
import { openTemplate } from '@/mail/templates'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import type { Move } from './policy'
import { referenceOf } from './receipt'
import type { HeldReport } from './working-copy'

const kinds: Partial<Record<Move, TemplateKind>> = {
  submit: 'submitted',
  return: 'returned',
  decline: 'declined',
  publish: 'published',
  correct: 'reopened',
}

/** What was done: `entryId` names the one act, so that no reader is told of it twice; `dueAt` is by when it is asked for again. */
export type Act = { move: Move; note: string; entryId: string; dueAt: Date | null }

/** Tells the editors of a move that concerns them, in the transaction of the move: a mail to each, never one to all. */
export async function announceMove(tx: Transaction, report: HeldReport, act: Act): Promise<void> {
  const kind = kinds[act.move]
  // Whoever opens a correction of their own report knows it.
  if (!kind || (act.move === 'correct' && report.isEditor)) return
  const write = await openTemplate(tx, report.eventId, kind)
  const asked = act.move === 'return' ? await listOpenComments(tx, report) : []
  for (const { email, locale: known } of await listEditorAddresses(tx, report)) {
    const locale = localeOf(known)
    await announce(tx, {
      ...write(locale, valuesOf(locale, report, act, asked)),
      recipient: email,
      kind,
      locale,
      key: `${kind}/${act.entryId}`,
      eventId: report.eventId,
      sessionId: report.sessionId,
      reportId: report.id,
    })
  }
}

function valuesOf(locale: Locale, report: HeldReport, { move, note, dueAt }: Act, asked: readonly Asked[]) {
  const t = makeTranslator(locale, 'mails')
  const at = (path: string) => new URL(`/${locale}${path}`, settings().origin).href
  const { timeZone } = report
  return {
    code: report.code,
    title: report.sessionTitle,
    event: report.eventName,
    reference: referenceOf(report),
    address: at(`/reports/${report.slug}`),
    link: at(move === 'publish' ? `/reports/${report.slug}` : `/my/reports/${report.id}`),
    version: String(report.publishedVersion ?? 1),
    note,
    comments: asked.length === 0 ? '' : t('commented', { comments: written(asked, locale) }),
    due: dueAt
      ? t('askedBy', { day: dayOf(locale, dueAt, timeZone), time: clockOf(dueAt, timeZone), zone: timeZone })
      : '',
  }
}

/** Organizers of the session and co-editors of the report whose accounts are open, each once. */
export async function listEditorAddresses(tx: Transaction, report: HeldReport) {
  const asOrganizer = and(eq(memberships.role, 'organizer'), eq(memberships.sessionId, report.sessionId))
  return tx
    .selectDistinct({ email: users.email, locale: users.locale })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), asOrganizer))
    .leftJoin(reportEditors, and(eq(reportEditors.userId, users.id), eq(reportEditors.reportId, report.id)))
    .where(
      and(isNull(users.disabledAt), or(eq(memberships.userId, users.id), eq(reportEditors.userId, users.id))),
    )
    .orderBy(asc(users.email))
}

type Asked = { label: ReturnType<typeof questionsOf>[number]['label'] | null; body: string }

/** The comments that are still open, each with the question it is about. */
async function listOpenComments(tx: Transaction, report: HeldReport): Promise<Asked[]> {
  const open = await tx
    .select({ questionKey: comments.questionKey, body: comments.body })
    .from(comments)
    .where(and(eq(comments.reportId, report.id), isNull(comments.resolvedAt)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
  const questions = questionsOf(formOf(report.formKey))
  return open.map(({ questionKey, body }) => ({
    label: questions.find(({ key }) => key === questionKey)?.label ?? null,
    body,
  }))
}

const written = (asked: readonly Asked[], locale: Locale): string =>
  asked.map(({ label, body }) => (label ? `${wordsIn(label, locale)}:\n${body}` : body)).join('\n\n')
