import 'server-only'
import { or, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { memberships } from '@/db/schema/members'
import { reportEditors, reports } from '@/db/schema/reports'
import { isForStaffOf } from '@/events/visible-to'

// Conditions on `reports` for one viewer. Each is always SQL: drizzle's `and(undefined, x)` would drop a missing guard.

/** Organizers of the session, and the co-editors of the report. Read from the tables, so a lost role is lost at once. */
export const isEditor = (viewer: Viewer): SQL<boolean> =>
  viewer ? isEditedBy(sql`${viewer.id}::uuid`) : sql`false`

/** Whether the account in `userId` is an organizer of the session of the row. */
export const isOrganizedBy = (userId: SQL): SQL<boolean> =>
  // Nested, so that the columns keep their table names even in a select from one table.
  sql<boolean>`${sql`exists (select 1 from ${memberships} where ${memberships.userId} = ${userId}
    and ${memberships.role} = 'organizer' and ${memberships.sessionId} = ${reports.sessionId})`}`

/** Whether the account in `userId` is an editor of the report of the row. */
export function isEditedBy(userId: SQL): SQL<boolean> {
  const asOrganizer = isOrganizedBy(userId)
  const asCoEditor = sql`exists (select 1 from ${reportEditors} where ${reportEditors.userId} = ${userId}
    and ${reportEditors.reportId} = ${reports.id})`
  return sql<boolean>`(${asOrganizer} or ${asCoEditor})`
}

/** Reports of events whose reviewer or admin the viewer is. */
export const isForStaff = (viewer: Viewer): SQL<boolean> => isForStaffOf(viewer, reports.eventId)

const isPrivate = sql`(${reports.status} = 'draft' and ${reports.publishedVersion} is null and ${reports.submittedAt} is null)`

/** `canRead` of the policy as SQL: the working copies that the viewer may read. A test holds the two equal. */
export const visibleTo = (viewer: Viewer): SQL =>
  or(isEditor(viewer), sql`(${isForStaff(viewer)} and not ${isPrivate})`) ?? sql`false`
