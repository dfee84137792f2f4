import 'server-only'

import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events } from '@/db/schema/events'
import { reminderRefusals, reminderRules } from '@/db/schema/mails'
import { canRunEvent } from '@/events/policy'
import { isForAdminOf } from '@/events/visible-to'
import { dueAt, type Reminder, readReminders } from './reminder-rows'

/** The rules of an event that hold, with how many mails went out under each. */
export const listReminderRules = (viewer: Viewer, eventId: string) =>
  appDatabase()
    .select({
      id: reminderRules.id,
      anchor: reminderRules.anchor,
      days: reminderRules.days,
      onDay: reminderRules.onDay,
      sent: sql<number>`(select count(*)::int from outgoing_mails m
        where m.event_id = reminder_rules.event_id and m.key like 'reminder/' || reminder_rules.id || '/%')`,
    })
    .from(reminderRules)
    .where(
      and(
        isForAdminOf(viewer, reminderRules.eventId),
        eq(reminderRules.eventId, eventId),
        isNull(reminderRules.endedAt),
      ),
    )
    .orderBy(asc(reminderRules.anchor), asc(reminderRules.onDay), asc(reminderRules.days))
export type ListedRule = Awaited<ReturnType<typeof listReminderRules>>[number]

/** Whom a reminder of an event would reach now: of the sessions named, of all that are late, or of all that have not reported. */
export async function listReminders(
  viewer: Viewer,
  eventId: string,
  which: { sessionIds: readonly string[] } | 'late' | 'open',
): Promise<Reminder[]> {
  if (!canRunEvent(viewer, eventId)) return []
  const ofEvent = sql`e.id = ${eventId}::uuid`
  if (which === 'open') return readReminders(appDatabase(), ofEvent)
  if (which === 'late') return readReminders(appDatabase(), sql`${ofEvent} and ${dueAt} < now()`)
  const ids = which.sessionIds.filter(isIdentifier).map((id) => sql`${id}::uuid`)
  if (ids.length === 0) return []
  return readReminders(appDatabase(), sql`${ofEvent} and s.id in (${sql.join(ids, sql`, `)})`)
}

/** The event that a link to stop reminders is about, and whether they are stopped. Whoever holds the link may ask. */
export async function findRefusal(eventId: string, email: string) {
  if (!isIdentifier(eventId)) return null
  const [found] = await appDatabase()
    .select({ eventName: events.name, isRefused: sql<boolean>`${reminderRefusals.email} is not null` })
    .from(events)
    .leftJoin(
      reminderRefusals,
      and(eq(reminderRefusals.eventId, events.id), eq(reminderRefusals.email, email)),
    )
    .where(eq(events.id, eventId))
  return found ?? null
}
