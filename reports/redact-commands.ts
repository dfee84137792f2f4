import 'server-only'
import { eq, max, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { redactions, reports, revisions } from '@/db/schema/reports'
import { dropBooks } from '@/events/made-books'
import type { Draft } from '@/forms/answer'
import type { Form } from '@/forms/form'
import { formOf } from '@/forms/released'
import { dayOf } from '@/messages/days'
import { makeTranslator, parseLocale } from '@/messages/translator'
import { extentIn, unansweredIn } from './answered'
import type { Absent } from './commands'
import { changedKeys } from './merge'
import { canRedact, needsOtherEyesToRedact } from './policy'
import { addVersion } from './publish'
import { announceRedaction } from './redact-mails'
import {
  isIn,
  listAll,
  masked,
  type OldVersion,
  type Read,
  type RedactionRefusal,
  type RedactionWish,
  readWish,
} from './redact-wish'
import { maskAnswers, maskDraft, partsOfPassage, patternOf, type Redaction, redactable } from './redactions'
import { addRevision } from './revise'
import { addAuditEntry, currentContent, findContent, type HeldReport, lockReport } from './working-copy'

export type RedactionOutcome =
  | { redacted: number; versions: number }
  | { stale: number }
  | { refused: RedactionRefusal }
  | Absent

/**
 * Takes a passage or a whole answer out of everything that is public of a report: a new version has a mark in its place, every
 * older version too. Revisions keep the original, and the editors are told. `redacted` is the new version, `versions` how many older ones had it.
 */
export const redactReport = (
  member: Member,
  reportId: string,
  wish: RedactionWish,
): Promise<RedactionOutcome> =>
  appDatabase().transaction(async (tx): Promise<RedactionOutcome> => {
    const report = await lockReport(tx, member, reportId)
    if (!report || report.publishedVersion === null) return { absent: true }
    if (needsOtherEyesToRedact(member, report)) return { refused: 'own-report' }
    if (!canRedact(member, report)) return { absent: true }
    const form = formOf(report.formKey)
    const read = readWish(form, wish)
    if ('refused' in read) return read
    if (wish.revision !== report.revision) return { stale: report.revision }
    const old = await listAll(tx, report, form)
    const had = old.filter((version) => isIn(form, version, read))
    if (had.length === 0) return { refused: 'not-found' }
    return redact(tx, member, report, form, { ...read, mark: markOf(report, old, read.reason) }, old, had)
  })

/** In the language of the report where the interface has it, since it becomes part of the report. */
function markOf(report: HeldReport, old: OldVersion[], reason: string): string {
  const locale = parseLocale(old.find(({ number }) => number === report.publishedVersion)!.language)
  const day = dayOf(locale, new Date(), report.timeZone)
  return makeTranslator(locale, 'marks')('redacted', { day, reason })
}

async function redact(
  tx: Transaction,
  member: Member,
  report: HeldReport,
  form: Form,
  redaction: Read & { mark: string },
  old: OldVersion[],
  had: OldVersion[],
): Promise<RedactionOutcome> {
  const { questionKey, words, reason, mark } = redaction
  const current = old.find(({ number }) => number === report.publishedVersion)!
  const number = old.at(-1)!.number + 1
  const removed = words === null ? had.map(({ answers }) => answers[questionKey]) : []
  const [newest] = await tx
    .select({ revision: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.reportId, report.id))
  const [row] = await tx
    .insert(redactions)
    .values({
      reportId: report.id,
      questionKey,
      words,
      removed,
      mark,
      reason,
      version: number,
      revision: newest!.revision!,
      redactedBy: member.id,
    })
    .returning({ id: redactions.id })

  const { revision, draft } = await reviseCopies(tx, member, report, form, redaction, current)
  await addVersion(tx, {
    reportId: report.id,
    number,
    revision,
    form,
    draft,
    answers: maskAnswers(form, current.answers, [redaction]),
    fallback: { ...masked(form, current, redaction), type: current.type, heldOn: current.heldOn },
    changeNote: reason,
    publishedBy: member.id,
    confirmedBy: member.id,
  })
  await tx
    .update(reports)
    .set({ publishedVersion: number, updatedAt: sql`now()` })
    .where(eq(reports.id, report.id))
  // The words of the version before are taken off the index while it still has them.
  await tx.execute(sql`set constraints public.reports_keep_search_words immediate`)
  for (const version of had) await rewrite(tx, row!.id, form, version, redaction)
  await dropBooks(tx, report.eventId)
  const entryId = await addAuditEntry(tx, member, report, { action: 'redact', note: reason })
  await announceRedaction(tx, report, { questionKey, words, reason, entryId })
  return { redacted: number, versions: had.length }
}

/** A revision for the new version, and where a correction is under way one more, so that it goes on without the words. */
async function reviseCopies(
  tx: Transaction,
  member: Member,
  report: HeldReport,
  form: Form,
  redaction: Redaction,
  current: OldVersion,
): Promise<{ revision: number; draft: Draft }> {
  const working = (await currentContent(tx, report)).draft
  const published = (await findContent(tx, report, current.revision))!.draft
  const draft = maskDraft(form, published, [redaction])
  const add = (content: Draft, before: Draft) =>
    addRevision(tx, member, report, {
      content,
      origin: 'redaction',
      changed: changedKeys(before, content),
    })
  const revision = await add(draft, working)
  if (report.status !== 'published' && report.status !== 'withdrawn')
    await add(maskDraft(form, working, [redaction]), draft)
  return { revision, draft }
}

async function rewrite(
  tx: Transaction,
  redactionId: string,
  form: Form,
  version: OldVersion,
  redaction: Redaction,
) {
  const { answers, title, changeNote } = masked(form, version, redaction)
  const isWhole = redaction.words === null
  const question = redactable(form).find(({ key }) => key === redaction.questionKey)!
  const concepts = isWhole && question.concept ? [question.concept] : []
  const given = {
    answers,
    title,
    changeNote,
    extent: extentIn(form, answers),
    unanswered: unansweredIn(form, answers),
    // The role of a seat is its concept in the singular.
    roles: question.kind === 'people' ? concepts.map((concept) => concept.replace(/s$/, '')) : [],
    counts: question.kind === 'count' ? concepts : [],
  }
  const patterns = isWhole ? [] : partsOfPassage(redaction.words!).map(patternOf)
  await tx.execute(
    sql`select public.redact_version(${version.id}, ${redactionId}, ${JSON.stringify(given)}::jsonb,
      array(select jsonb_array_elements_text(${JSON.stringify(patterns)}::jsonb)))`,
  )
}
