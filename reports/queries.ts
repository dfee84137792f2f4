import 'server-only'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, forums, sessions } from '@/db/schema/events'
import { memberships, users } from '@/db/schema/members'
import { auditEntries, reports, revisions } from '@/db/schema/reports'
import { comments } from '@/db/schema/review'
import type { Draft } from '@/forms/answer'
import { formOf } from '@/forms/released'
import { storedDraft } from '@/forms/schema'
import { moveNames } from './policy'
import { listMasks } from './redact-queries'
import { maskDraft } from './redactions'
import { isEditedBy, isEditor, isForStaff, visibleTo } from './visible-to'

const mostRows = 100

const sessionColumns = {
  eventId: events.id,
  eventSlug: events.slug,
  eventName: events.name,
  timeZone: events.timeZone,
  sessionId: sessions.id,
  sessionSlug: sessions.slug,
  code: sessions.code,
  type: sessions.type,
  sessionTitle: sessions.title,
  heldOn: sessions.heldOn,
  dueAt:
    sql<Date>`coalesce(case when ${reports.status} = 'returned' then ${reports.returnDueAt} end, ${sessions.dueAt}, ${events.dueAt})`.mapWith(
      events.dueAt,
    ),
}
const reportColumns = {
  id: reports.id,
  slug: reports.slug,
  status: reports.status,
  revision: reports.revision,
  publishedVersion: reports.publishedVersion,
  formKey: reports.formKey,
  submittedAt: reports.submittedAt,
  publishedAt: reports.publishedAt,
  updatedAt: reports.updatedAt,
}
const workingColumns = {
  ...reportColumns,
  ...sessionColumns,
  startsAt: sessions.startsAt,
  endsAt: sessions.endsAt,
  place: sessions.place,
  eventPlace: events.place,
  theme: sessions.theme,
  subtheme: sessions.subtheme,
  forumSlug: forums.slug,
  forumName: forums.name,
  year: events.year,
  startsOn: events.startsOn,
  endsOn: events.endsOn,
  shortDueAt: events.shortDueAt,
  withdrawnAt: reports.withdrawnAt,
  withdrawnReason: reports.withdrawnReason,
  savedAt: revisions.savedAt,
  savedByName: users.name,
  content: revisions.content,
}

const selectWorking = (viewer: Viewer, where: SQL) =>
  appDatabase()
    .select({ ...workingColumns, isEditor: isEditor(viewer) })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .innerJoin(forums, eq(forums.id, events.forumId))
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.number, reports.revision)))
    .innerJoin(users, eq(users.id, revisions.savedBy))
    .where(and(visibleTo(viewer), where))

/** A report as its editors and the staff see it. `draft` is the content of the current revision; also a policy Subject. */
export type WorkingCopy = Omit<Awaited<ReturnType<typeof selectWorking>>[number], 'content'> & {
  draft: Draft
}

/** The working copy, or null where there is none or the viewer may not read it. */
export async function findReport(viewer: Viewer, id: string): Promise<WorkingCopy | null> {
  if (!isIdentifier(id)) return null
  const [row] = await selectWorking(viewer, eq(reports.id, id))
  if (!row) return null
  const { content, ...report } = row
  return { ...report, draft: storedDraft(formOf(report.formKey), content) }
}

/** Sessions that expect a report from this viewer and have none yet, the earliest due first. At most 100. */
export const listExpected = (viewer: Viewer) =>
  appDatabase()
    .select(sessionColumns)
    .from(memberships)
    .innerJoin(sessions, eq(sessions.id, memberships.sessionId))
    .innerJoin(events, eq(events.id, sessions.eventId))
    .leftJoin(reports, eq(reports.sessionId, sessions.id))
    .where(
      and(
        viewer ? eq(memberships.userId, viewer.id) : sql`false`,
        eq(memberships.role, 'organizer'),
        isNull(reports.id),
        isNull(sessions.cancelledAt),
      ),
    )
    .orderBy(asc(sessions.heldOn), asc(sessions.startsAt), asc(sessions.id))
    .limit(mostRows)
export type ExpectedReport = Awaited<ReturnType<typeof listExpected>>[number]

const selectListed = (where: SQL) =>
  appDatabase()
    .select({
      ...reportColumns,
      ...sessionColumns,
      openComments: sql<number>`(select count(*)::int from ${comments}
        where ${comments.reportId} = ${reports.id} and ${comments.resolvedAt} is null)`,
    })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .where(where)
    .limit(mostRows)
export type ListedWork = Awaited<ReturnType<typeof selectListed>>[number]

