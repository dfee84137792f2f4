import 'server-only'
import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { invitations, users } from '@/db/schema/members'
import { reports, reportVisits } from '@/db/schema/reports'
import { isForAdminOf } from '@/events/visible-to'
import { isEditedBy, isEditor, isOrganizedBy, visibleTo } from './visible-to'

const nameOf = sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})`

/** Everybody who may write in the report, its organizers first, for whoever may read it. */
export const listWriters = async (viewer: Viewer, reportId: string) =>
  isIdentifier(reportId)
    ? appDatabase()
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          isOrganizer: isOrganizedBy(sql`${users.id}`),
          isDisabled: sql<boolean>`${users.disabledAt} is not null`,
        })
        .from(reports)
        .innerJoin(users, isEditedBy(sql`${users.id}`))
        .where(and(visibleTo(viewer), eq(reports.id, reportId)))
        .orderBy(desc(isOrganizedBy(sql`${users.id}`)), asc(users.name), asc(users.email))
        .limit(100)
    : []
export type Writer = Awaited<ReturnType<typeof listWriters>>[number]

/** Invitations to write the report that wait, the newest first: for those who may take them back. */
export const listInvitations = async (viewer: Viewer, reportId: string) => {
  if (!isIdentifier(reportId) || viewer === null) return []
  const manages = or(isOrganizedBy(sql`${viewer.id}::uuid`), isForAdminOf(viewer, reports.eventId))
  return appDatabase()
    .select({ id: invitations.id, email: invitations.email, createdAt: invitations.createdAt })
    .from(invitations)
    .innerJoin(reports, eq(reports.sessionId, invitations.sessionId))
    .where(and(manages, visibleTo(viewer), eq(reports.id, reportId), isOpen, eq(invitations.role, 'editor')))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(100)
}

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))

/** Invitations to write that wait for the address of the viewer, who was signed in already when they came. */
export const listInvitationsTo = (viewer: Viewer) =>
  appDatabase()
    .select({
      id: invitations.id,
      role: sql<'organizer' | 'editor'>`${invitations.role}`,
      code: sessions.code,
      sessionTitle: sessions.title,
      heldOn: sessions.heldOn,
      eventName: events.name,
      invitedByName: nameOf,
    })
    .from(invitations)
    .innerJoin(sessions, eq(sessions.id, invitations.sessionId))
    .innerJoin(events, eq(events.id, invitations.eventId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(viewer ? eq(invitations.email, viewer.email) : sql`false`, isOpen))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(20)
export type Invitation = Awaited<ReturnType<typeof listInvitationsTo>>[number]

/**
 * Who else opened this section, or the whole form, in the last quarter of an hour, the latest first. `section` is empty for
 * the whole form, which everybody's section is a part of. Only editors are told.
 */
export const listVisitors = async (viewer: Viewer, reportId: string, section: string) => {
  if (!isIdentifier(reportId) || viewer === null) return []
  const isHere = section === '' ? sql`true` : sql`${reportVisits.section} in (${section}, '')`
  const rows = await appDatabase()
    .select({ userId: users.id, name: nameOf, section: reportVisits.section, at: reportVisits.openedAt })
    .from(reportVisits)
    .innerJoin(reports, eq(reports.id, reportVisits.reportId))
    .innerJoin(users, eq(users.id, reportVisits.userId))
    .where(
      and(
        isEditor(viewer),
        eq(reports.id, reportId),
        ne(users.id, viewer.id),
        isEditedBy(sql`${users.id}`),
        isHere,
        sql`${reportVisits.openedAt} > now() - interval '15 minutes'`,
      ),
    )
    .orderBy(desc(reportVisits.openedAt))
    .limit(60)
  const latest = rows.filter((row, place) => rows.findIndex(({ userId }) => userId === row.userId) === place)
  return latest.slice(0, 3)
}
export type Visitor = Awaited<ReturnType<typeof listVisitors>>[number]
