import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { type Closing, readerCorrections } from '@/db/schema/library'
import { comments } from '@/db/schema/review'
import { announce, localeOf } from '@/mail/outbox'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import { makeMove } from './move'
import { isAdminOf } from './policy'
import { addAuditEntry, type HeldReport, lockReport } from './working-copy'
import { writtenText } from './written'

type Absent = { absent: true }
const absent: Absent = { absent: true }

/** `corrected` opens a correction of the report, with the reader's words as a comment. `answered` writes to the reader. */
export type ClosingWish = { closing: Closing; words: string; revision: number }
export type ClosingOutcome =
  | { closed: Closing; reportId: string }
  | { refused: 'words-needed' | 'words-too-long' | 'no-address' | 'closed-already' | 'other-state' | 'stale' }
  | Absent

const longestWords = 5_000

/** Closes what a reader said, in one of the ways there are. Its address is forgotten then. */
export async function closeReaderCorrection(
  member: Member,
  correctionId: string,
  wish: ClosingWish,
): Promise<ClosingOutcome> {
  if (!isIdentifier(correctionId)) return absent
  const words = writtenText(wish.words)
  return appDatabase().transaction(async (tx): Promise<ClosingOutcome> => {
    const [found] = await tx
      .select()
      .from(readerCorrections)
      .where(eq(readerCorrections.id, correctionId))
      .for('update')
    const report = found && (await lockReport(tx, member, found.reportId))
    if (!report || !isAdminOf(member, report.eventId)) return absent
    if (found.closedAt !== null) return { refused: 'closed-already' }
    if (wish.closing !== 'corrected' && words === '') return { refused: 'words-needed' }
    if (words.length > longestWords) return { refused: 'words-too-long' }
    if (wish.closing === 'answered' && found.email === null) return { refused: 'no-address' }
    if (wish.closing === 'corrected') {
      const outcome = await makeMove(tx, member, report, 'correct', { revision: wish.revision })
      if (!('moved' in outcome)) return { refused: 'stale' in outcome ? 'stale' : 'other-state' }
      await addComment(tx, member, report, found)
    }
    if (wish.closing === 'answered') await answer(tx, report, found, words)
    await tx
      .update(readerCorrections)
      .set({
        closing: wish.closing,
        reason: words || null,
        email: null,
        closedAt: sql`now()`,
        closedBy: member.id,
      })
      .where(eq(readerCorrections.id, correctionId))
    await addAuditEntry(tx, member, report, { action: 'close-reader-correction', note: wish.closing })
    return { closed: wish.closing, reportId: report.id }
  })
}

type Found = typeof readerCorrections.$inferSelect

async function addComment(tx: Transaction, member: Member, report: HeldReport, found: Found): Promise<void> {
  const body = found.right === '' ? found.wrong : `${found.wrong}\n\n→ ${found.right}`
  const comment = { reportId: report.id, revision: report.revision, body, authorId: member.id }
  await tx.insert(comments).values({ ...comment, questionKey: null })
}

async function answer(tx: Transaction, report: HeldReport, found: Found, words: string): Promise<void> {
  const locale = localeOf(found.locale)
  const t = makeTranslator(locale, 'mails')
  const link = new URL(`/${locale}/reports/${report.slug}`, settings().origin).href
  const values = { code: report.code, event: report.eventName, words, wrong: found.wrong, link }
  await announce(tx, {
    subject: t('correctionAnswer.subject', values),
    body: t('correctionAnswer.body', values),
    recipient: found.email!,
    key: `correction-answer/${found.id}`,
    locale,
    eventId: report.eventId,
    reportId: report.id,
  })
}
