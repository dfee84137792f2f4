import 'server-only'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { memberships, users } from '@/db/schema/members'
import { auditEntries, reports, revisions } from '@/db/schema/reports'
import { comments, recommendations } from '@/db/schema/review'
import { isForStaffOf } from '@/events/visible-to'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { storedDraft } from '@/forms/schema'
import { checksOf } from './checks'
import { isEditor, isForStaff } from './visible-to'

const mostRows = 100

/** A member as the staff see them: by name, or by address where they gave none. */
const nameOf = sql`coalesce(nullif(${users.name}, ''), ${users.email})`

/**
 * How many reports are in each state, for every event whose staff the viewer is, the newest event first. `expected` are
 * sessions without a report that were not cancelled; `late` is what was neither submitted nor published by its deadline.
 */
export const tallyDesk = (viewer: Viewer) => {
  const inState = (status: string) => sql<number>`count(*) filter (where ${reports.status} = ${status})::int`
  const isOpen = sql`${reports.publishedVersion} is null and coalesce(${reports.status}, 'draft') in ('draft', 'returned')`
  return appDatabase()
    .select({
      eventId: events.id,
      eventSlug: events.slug,
      eventName: events.name,
      timeZone: events.timeZone,
      dueAt: events.dueAt,
      expected: sql<number>`count(*) filter (where ${sessions.id} is not null and ${reports.id} is null)::int`,
      draft: inState('draft'),
      submitted: inState('submitted'),
      returned: inState('returned'),
      published: inState('published'),
      withdrawn: inState('withdrawn'),
      late: sql<number>`count(*) filter (where ${sessions.id} is not null and ${isOpen}
        and coalesce(case when ${reports.status} = 'returned' then ${reports.returnDueAt} end, ${sessions.dueAt}, ${events.dueAt}) < now())::int`,
    })
    .from(events)
    .leftJoin(sessions, and(eq(sessions.eventId, events.id), isNull(sessions.cancelledAt)))
    .leftJoin(reports, eq(reports.sessionId, sessions.id))
    .where(isForStaffOf(viewer, events.id))
    .groupBy(events.id)
    .orderBy(desc(events.startsOn), asc(events.slug))
}
export type DeskTally = Awaited<ReturnType<typeof tallyDesk>>[number]

/** What those of the staff recommend for the revision that is current, each counted by what they said last. */
const recommended = (verdict: 'publish' | 'return'): SQL<number> => sql<number>`(
  select count(*)::int from (
    select distinct on (${recommendations.reviewerId}) ${recommendations.verdict} as verdict from ${recommendations}
    where ${recommendations.reportId} = ${reports.id} and ${recommendations.revision} = ${reports.revision}
    order by ${recommendations.reviewerId}, ${recommendations.createdAt} desc) as newest
  where newest.verdict = ${verdict})`

const selectQueue = (viewer: Viewer, where: SQL) =>
  appDatabase()
    .select({
      id: reports.id,
      status: reports.status,
      isEditor: isEditor(viewer),
      revision: reports.revision,
      publishedVersion: reports.publishedVersion,
      formKey: reports.formKey,
      submittedAt: reports.submittedAt,
      eventId: events.id,
      eventSlug: events.slug,
      eventName: events.name,
      timeZone: events.timeZone,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      code: sessions.code,
      sessionTitle: sessions.title,
      heldOn: sessions.heldOn,
      submittedBy: sql<
        string | null
      >`(select ${nameOf} from ${auditEntries} join ${users} on ${users.id} = ${auditEntries.actorId}
        where ${auditEntries.reportId} = ${reports.id} and ${auditEntries.action} = 'submit' order by ${auditEntries.at} desc limit 1)`,
      claimedBy: sql<string | null>`(select coalesce(nullif(u.name, ''), u.email) from review_claims c
        join users u on u.id = c.user_id where c.report_id = ${reports.id})`,
      openComments: sql<number>`(select count(*)::int from ${comments}
        where ${comments.reportId} = ${reports.id} and ${comments.resolvedAt} is null)`,
      saidPublish: recommended('publish'),
      saidReturn: recommended('return'),
      content: revisions.content,
    })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.number, reports.revision)))
    .where(where)

/** `checks` is how many things in it deserve a second look; `problems` how many keep it from being published. */
export type Waiting = Omit<Awaited<ReturnType<typeof selectQueue>>[number], 'content'> & {
  checks: number
  problems: number
}

/** What waits for the staff of its event, the longest waiting first. At most 100. */
export async function listQueue(viewer: Viewer, { eventId }: { eventId?: string } = {}): Promise<Waiting[]> {
  if (eventId !== undefined && !isIdentifier(eventId)) return []
  const waiting = sql`${isForStaff(viewer)} and ${reports.status} = 'submitted'`
  const where = eventId === undefined ? waiting : sql`${waiting} and ${reports.eventId} = ${eventId}`
  const rows = await selectQueue(viewer, where)
    .orderBy(asc(reports.submittedAt), asc(reports.id))
    .limit(mostRows)
  return rows.map(({ content, ...row }) => {
    const form = formOf(row.formKey)
    const draft = storedDraft(form, content)
    const { answers, problems } = readDraft(form, draft, row)
    return { ...row, checks: checksOf(form, draft, answers, row).length, problems: problems.length }
  })
}

const decisions = ['publish', 'return', 'decline', 'reconsider', 'withdraw', 'restore'] as const
export type Decision = (typeof decisions)[number]

/** What the staff decided last in the events whose staff the viewer is, the newest first. */
export const listDecisions = (viewer: Viewer, { amount = 10 }: { amount?: number } = {}) =>
  appDatabase()
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: sql<Decision>`${auditEntries.action}`,
      actorName: sql<string | null>`${nameOf}`,
      reportId: reports.id,
      code: sessions.code,
      sessionTitle: sessions.title,
      eventName: events.name,
      timeZone: events.timeZone,
    })
    .from(auditEntries)
    .innerJoin(reports, eq(reports.id, auditEntries.reportId))
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(isForStaff(viewer), inArray(auditEntries.action, [...decisions])))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(Math.min(amount, mostRows))

/** Who may write in a report, as the staff see them: organizers of its session, then co-editors. */
export const listEditors = async (
  viewer: Viewer,
  reportId: string,
): Promise<{ name: string; email: string }[]> => {
  if (!isIdentifier(reportId)) return []
  return appDatabase()
    .selectDistinct({ name: users.name, email: users.email })
    .from(reports)
    .innerJoin(
      users,
      sql`exists (select from ${memberships} where ${memberships.userId} = ${users.id}
          and ${memberships.role} = 'organizer' and ${memberships.sessionId} = ${reports.sessionId})
        or exists (select from report_editors e where e.user_id = ${users.id} and e.report_id = ${reports.id})`,
    )
    .where(and(isForStaff(viewer), eq(reports.id, reportId)))
    .orderBy(asc(users.name), asc(users.email))
}
