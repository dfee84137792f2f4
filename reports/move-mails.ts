import 'server-only'
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { memberships, users } from '@/db/schema/members'
import { comments, reportEditors } from '@/db/schema/reports'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { announce } from '@/mail/outbox'
import { defaultLocale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import type { Move } from './policy'
import { referenceOf } from './receipt'
import type { HeldReport } from './working-copy'

/** Nobody's language is known, so what the portal writes by itself is in its default one. */
const language = defaultLocale

/** Tells the editors of a move that concerns them, in the transaction of the move: a mail to each, never one to all. */
export async function announceMove(
  tx: Transaction,
  report: HeldReport,
  move: Move,
  note: string,
): Promise<void> {
  if (move !== 'submit' && move !== 'return' && move !== 'publish' && move !== 'correct') return
  // Whoever opens a correction of their own report knows it.
  if (move === 'correct' && report.isEditor) return
  const mail = await makeMail(tx, report, move, note)
  for (const recipient of await listEditorAddresses(tx, report)) await announce(tx, { recipient, ...mail })
}

async function makeMail(
  tx: Transaction,
  report: HeldReport,
  move: 'submit' | 'return' | 'publish' | 'correct',
  note: string,
) {
  const t = makeTranslator(language, 'mails')
  const at = (path: string) => new URL(`/${language}${path}`, settings().origin).href
  const about = { code: report.code, title: report.sessionTitle, event: report.eventName }
  const working = at(`/my/reports/${report.id}`)
  const subject = { code: report.code, event: report.eventName }
  switch (move) {
    case 'submit':
      return {
        subject: t('submitted.subject', subject),
        body: t('submitted.body', {
          ...about,
          reference: referenceOf(report),
          link: working,
          address: at(`/reports/${report.slug}`),
        }),
      }
    case 'return': {
      const asked = await listOpenComments(tx, report)
      const commented = asked.length === 0 ? '' : t('returned.comments', { comments: asked.join('\n\n') })
      const body = t('returned.body', { ...about, note, link: working })
      return {
        subject: t('returned.subject', subject),
        body: commented === '' ? body : `${body}\n\n${commented}`,
      }
    }
    case 'correct':
      return {
        subject: t('reopened.subject', subject),
        body: t('reopened.body', { ...about, link: working }),
      }
    case 'publish':
      return {
        subject: t('published.subject', subject),
        body: t('published.body', {
          ...about,
          version: report.publishedVersion ?? 1,
          link: at(`/reports/${report.slug}`),
        }),
      }
  }
}

/** Organizers of the session and co-editors of the report whose accounts are open, each once. */
async function listEditorAddresses(tx: Transaction, report: HeldReport): Promise<string[]> {
  const asOrganizer = and(eq(memberships.role, 'organizer'), eq(memberships.sessionId, report.sessionId))
  const rows = await tx
    .selectDistinct({ email: users.email })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), asOrganizer))
    .leftJoin(reportEditors, and(eq(reportEditors.userId, users.id), eq(reportEditors.reportId, report.id)))
    .where(
      and(isNull(users.disabledAt), or(eq(memberships.userId, users.id), eq(reportEditors.userId, users.id))),
    )
    .orderBy(asc(users.email))
  return rows.map(({ email }) => email)
}

/** What the comments that are still open say, each under the question it is about. */
async function listOpenComments(tx: Transaction, report: HeldReport): Promise<string[]> {
  const open = await tx
    .select({ questionKey: comments.questionKey, body: comments.body })
    .from(comments)
    .where(and(eq(comments.reportId, report.id), isNull(comments.resolvedAt)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
  const questions = questionsOf(formOf(report.formKey))
  return open.map(({ questionKey, body }) => {
    const question = questions.find(({ key }) => key === questionKey)
    return question ? `${wordsIn(question.label, language)}:\n${body}` : body
  })
}
