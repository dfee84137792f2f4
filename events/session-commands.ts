import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { auditEntries, reports } from '@/db/schema/reports'
import { momentOf } from '@/importer/programme/zone'
import { canRunEvent } from './policy'
import type { KnownSession } from './programme-plan'
import { listKnown } from './programme-queries'
import { codeKey } from './session-code'
import type { SessionWish } from './session-wish'

type Absent = { absent: true }
const absent: Absent = { absent: true }

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function momentsOf({ heldOn, from, to }: SessionWish, timeZone: string) {
  const startsAt = from ? momentOf({ day: heldOn, time: from }, timeZone) : null
  const lastDay = from && to && to < from ? nextDay(heldOn) : heldOn
  return { startsAt, endsAt: from && to ? momentOf({ day: lastDay, time: to }, timeZone) : null }
}

const compared = [
  'code',
  'title',
  'type',
  'heldOn',
  'from',
  'to',
  'place',
  'theme',
  'subtheme',
  'organizers',
] as const

const changesOf = (wish: SessionWish, session: KnownSession) =>
  compared.filter((field) => JSON.stringify(wish[field]) !== JSON.stringify(session[field]))

/**
 * Adds a session to an event, or changes one. A session with a report keeps its address, whatever its code becomes. What is
 * published of a report stays as it was published; the programme shows what is saved here.
 */
export async function saveSession(
  member: Member,
  eventId: string,
  sessionId: string | null,
  wish: SessionWish,
): Promise<{ saved: string; changed: string[] } | { refused: 'code-taken'; other: string } | Absent> {
  if (!canRunEvent(member, eventId)) return absent
  return appDatabase().transaction(async (tx) => {
    // Two who change a programme at once take turns, so that both see its codes.
    const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update')
    if (!event) return absent
    const known = await listKnown(member, eventId, tx)
    const session = sessionId === null ? null : known.find(({ id }) => id === sessionId.toLowerCase())
    if (session === undefined) return absent
    const stays = session && (session.hasReport || codeKey(session.code) === codeKey(wish.code))
    const slug = stays ? session.slug : wish.slug
    const other = known.find(
      (one) => one.id !== session?.id && (one.slug === slug || codeKey(one.code) === codeKey(wish.code)),
    )
    if (other) return { refused: 'code-taken' as const, other: other.code }
    const changed = session ? changesOf(wish, session) : [...compared]
    if (session && changed.length === 0) return { saved: session.id, changed: [] }
    const { code, title, type, heldOn, place, theme, subtheme, organizers } = wish
    const row = {
      ...{ slug, code, title, type, heldOn, place, theme, subtheme },
      organizersExpected: organizers,
      ...momentsOf(wish, event.timeZone),
    }
    const [saved] = session
      ? await tx.update(sessions).set(row).where(eq(sessions.id, session.id)).returning({ id: sessions.id })
      : await tx
          .insert(sessions)
          .values({ eventId, ...row })
          .returning({ id: sessions.id })
    const note = session ? `${code}: ${changed.join(', ')}` : code
    const action = session ? 'change-session' : 'add-session'
    await tx.insert(auditEntries).values({ actorId: member.id, action, eventId, note })
    return { saved: saved!.id, changed }
  })
}

/** Marks a session as not held, or as held again. One whose report is public took place: its report is withdrawn first. */
export async function cancelSession(
  member: Member,
  eventId: string,
  sessionId: string,
  isCancelled: boolean,
): Promise<{ cancelled: boolean } | { refused: 'published' } | Absent> {
  if (!canRunEvent(member, eventId) || !isIdentifier(sessionId)) return absent
  return appDatabase().transaction(async (tx) => {
    const [session] = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.eventId, eventId)))
      .for('update')
    if (!session) return absent
    if ((session.cancelledAt !== null) === isCancelled) return { cancelled: isCancelled }
    const [report] = await tx
      .select({
        isPublic: sql<boolean>`${reports.publishedVersion} is not null and ${reports.status} <> 'withdrawn'`,
      })
      .from(reports)
      .where(eq(reports.sessionId, sessionId))
    if (isCancelled && report?.isPublic) return { refused: 'published' as const }
    await tx
      .update(sessions)
      .set({ cancelledAt: isCancelled ? sql`now()` : null })
      .where(eq(sessions.id, sessionId))
    const action = isCancelled ? 'cancel-session' : 'hold-session'
    await tx.insert(auditEntries).values({ actorId: member.id, action, eventId, note: session.code })
    return { cancelled: isCancelled }
  })
}
