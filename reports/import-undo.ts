import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { importDocuments } from '@/db/schema/imports'
import { reportEditors, reports } from '@/db/schema/reports'
import { comments, recommendations } from '@/db/schema/review'
import { formOf } from '@/forms/released'
import type { HeldDocument } from './import-one'
import { holdReportOf, holdSession } from './import-session'
import { draftFromProgramme } from './programme'
import { addRevision } from './revise'
import { addAuditEntry } from './working-copy'

/**
 * Takes back what was imported from a document, where nobody has touched the report since: it says again what the programme
 * says, as a draft that nobody has written in. A session that was made for it is cancelled. False where it was touched.
 */
export async function undoDocument(
  tx: Transaction,
  member: Member,
  document: HeldDocument,
): Promise<boolean> {
  const { reportId, revision } = document
  if (!reportId) return false
  const [of] = await tx.select({ sessionId: reports.sessionId }).from(reports).where(eq(reports.id, reportId))
  const session = of && (await holdSession(tx, of.sessionId))
  const report = session && (await holdReportOf(tx, session.id))
  if (!session || !report || report.revision !== revision || (await isTouched(tx, report))) return false
  const form = formOf(report.formKey)
  const content = draftFromProgramme(form, session)
  const changed = Object.keys(content.typed)
  await addRevision(tx, member, report, { content, origin: 'restore', changed })
  await tx
    .update(reports)
    .set({ status: 'draft', submittedAt: null, updatedAt: sql`now()` })
    .where(eq(reports.id, reportId))
  const { status: fromStatus } = report
  await addAuditEntry(tx, member, report, { action: 'undo-import', fromStatus, toStatus: 'draft' })
  // Whoever imported it was made an editor only so that somebody is.
  await tx
    .delete(reportEditors)
    .where(and(eq(reportEditors.reportId, reportId), sql`${reportEditors.userId} = ${reportEditors.addedBy}`))
  if (document.isSessionNew)
    await tx.update(sessions).set({ cancelledAt: sql`now()` }).where(eq(sessions.id, session.id))
  await tx.update(importDocuments).set({ state: 'undone' }).where(eq(importDocuments.id, document.id))
  return true
}

type Report = NonNullable<Awaited<ReturnType<typeof holdReportOf>>>

/** A move, a comment or a recommendation is a touch as much as a word in it. */
async function isTouched(tx: Transaction, report: Report): Promise<boolean> {
  if (!['draft', 'submitted'].includes(report.status) || report.publishedVersion !== null) return true
  const [comment] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.reportId, report.id))
    .limit(1)
  const [recommendation] = await tx
    .select({ id: recommendations.id })
    .from(recommendations)
    .where(eq(recommendations.reportId, report.id))
    .limit(1)
  return comment !== undefined || recommendation !== undefined
}