/** The reports that the viewer is an editor of, the latest changed first. At most 100. */
export const listMine = (viewer: Viewer): Promise<ListedWork[]> =>
  selectListed(isEditor(viewer)).orderBy(desc(reports.updatedAt), asc(reports.id))

/** Editors learn what the staff said and did, and not who of them; the staff see every name. */
const nameFor = (viewer: Viewer, userId: SQL) =>
  sql<string | null>`case when ${isForStaff(viewer)} or ${isEditedBy(userId)} then ${users.name} end`

/** The comments on a report, the oldest first. `authorName` is null where the secretariat speaks to an editor. */
export const listComments = async (viewer: Viewer, reportId: string) => {
  if (!isIdentifier(reportId)) return []
  return appDatabase()
    .select({
      id: comments.id,
      revision: comments.revision,
      questionKey: comments.questionKey,
      body: comments.body,
      createdAt: comments.createdAt,
      resolvedAt: comments.resolvedAt,
      isByEditor: isEditedBy(sql`${comments.authorId}`),
      authorName: nameFor(viewer, sql`${comments.authorId}`),
    })
    .from(comments)
    .innerJoin(reports, eq(reports.id, comments.reportId))
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(and(visibleTo(viewer), eq(comments.reportId, reportId)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
}
export type ListedComment = Awaited<ReturnType<typeof listComments>>[number]

const revisionColumns = {
  number: revisions.number,
  origin: revisions.origin,
  changed: revisions.changed,
  savedAt: revisions.savedAt,
  savedByName: users.name,
}

const selectRevisions = <Columns extends typeof revisionColumns>(
  viewer: Viewer,
  columns: Columns,
  where: SQL,
) =>
  appDatabase()
    .select({ ...columns, formKey: reports.formKey })
    .from(revisions)
    .innerJoin(reports, eq(reports.id, revisions.reportId))
    .innerJoin(users, eq(users.id, revisions.savedBy))
    .where(and(visibleTo(viewer), where))

/** Every saved state of a report, the newest first, without its content: 100 at a time, those before a number. */
export const listRevisions = async (viewer: Viewer, reportId: string, { before = 1e9 } = {}) =>
  isIdentifier(reportId)
    ? selectRevisions(
        viewer,
        revisionColumns,
        sql`${revisions.reportId} = ${reportId} and ${revisions.number} < ${before}`,
      )
        .orderBy(desc(revisions.number))
        .limit(mostRows)
    : []

/**
 * One saved state with its content, or null where there is none or the viewer may not read it. What was taken out of the public
 * is masked in it; `original` gives it to site admins, and to nobody else, as it was saved.
 */
export async function findRevision(
  viewer: Viewer,
  reportId: string,
  number: number,
  { original = false }: { original?: boolean } = {},
) {
  if (!isIdentifier(reportId) || !Number.isInteger(number) || number < 1 || number > 1e9) return null
  const columns = {
    ...revisionColumns,
    content: revisions.content,
    grewFrom: revisions.grewFrom,
    savedById: revisions.savedBy,
  }
  const here = sql`${revisions.reportId} = ${reportId} and ${revisions.number} = ${number}`
  const [row] = await selectRevisions(viewer, columns, here)
  if (!row) return null
  const { content, formKey, ...revision } = row
  const form = formOf(formKey)
  const draft = storedDraft(form, content)
  const masks = await listMasks(viewer, reportId, number)
  if (masks.length === 0) return { ...revision, draft, isMasked: false }
  const isMasked = !(original && viewer?.isSiteAdmin)
  return { ...revision, draft: isMasked ? maskDraft(form, draft, masks) : draft, isMasked }
}

/** The draft that a report was started with from the programme; nothing where it began with a document. */
export async function findStart(viewer: Viewer, reportId: string) {
  const first = await findRevision(viewer, reportId, 1)
  return first?.origin === 'start' ? first.draft : undefined
}

/** What happened to a report, from its start on, the oldest first. `actorName` is null as in `listComments`. */
export const listMoves = async (viewer: Viewer, reportId: string) => {
  if (!isIdentifier(reportId)) return []
  return appDatabase()
    .select({
      at: auditEntries.at,
      action: auditEntries.action,
      fromStatus: auditEntries.fromStatus,
      toStatus: auditEntries.toStatus,
      note: auditEntries.note,
      actorName: nameFor(viewer, sql`${auditEntries.actorId}`),
    })
    .from(auditEntries)
    .innerJoin(reports, eq(reports.id, auditEntries.reportId))
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(
      and(
        visibleTo(viewer),
        eq(auditEntries.reportId, reportId),
        inArray(auditEntries.action, ['start', 'redact', ...moveNames]),
      ),
    )
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
}
export type ListedMove = Awaited<ReturnType<typeof listMoves>>[number]
