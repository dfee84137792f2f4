import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { auditEntries, redactions, reports, revisions, type Status } from '@/db/schema/reports'
import { formOf } from '@/forms/released'
import { storedDraft } from '@/forms/schema'
import { canRead } from './policy'
import { isEditor, isOrganizedBy } from './visible-to'

const columns = {
  id: reports.id,
  slug: reports.slug,
  status: reports.status,
  revision: reports.revision,
  publishedVersion: reports.publishedVersion,
  submittedAt: reports.submittedAt,
  formKey: reports.formKey,
  eventId: reports.eventId,
  sessionId: reports.sessionId,
  eventName: events.name,
  timeZone: events.timeZone,
  startsOn: events.startsOn,
  endsOn: events.endsOn,
  code: sessions.code,
  sessionTitle: sessions.title,
  sessionType: sessions.type,
  heldOn: sessions.heldOn,
}

const select = (tx: Transaction, member: Member) =>
  tx
    .select({
      ...columns,
      isEditor: isEditor(member),
      isOrganizer: isOrganizedBy(sql`${member.id}::uuid`),
    })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))

/** A report whose row this transaction holds: nobody else can move or save it until it ends. */
export type HeldReport = Awaited<ReturnType<typeof select>>[number]

/** Locks the report, and gives null, without a difference, where there is none and where the member may not read it. */
export async function lockReport(
  tx: Transaction,
  member: Member,
  reportId: string,
): Promise<HeldReport | null> {
  if (!isIdentifier(reportId)) return null
  const [report] = await select(tx, member)
    .where(eq(reports.id, reportId))
    .for('no key update', { of: reports })
  return report && canRead(member, report) ? report : null
}

/** The content of one revision of the report; null where it has no such revision. */
export async function findContent(tx: Transaction, report: HeldReport, number: number) {
  if (!Number.isInteger(number) || number < 1 || number > 1e9) return null
  const [revision] = await tx
    .select({ content: revisions.content, savedBy: revisions.savedBy })
    .from(revisions)
    .where(sql`${revisions.reportId} = ${report.id} and ${revisions.number} = ${number}`)
  return revision
    ? { draft: storedDraft(formOf(report.formKey), revision.content), savedBy: revision.savedBy }
    : null
}

/** What was taken out of the public, which may not come back with the next version. */
export const listMarks = (tx: Transaction, report: HeldReport) =>
  tx
    .select({
      questionKey: redactions.questionKey,
      words: redactions.words,
      mark: redactions.mark,
      removed: redactions.removed,
    })
    .from(redactions)
    .where(eq(redactions.reportId, report.id))
    .orderBy(asc(redactions.redactedAt))

/** Every revision that the report names is there: the two are written in one transaction. */
export async function currentContent(tx: Transaction, report: HeldReport) {
  const content = await findContent(tx, report, report.revision)
  if (!content) throw new Error(`Report ${report.id} has no revision ${report.revision}.`)
  return content
}

/** `userId` is whom it was done to. */
type Entry = {
  action: string
  note?: string | null
  fromStatus?: Status
  toStatus?: Status
  userId?: string
}

/** Records what the member did, in the transaction that did it, and gives the id of the entry, which names that one act. */
export async function addAuditEntry(
  tx: Transaction,
  member: Member,
  report: { id: string; eventId: string },
  entry: Entry,
): Promise<string> {
  const [added] = await tx
    .insert(auditEntries)
    .values({ actorId: member.id, eventId: report.eventId, reportId: report.id, ...entry })
    .returning({ id: auditEntries.id })
  return added!.id
}
