import 'server-only'

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { type ReminderAnchor, reminderRefusals, reminderRules } from '@/db/schema/mails'
import { invitations, users } from '@/db/schema/members'
import { auditEntries } from '@/db/schema/reports'
import { canRunEvent } from '@/events/policy'
import { readReminders } from './reminder-rows'
import { announceReminders } from './reminders'
import type { Reader } from './unsubscribe'

type Absent = { absent: true }
const absent: Absent = { absent: true }

/** `days` after the anchor, before it where below 0; `onDay` (ISO 8601) is the anchor where that is a date. */
export type RuleWish = { anchor: ReminderAnchor; days: number; onDay: string | null }

const mostRules = 20

/** Adds a rule; one that says the same as a rule that holds adds nothing. It says nothing of the time before it was made. */
export async function addReminderRule(
  member: Member,
  eventId: string,
  { anchor, days, onDay }: RuleWish,
): Promise<{ added: true } | { refused: 'too-many' } | Absent> {
  if (!canRunEvent(member, eventId)) return absent
  return appDatabase().transaction(async (tx) => {
    const holding = await tx
      .select()
      .from(reminderRules)
      .where(and(eq(reminderRules.eventId, eventId), isNull(reminderRules.endedAt)))
    const isSame = holding.some(
      (rule) => rule.anchor === anchor && rule.days === days && rule.onDay === onDay,
    )
    if (isSame) return { added: true as const }
    if (holding.length >= mostRules) return { refused: 'too-many' as const }
    await tx.insert(reminderRules).values({ eventId, anchor, days, onDay, createdBy: member.id })
    const note = `${days} days from ${onDay ?? anchor}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'add-reminder', eventId, note })
    return { added: true as const }
  })
}

/** Ends a rule: nothing more is sent under it. Ending it twice is ending it once. */
export async function endReminderRule(
  member: Member,
  eventId: string,
  ruleId: string,
): Promise<{ ended: true } | Absent> {
  if (!canRunEvent(member, eventId) || !isIdentifier(ruleId)) return absent
  return appDatabase().transaction(async (tx) => {
    const [rule] = await tx
      .update(reminderRules)
      .set({ endedAt: sql`coalesce(${reminderRules.endedAt}, now())` })
      .where(and(eq(reminderRules.id, ruleId), eq(reminderRules.eventId, eventId)))
      .returning()
    if (!rule) return absent
    const note = `${rule.days} days from ${rule.onDay ?? rule.anchor}`
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'end-reminder', eventId, note })
    return { ended: true as const }
  })
}

/** Reminds those of these sessions that have not reported. `wish` names this one asking, so that sending it twice sends one mail. */
export async function remindNow(
  member: Member,
  eventId: string,
  { sessionIds, wish }: { sessionIds: readonly string[]; wish: string },
): Promise<{ reminded: number } | Absent> {
  const ids = sessionIds.filter(isIdentifier)
  if (!canRunEvent(member, eventId) || ids.length === 0) return absent
  return appDatabase().transaction(async (tx) => {
    const list = sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )
    const found = await readReminders(tx, sql`e.id = ${eventId}::uuid and s.id in (${list})`)
    const wanted = found.filter(({ isRefused }) => !isRefused)
    const reminded = await announceReminders(tx, wanted, ({ sessionId }) => `by-hand/${wish}/${sessionId}`)
    const note = `${reminded} mails about ${new Set(wanted.map(({ sessionId }) => sessionId)).size} sessions`
    if (reminded > 0)
      await tx.insert(auditEntries).values({ actorId: member.id, action: 'remind', eventId, note })
    return { reminded }
  })
}

/** The address of whoever a link to stop reminders was sent to; null where they are gone. */
export async function findReaderAddress({ way, id }: Reader): Promise<string | null> {
  const of = way === 'member' ? users : invitations
  const [found] = await appDatabase().select({ email: of.email }).from(of).where(eq(of.id, id))
  return found?.email ?? null
}

/** Stops, or has again, the reminders of one event to whoever holds the link. Nothing else changes. */
export async function refuseReminders(eventId: string, reader: Reader, isRefused: boolean): Promise<boolean> {
  const email = await findReaderAddress(reader)
  if (email === null) return false
  const isThis = and(eq(reminderRefusals.email, email), eq(reminderRefusals.eventId, eventId))
  if (isRefused) await appDatabase().insert(reminderRefusals).values({ email, eventId }).onConflictDoNothing()
  else await appDatabase().delete(reminderRefusals).where(isThis)
  return true
}
