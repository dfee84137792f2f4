import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Member, Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { pastedNotes, reports } from '@/db/schema/reports'
import { gateText } from '@/forms/text-gate'
import type { Absent } from './commands'
import { canEdit } from './policy'
import { isEditor } from './visible-to'
import { addAuditEntry, lockReport } from './working-copy'

/** As many letters as one answer of a draft may have; a whole report is a twentieth of it. */
export const longestNotes = 200_000

/** Keeps notes whole, so that the proposal made of them can be opened again and no line of them is lost. */
export async function keepNotes(
  member: Member,
  reportId: string,
  pasted: string,
): Promise<{ kept: string } | { refused: 'empty' | 'too-long' } | Absent> {
  const gated = gateText(pasted)
  const text = 'text' in gated ? gated.text : ''
  return appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report || !canEdit(member, report)) return { absent: true }
    if (text.trim() === '') return { refused: 'empty' }
    if (text.length > longestNotes) return { refused: 'too-long' }
    const notes = { reportId, text, pastedBy: member.id }
    const [kept] = await tx.insert(pastedNotes).values(notes).returning({ id: pastedNotes.id })
    await addAuditEntry(tx, member, report, { action: 'keep-notes' })
    return { kept: kept!.id }
  })
}

/** Notes that an editor pasted, or null where there are none or the viewer is no editor of the report. */
export async function findNotes(viewer: Viewer, reportId: string, notesId: string) {
  if (!isIdentifier(reportId) || !isIdentifier(notesId)) return null
  const [notes] = await appDatabase()
    .select({ id: pastedNotes.id, text: pastedNotes.text, usedAt: pastedNotes.usedAt })
    .from(pastedNotes)
    .innerJoin(reports, eq(reports.id, pastedNotes.reportId))
    .where(and(isEditor(viewer), eq(pastedNotes.id, notesId), eq(pastedNotes.reportId, reportId)))
  return notes ?? null
}

/** Remembers that answers were taken from these notes. */
export async function markNotesUsed(member: Member, reportId: string, notesId: string): Promise<void> {
  if (!isIdentifier(notesId)) return
  await appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report?.isEditor) return
    await tx
      .update(pastedNotes)
      .set({ usedAt: sql`now()` })
      .where(and(eq(pastedNotes.id, notesId), eq(pastedNotes.reportId, reportId), isNull(pastedNotes.usedAt)))
  })
}
