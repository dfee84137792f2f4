import 'server-only'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { themeTopics, topics } from '@/db/schema/directory'
import { sessions } from '@/db/schema/events'
import { memberships } from '@/db/schema/members'
import { reportEditors, reports } from '@/db/schema/reports'
import { canRunEvent } from './policy'
import { isForStaffOf } from './visible-to'

/** A theme as the programme of an event has it, with its sessions and the topics that it speaks for. */
export type FiledTheme = { theme: string; sessions: number; topics: string[] }

/** Every theme and subtheme of an event that the viewer runs, the one with most sessions first. */
export async function listThemes(viewer: Viewer, eventId: string): Promise<FiledTheme[]> {
  if (!canRunEvent(viewer, eventId)) return []
  const found = await appDatabase().execute<{ theme: string; sessions: number }>(sql`
    select theme, count(*)::int as sessions from (
      select ${sessions.id}, trim(unnest(array[${sessions.theme}, ${sessions.subtheme}])) as theme
      from ${sessions} where ${sessions.eventId} = ${eventId}) filed
    where theme <> '' group by theme order by sessions desc, theme limit 500`)
  const mapped = await appDatabase()
    .select({ theme: themeTopics.theme, topicId: topics.currentId })
    .from(themeTopics)
    .innerJoin(topics, eq(topics.id, themeTopics.topicId))
    .where(eq(themeTopics.eventId, eventId))
    .orderBy(asc(topics.position))
  return found.map(({ theme, sessions: amount }) => ({
    theme,
    sessions: amount,
    topics: [...new Set(mapped.filter((one) => one.theme === theme).map(({ topicId }) => topicId))],
  }))
}

/** The topics that the themes of a report's session speak for, for whoever writes or reviews it. */
export async function listThemeTopics(
  viewer: Viewer,
  reportId: string,
): Promise<{ id: string; theme: string }[]> {
  if (viewer === null || !isIdentifier(reportId)) return []
  const isOrganizer = sql`exists (select from ${memberships} where ${memberships.userId} = ${viewer.id}::uuid
    and ${memberships.role} = 'organizer' and ${memberships.sessionId} = ${sessions.id})`
  const isCoEditor = sql`exists (select from ${reportEditors} where ${reportEditors.userId} = ${viewer.id}::uuid
    and ${reportEditors.reportId} = ${reports.id})`
  const rows = await appDatabase()
    .select({ id: topics.currentId, theme: themeTopics.theme })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(themeTopics, eq(themeTopics.eventId, reports.eventId))
    .innerJoin(topics, eq(topics.id, themeTopics.topicId))
    .where(
      and(
        eq(reports.id, reportId),
        sql`(${isForStaffOf(viewer, reports.eventId)} or ${isOrganizer} or ${isCoEditor})`,
        sql`${themeTopics.theme} in (trim(${sessions.theme}), trim(${sessions.subtheme}))`,
        isNull(topics.retiredAt),
        isNotNull(topics.currentId),
      ),
    )
    .orderBy(asc(topics.position))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
