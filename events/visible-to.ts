import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Viewer } from '@/auth/viewer'

/** Rows whose event, in this column, the viewer is a reviewer or an admin of. Always SQL: an undefined guard would be dropped. */
export function isForStaffOf(viewer: Viewer, eventId: PgColumn): SQL<boolean> {
  if (viewer === null) return sql`false`
  if (viewer.isSiteAdmin) return sql`true`
  const eventIds = viewer.roles.filter(({ role }) => role !== 'organizer').map((held) => held.eventId)
  return eventIds.length === 0 ? sql`false` : sql<boolean>`${inArray(eventId, eventIds)}`
}

/** Rows whose event, in this column, the viewer is an admin of. */
export function isForAdminOf(viewer: Viewer, eventId: PgColumn): SQL<boolean> {
  if (viewer === null) return sql`false`
  if (viewer.isSiteAdmin) return sql`true`
  const eventIds = viewer.roles.filter(({ role }) => role === 'admin').map((held) => held.eventId)
  return eventIds.length === 0 ? sql`false` : sql<boolean>`${inArray(eventId, eventIds)}`
}
