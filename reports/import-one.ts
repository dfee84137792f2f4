import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { sessions } from '@/db/schema/events'
import { type ImportAim, importDocuments } from '@/db/schema/imports'
import { memberships } from '@/db/schema/members'
import { auditEntries, reportEditors, reports, revisions } from '@/db/schema/reports'
import type { Draft } from '@/forms/answer'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { misfitOf, storedDraft } from '@/forms/schema'
import type { Proposal } from '@/importer/proposal'
import { addReport } from './first-row'
import { type HeldSession, holdReportOf, type ImportRefusal, sessionFor } from './import-session'
import { draftFromDocument } from './import-summary'
import { changedKeys } from './merge'
import { draftFromProgramme } from './programme'
import { addRevision } from './revise'
import { addAuditEntry } from './working-copy'

export type HeldDocument = typeof importDocuments.$inferSelect

/**
 * Makes the report that a document is, in a transaction that holds the document. Where it cannot be, the document says why,
 * and nothing else is changed. A report that somebody has written in is never touched.
 */
export async function importOne(
  tx: Transaction,
  member: Member,
  document: HeldDocument,
  aim: ImportAim,
): Promise<{ reportId: string } | { refused: ImportRefusal }> {
  const outcome = await make(tx, member, document, aim)
  const change =
    'refused' in outcome
      ? { state: 'refused' as const, refusal: outcome.refused }
      : { state: 'imported' as const, refusal: null, ...outcome }
  await tx.update(importDocuments).set(change).where(eq(importDocuments.id, document.id))
  return outcome
}

async function make(tx: Transaction, member: Member, document: HeldDocument, aim: ImportAim) {
  const { eventId, hash } = document
  const before = and(
    eq(importDocuments.eventId, eventId),
    eq(importDocuments.hash, hash),
    eq(importDocuments.state, 'imported'),
  )
  const [same] = await tx.select({ id: importDocuments.id }).from(importDocuments).where(before)
  if (same) return { refused: 'imported-before' as const }
  const proposal = document.proposal as Proposal
  const found = await sessionFor(tx, eventId, document.code ?? '', proposal)
  if ('refused' in found) return found
  const { session, isNew } = found
  const there = await holdReportOf(tx, session.id)
  if (there && !(await isBlank(tx, there, session))) return { refused: 'has-report' as const }
  const form = formOf(there?.formKey ?? session.formKey)
  const content = draftFromDocument(form, proposal, draftFromProgramme(form, session))
  if (misfitOf(form, content)) return await withoutSession(tx, session, isNew)

  const report = there ?? (await addReport(tx, member, session)).report
  const changed = Object.keys(content.typed)
  const revision = await addRevision(tx, member, report, { content, origin: 'import', changed })
  if (isNew || session.isCancelled) await announceSession(tx, member, session, isNew)
  const { problems } = readDraft(form, content, session)
  if (aim === 'submitted' && problems.length === 0) {
    const now = sql`now()`
    await tx
      .update(reports)
      .set({ status: 'submitted', submittedAt: now, updatedAt: now })
      .where(eq(reports.id, report.id))
    const moved = { fromStatus: 'draft', toStatus: 'submitted', note: document.name } as const
    await addAuditEntry(tx, member, report, { action: 'submit', ...moved })
  } else await addSomebody(tx, member, report.id, session.id)
  await addAuditEntry(tx, member, report, { action: 'import', note: document.name })
  return { reportId: report.id, revision, isSessionNew: isNew }
}

/** A session that was made for a document that then cannot be kept is taken back with it. */
async function withoutSession(tx: Transaction, session: HeldSession, isNew: boolean) {
  if (isNew) await tx.delete(sessions).where(eq(sessions.id, session.id))
  return { refused: 'too-long' as const }
}

type Report = NonNullable<Awaited<ReturnType<typeof holdReportOf>>>

/** Whether nobody has written anything in a report yet: it is a draft that says what the programme says. */
async function isBlank(tx: Transaction, report: Report, session: HeldSession): Promise<boolean> {
  if (report.status !== 'draft' || report.publishedVersion !== null || report.submittedAt !== null)
    return false
  const [current] = await tx
    .select({ content: revisions.content, origin: revisions.origin })
    .from(revisions)
    .where(and(eq(revisions.reportId, report.id), eq(revisions.number, report.revision)))
  const form = formOf(report.formKey)
  const blank: Draft = draftFromProgramme(form, session)
  const there = storedDraft(form, current?.content)
  return (
    current?.origin === 'start' || changedKeys({ ...blank, language: there.language }, there).length === 0
  )
}

/** A session that has a report was held. */
async function announceSession(tx: Transaction, member: Member, session: HeldSession, isNew: boolean) {
  const { eventId, code: note } = session
  if (!isNew) await tx.update(sessions).set({ cancelledAt: null }).where(eq(sessions.id, session.id))
  const action = isNew ? 'add-session' : 'change-session'
  await tx.insert(auditEntries).values({ actorId: member.id, action, eventId, note })
}

/** A draft always has somebody who may write in it: where the session has no organizer, whoever imported it. */
async function addSomebody(tx: Transaction, member: Member, reportId: string, sessionId: string) {
  const [organizer] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.sessionId, sessionId), eq(memberships.role, 'organizer')))
    .limit(1)
  if (organizer) return
  const editor = { reportId, userId: member.id, addedBy: member.id }
  await tx.insert(reportEditors).values(editor).onConflictDoNothing()
}
