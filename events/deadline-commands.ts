import 'server-only'

import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { auditEntries } from '@/db/schema/reports'
import { canRunEvent } from './policy'

type Absent = { absent: true }

/** Which sessions: these, or all of one type. `day` (ISO 8601) and `time` (`HH:MM`) are on the clock of the event; null takes an extension back. */
export type ExtensionWish = {
  which: { sessionIds: readonly string[] } | { type: string }
  until: { day: string; time: string } | null
  reason: string
}

/** Gives sessions another deadline than their event's, with the reason, or the event's again. How many have another now than before. */
export async function extendSessions(
  member: Member,
  eventId: string,
  { which, until, reason }: ExtensionWish,
): Promise<{ extended: number } | Absent> {
  if (!canRunEvent(member, eventId)) return { absent: true }
  return appDatabase().transaction(async (tx) => {
    const [event] = await tx.select({ timeZone: events.timeZone }).from(events).where(eq(events.id, eventId))
    if (!event) return { absent: true as const }
    const dueAt = until
      ? sql`(${`${until.day} ${until.time}`}::timestamp at time zone ${event.timeZone})`
      : sql`null::timestamptz`
    const chosen = 'type' in which ? eq(sessions.type, which.type) : isOneOf(which.sessionIds)
    const extended = await tx
      .update(sessions)
      .set({ dueAt, dueReason: until ? reason : null })
      .where(
        and(
          eq(sessions.eventId, eventId),
          isNull(sessions.cancelledAt),
          chosen,
          sql`(${sessions.dueAt}, ${sessions.dueReason}) is distinct from (${dueAt}, ${until ? reason : null}::text)`,
        ),
      )
      .returning({ code: sessions.code })
    for (const { code } of extended) {
      const note = until ? `${code}: ${until.day} ${until.time}. ${reason}` : code
      const action = until ? 'extend' : 'end-extension'
      await tx.insert(auditEntries).values({ actorId: member.id, action, eventId, note })
    }
    return { extended: extended.length }
  })
}

const isOneOf = (ids: readonly string[]) => {
  const known = ids.filter(isIdentifier)
  return known.length === 0 ? sql`false` : inArray(sessions.id, known)
}
