import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, max, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { type RevisionOrigin, reports, revisions } from '@/db/schema/reports'
import { type Draft, emptyDraft } from '@/forms/answer'
import { formOf } from '@/forms/released'
import { misfitOf } from '@/forms/schema'
import { changedKeys, mergeDrafts } from './merge'
import { canEdit } from './policy'
import { addAuditEntry, currentContent, findContent, type HeldReport } from './working-copy'

/** `base` is the revision that the draft grew from. The same key with the same content is answered once more, not saved again. */
export type Save = {
  base: number
  draft: Draft
  origin?: 'form' | 'notes' | 'import' | 'restore'
  idempotencyKey?: string
  /** The held revision whose words this save decides about. */
  decides?: number
}

/**
 * `saved` is the current revision now; `merged` are the keys that have another editor's changes in them.
 * `clash`: theirs stands under `keys`, everything typed is kept whole in the held revision, and what did not clash is in `current`.
 * `gone`: the report can no longer be edited, because somebody submitted it; what was typed is kept in the held revision.
 */
export type SaveOutcome =
  | { saved: number; merged?: string[] }
  | { clash: { keys: string[]; held: number; current: number } }
  | { gone: true; held: number | null }

/** Saves a draft into a report that this transaction holds. Whatever was typed is in a revision afterwards. */
export async function saveInto(
  tx: Transaction,
  member: Member,
  report: HeldReport,
  save: Save,
): Promise<SaveOutcome> {
  const outcome = await put(tx, member, report, save)
  if (save.decides !== undefined && !('gone' in outcome))
    await addAuditEntry(tx, member, report, { action: 'decide', note: String(save.decides) })
  return outcome
}

async function put(tx: Transaction, member: Member, report: HeldReport, save: Save): Promise<SaveOutcome> {
  const { base, draft, origin = 'form' } = save
  const request = save.idempotencyKey === undefined ? null : requestName(member, save)
  const before = request && (await findRequest(tx, member, report, request))
  if (before) return before
  const add = (content: Draft, of: RevisionOrigin, changed: string[]) =>
    addRevision(tx, member, report, {
      content,
      origin: of,
      changed,
      idempotencyKey: request,
      ...(of === 'held' && isNumber(base) && { grewFrom: base }),
    })

  const { draft: theirs } = await currentContent(tx, report)
  if (!canEdit(member, report)) {
    const changed = changedKeys(theirs, draft)
    return { gone: true, held: changed.length === 0 ? null : await add(draft, 'held', changed) }
  }
  if (base === report.revision) {
    const changed = changedKeys(theirs, draft)
    return { saved: changed.length === 0 ? report.revision : await add(draft, origin, changed) }
  }
  // A base that never was leaves nothing to compare with; then everything that differs is a clash, and both are kept.
  const ancestor = (await findContent(tx, report, base))?.draft ?? emptyDraft(theirs.language)
  const form = formOf(report.formKey)
  const { draft: merged, fromTheirs, clashes } = mergeDrafts(form, ancestor, theirs, draft)
  const changed = changedKeys(theirs, merged)
  // Two texts that each fit may be too long as one: then nothing is put together, and its writer decides.
  const isWhole = misfitOf(form, merged) === null
  const open = isWhole ? clashes : changedKeys(theirs, draft)
  if (open.length > 0) {
    const held = await add(draft, 'held', open)
    if (isWhole && changed.length > 0)
      report.revision = await addRevision(tx, member, report, { content: merged, origin: 'merge', changed })
    return { clash: { keys: open, held, current: report.revision } }
  }
  return {
    saved: changed.length === 0 ? report.revision : await add(merged, 'merge', changed),
    merged: fromTheirs,
  }
}

/** Names this request of this member: a key used again for other content is another request, and is saved. */
function requestName(member: Member, { idempotencyKey, base, draft }: Save): string {
  const content = JSON.stringify([member.id, idempotencyKey, base, draft])
  return createHash('sha256').update(content).digest('base64url')
}

async function findRequest(
  tx: Transaction,
  member: Member,
  report: HeldReport,
  request: string,
): Promise<SaveOutcome | null> {
  const [revision] = await tx
    .select({ number: revisions.number, origin: revisions.origin, changed: revisions.changed })
    .from(revisions)
    .where(and(eq(revisions.reportId, report.id), eq(revisions.idempotencyKey, request)))
  if (!revision) return null
  if (revision.origin !== 'held') return { saved: revision.number }
  if (!canEdit(member, report)) return { gone: true, held: revision.number }
  return { clash: { keys: revision.changed, held: revision.number, current: report.revision } }
}

type NewRevision = {
  content: Draft
  origin: RevisionOrigin
  changed: string[]
  idempotencyKey?: string | null
  /** Of a held revision: the one that its writer began with. */
  grewFrom?: number
}

/** Whether a number that a browser sent could be the number of a revision at all. */
const isNumber = (base: number): boolean => Number.isInteger(base) && base >= 1 && base <= 1e9

/** Numbers go on through held revisions, so that a number names one content for ever. */
export async function addRevision(
  tx: Transaction,
  member: Member,
  report: { id: string; eventId: string },
  { content, origin, changed, idempotencyKey = null, grewFrom }: NewRevision,
): Promise<number> {
  const [newest] = await tx
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.reportId, report.id))
  const number = (newest?.number ?? 0) + 1
  await tx.insert(revisions).values({
    reportId: report.id,
    number,
    origin,
    content,
    changed,
    savedBy: member.id,
    idempotencyKey,
    grewFrom,
  })
  if (origin !== 'held')
    await tx.update(reports).set({ revision: number, updatedAt: sql`now()` }).where(eq(reports.id, report.id))
  await addAuditEntry(tx, member, report, {
    action: origin === 'held' ? 'hold' : 'save',
    note: String(number),
  })
  return number
}
