import 'server-only'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { auditEntries, reports, versions } from '@/db/schema/reports'
import { reviewClaims } from '@/db/schema/review'
import type { Draft } from '@/forms/answer'
import { type Problem, readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { changedKeys } from './merge'
import { announceMove } from './move-mails'
import { canMove, type Move, moveNames, moves, needsCompleteness, needsNote, needsOtherEyes } from './policy'
import { addVersion } from './publish'
import { maskAgain, maskText } from './redactions'
import { addRevision } from './revise'
import { addAuditEntry, currentContent, findContent, type HeldReport, listMarks } from './working-copy'
import { writtenText } from './written'

/**
 * `problems`: what the current revision lacks. `stale`: the report has moved on to this revision since the member read it.
 * `refused`: another must do it, the report is in another state by now, or the note is missing or longer than 1,000 characters.
 */
export type MoveOutcome =
  | { moved: Move; version?: number }
  | { problems: Problem[] }
  | { stale: number }
  | { refused: 'own-report' | 'other-state' | 'note-needed' | 'note-too-long' }

/** `revision` is the one that the member had before their eyes; `due` is by when a return is asked for again, on the clock of the event. */
export type MoveWish = { revision: number; note?: string; due?: { day: string; time: string } | null }

const longestNote = 1_000

/** Makes a move that is this member's to make, in a report that this transaction holds. */
export async function makeMove(
  tx: Transaction,
  member: Member,
  report: HeldReport,
  move: Move,
  wish: MoveWish,
): Promise<MoveOutcome> {
  if (needsOtherEyes(move, report)) return { refused: 'own-report' }
  if (!canMove(member, move, report))
    return (await wasMade(tx, member, report, move)) ? madeOf(move, report) : { refused: 'other-state' }
  if (wish.revision !== report.revision) return { stale: report.revision }
  const note = readNote(wish.note, move)
  if (note === '' && needsNote(move, report)) return { refused: 'note-needed' }
  if (note.length > longestNote) return { refused: 'note-too-long' }

  const { draft, savedBy } = await currentContent(tx, report)
  const form = formOf(report.formKey)
  if (needsCompleteness(move)) {
    const { problems } = readDraft(form, draft, report)
    if (problems.length > 0) return { problems }
  }
  if (move === 'publish') {
    const number = (report.publishedVersion ?? 0) + 1
    const marks = await listMarks(tx, report)
    await addVersion(tx, {
      reportId: report.id,
      number,
      revision: report.revision,
      form,
      draft,
      // What was taken out of the public once does not come back with a correction.
      answers: maskAgain(form, readDraft(form, draft, report).answers, marks),
      fallback: { title: report.sessionTitle, type: report.sessionType, heldOn: report.heldOn },
      changeNote: number === 1 ? null : marks.reduce(maskText, note),
      publishedBy: member.id,
      confirmedBy: savedBy,
    })
    report.publishedVersion = number
  }
  const dueAt = move === 'return' && wish.due ? await momentOf(tx, report, wish.due) : null
  if (move === 'drop') await bringBackPublished(tx, member, report, draft)
  await tx
    .update(reports)
    .set(changesOf(move, report, note, dueAt))
    .where(eq(reports.id, report.id))
  const { status: fromStatus } = report
  const entryId = await addAuditEntry(tx, member, report, {
    action: move,
    fromStatus,
    toStatus: moves[move].to,
    note: note || null,
  })
  await announceMove(tx, report, { move, note, entryId, dueAt })
  // Whoever reviewed it has nothing to review any more.
  await tx.delete(reviewClaims).where(eq(reviewClaims.reportId, report.id))
  return madeOf(move, report)
}

async function momentOf(
  tx: Transaction,
  { timeZone }: HeldReport,
  { day, time }: { day: string; time: string },
) {
  const [found] = await tx.execute<{ at: string }>(
    sql`select (${`${day} ${time}`}::timestamp at time zone ${timeZone})::text as at`,
  )
  return new Date(found!.at)
}

/** A reason that the public reads is one line; a note to the editors may have several. */
function readNote(note: string | undefined, move: Move): string {
  return writtenText(note ?? '', { line: move !== 'return' && move !== 'decline' })
}

const now = sql`now()`

function changesOf(move: Move, report: HeldReport, note: string, dueAt: Date | null) {
  const changes = { status: moves[move].to, updatedAt: now }
  switch (move) {
    case 'submit':
      return { ...changes, submittedAt: now, returnDueAt: null }
    case 'return':
      return { ...changes, returnDueAt: dueAt }
    case 'publish':
      return {
        ...changes,
        publishedVersion: report.publishedVersion,
        publishedAt: sql`coalesce(${reports.publishedAt}, now())`,
      }
    case 'withdraw':
    case 'decline':
      return { ...changes, withdrawnAt: now, withdrawnReason: note }
    case 'restore':
    case 'reconsider':
      return { ...changes, withdrawnAt: null, withdrawnReason: null }
    case 'recall':
    case 'correct':
    case 'drop':
      return changes
  }
}

/** The working copy says again what the public reads; what was written for the correction stays in the history. */
async function bringBackPublished(tx: Transaction, member: Member, report: HeldReport, draft: Draft) {
  const [version] = await tx
    .select({ revision: versions.revision })
    .from(versions)
    .where(and(eq(versions.reportId, report.id), eq(versions.number, report.publishedVersion!)))
  const published = await findContent(tx, report, version!.revision)
  const content = published!.draft
  const changed = changedKeys(draft, content)
  if (changed.length > 0) await addRevision(tx, member, report, { content, origin: 'restore', changed })
}

const madeOf = (move: Move, report: HeldReport): MoveOutcome =>
  move === 'publish' && report.publishedVersion !== null
    ? { moved: move, version: report.publishedVersion }
    : { moved: move }

/** Whether this member made this move last: then the answer got lost on its way, and asking again is no mistake. */
async function wasMade(tx: Transaction, member: Member, report: HeldReport, move: Move): Promise<boolean> {
  const [last] = await tx
    .select({ action: auditEntries.action, actorId: auditEntries.actorId })
    .from(auditEntries)
    .where(and(eq(auditEntries.reportId, report.id), inArray(auditEntries.action, moveNames)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1)
  return last?.action === move && last.actorId === member.id
}
