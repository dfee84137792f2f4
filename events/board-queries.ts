import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { memberships, users } from '@/db/schema/members'
import { reports, revisions, type Status } from '@/db/schema/reports'
import { questionsOf } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { storedDraft } from '@/forms/schema'
import type { BoardRow, BoardState } from './board-view'
import { daysUntil } from './due'
import { isForStaffOf } from './visible-to'

/** No forum holds nearly so many sessions in one edition. */
const mostSessions = 5_000

/** An event that the viewer is staff of; null where there is none, or they are not. */
export async function findStaffEvent(viewer: Viewer, slug: string) {
  if (!isSlug(slug)) return null
  const [event] = await appDatabase()
    .select({
      id: events.id,
      slug: events.slug,
      name: events.name,
      timeZone: events.timeZone,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      dueAt: events.dueAt,
      formKey: events.formKey,
    })
    .from(events)
    .where(and(isForStaffOf(viewer, events.id), eq(events.slug, slug)))
  return event ?? null
}
export type StaffEvent = NonNullable<Awaited<ReturnType<typeof findStaffEvent>>>

const organizersOf = sql<string[]>`array(
  select coalesce(nullif(${users.name}, ''), ${users.email}) from ${memberships}
  join ${users} on ${users.id} = ${memberships.userId}
  where ${memberships.sessionId} = ${sessions.id} and ${memberships.role} = 'organizer' order by 1)`

const selectBoard = (viewer: Viewer, eventId: string) =>
  appDatabase()
    .select({
      sessionId: sessions.id,
      code: sessions.code,
      type: sessions.type,
      title: sessions.title,
      heldOn: sessions.heldOn,
      timeZone: events.timeZone,
      dueAt:
        sql<Date>`coalesce(case when ${reports.status} = 'returned' then ${reports.returnDueAt} end, ${sessions.dueAt}, ${events.dueAt})`.mapWith(
          events.dueAt,
        ),
      isExtended: sql<boolean>`${sessions.dueAt} is not null and ${sessions.dueAt} <> ${events.dueAt}`,
      organizers: organizersOf,
      reportId: reports.id,
      status: reports.status,
      publishedVersion: reports.publishedVersion,
      submittedAt: reports.submittedAt,
      publishedAt: reports.publishedAt,
      updatedAt: reports.updatedAt,
    })
    .from(sessions)
    .innerJoin(events, eq(events.id, sessions.eventId))
    .leftJoin(reports, eq(reports.sessionId, sessions.id))
    .where(
      and(
        isForStaffOf(viewer, events.id),
        sql`${events.id} = ${eventId} and ${sessions.cancelledAt} is null`,
      ),
    )
    .orderBy(asc(sessions.heldOn), asc(sessions.startsAt), asc(sessions.code))
    .limit(mostSessions)

/** Every session of an event that was not cancelled, in the order of the programme, with the state of its report. */
export async function listBoardStates(
  viewer: Viewer,
  eventId: string,
  now = new Date(),
): Promise<BoardRow[]> {
  const rows = await selectBoard(viewer, eventId)
  return rows.map(({ status, timeZone, ...row }) => ({
    ...row,
    state: stateOf(status),
    isReadable:
      status !== null && (status !== 'draft' || row.submittedAt !== null || row.publishedVersion !== null),
    answered: null,
    daysLate: isOpen(status, row.publishedVersion) ? Math.max(0, -daysUntil(row.dueAt, timeZone, now)) : 0,
  }))
}

/**
 * The same rows with how much of each report is answered: all that the staff learn of one that its editors have not submitted
 * yet. Every draft is read for it, so it is asked for the rows that are shown.
 */
export async function withAnswered(viewer: Viewer, rows: readonly BoardRow[]): Promise<BoardRow[]> {
  const open = rows.flatMap(({ reportId, state }) =>
    reportId && (state === 'draft' || state === 'returned') ? [reportId] : [],
  )
  const answered = await listAnswered(viewer, open)
  return rows.map((row) => ({ ...row, answered: answered.get(row.reportId ?? '') ?? null }))
}

/** Every row of the board with all that it says. */
export const listBoard = async (viewer: Viewer, eventId: string, now = new Date()): Promise<BoardRow[]> =>
  withAnswered(viewer, await listBoardStates(viewer, eventId, now))

const stateOf = (status: Status | null): BoardState => status ?? 'expected'

/** Nothing is late any more once it was submitted, or a version is public. */
const isOpen = (status: Status | null, publishedVersion: number | null): boolean =>
  publishedVersion === null && (status === null || status === 'draft' || status === 'returned')

/** How many of the required questions each report answers, in per cent, rounded down so that only all of them are 100. */
async function listAnswered(viewer: Viewer, reportIds: string[]): Promise<Map<string, number>> {
  if (reportIds.length === 0) return new Map()
  const rows = await appDatabase()
    .select({ id: reports.id, formKey: reports.formKey, content: revisions.content })
    .from(reports)
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.number, reports.revision)))
    .where(and(isForStaffOf(viewer, reports.eventId), inArray(reports.id, reportIds)))
  return new Map(
    rows.map(({ id, formKey, content }) => {
      const form = formOf(formKey)
      const { answers } = readDraft(form, storedDraft(form, content), {})
      const required = questionsOf(form).filter((question) => question.required)
      const given = required.filter(({ key }) => answers[key] !== undefined)
      return [id, required.length === 0 ? 100 : Math.floor((given.length * 100) / required.length)]
    }),
  )
}
