import 'server-only'
import { eq } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { registrations } from '@/db/schema/facts'
import { auditEntries } from '@/db/schema/reports'
import { canRunEvent } from './policy'

/**
 * How many registered by region, as directory/regions.ts names them, or `unknown`, and where their number was published; a
 * region that was not told has no entry.
 */
export type Registration = { people: Readonly<Record<string, number>>; source: string }

/** What was published of an event's registration; nothing yet has no source. */
export async function findRegistration(member: Member, eventId: string): Promise<Registration> {
  if (!canRunEvent(member, eventId)) return { people: {}, source: '' }
  const rows = await appDatabase().select().from(registrations).where(eq(registrations.eventId, eventId))
  return {
    people: Object.fromEntries(rows.map(({ region, people }) => [region, people])),
    source: rows[0]?.source ?? '',
  }
}

/** Replaces what is known of an event's registration; without any number it is taken away. */
export async function saveRegistration(
  member: Member,
  eventId: string,
  { people, source }: Registration,
): Promise<{ saved: number } | { absent: true }> {
  if (!canRunEvent(member, eventId)) return { absent: true }
  const rows = Object.entries(people).map(([region, number]) => ({ eventId, region, people: number, source }))
  return appDatabase().transaction(async (tx) => {
    await tx.delete(registrations).where(eq(registrations.eventId, eventId))
    if (rows.length > 0) await tx.insert(registrations).values(rows)
    await tx
      .insert(auditEntries)
      .values({ actorId: member.id, action: 'save-registration', eventId, note: source || null })
    return { saved: rows.length }
  })
}
