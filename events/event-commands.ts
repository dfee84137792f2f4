import 'server-only'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier, isSlug } from '@/db/identifier'
import { events, forums, sessions } from '@/db/schema/events'
import { mailTemplates, reminderRules } from '@/db/schema/mails'
import { auditEntries } from '@/db/schema/reports'
import { findForm } from '@/forms/released'
import type { EventWish } from './event-wish'
import { canAddForum, canRunEvent } from './policy'

type Absent = { absent: true }
const absent: Absent = { absent: true }

const settingsOf = ({ name, place, timeZone, startsOn, endsOn, formKey, dueAt, shortDueAt }: EventWish) => ({
  name,
  place,
  timeZone,
  startsOn,
  endsOn,
  formKey,
  dueAt,
  shortDueAt,
})

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Sets everything that can be set of an event. Reports keep the form that they were begun under. Where the time zone changes,
 * sessions and extensions stay where they are on the clock.
 */
export async function saveEvent(
  member: Member,
  eventId: string,
  wish: EventWish,
): Promise<{ saved: string[] } | Absent> {
  if (!canRunEvent(member, eventId) || !findForm(wish.formKey)) return absent
  return appDatabase().transaction(async (tx) => {
    const [there] = await tx.select().from(events).where(eq(events.id, eventId)).for('update')
    if (!there) return absent
    const [before, after] = [settingsOf(there), settingsOf(wish)]
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => !same(before[field], after[field]),
    )
    if (changed.length === 0) return { saved: [] }
    await tx.update(events).set(after).where(eq(events.id, eventId))
    if (changed.includes('timeZone')) await keepClock(tx, eventId, before.timeZone, after.timeZone)
    const note = changed.map((field) => `${field}: ${told(before[field])} → ${told(after[field])}`).join('; ')
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'change-event', eventId, note })
    return { saved: changed }
  })
}

const told = (value: string | Date | null): string =>
  value instanceof Date ? value.toISOString() : (value ?? '–')

async function keepClock(tx: Transaction, eventId: string, from: string, to: string): Promise<void> {
  const moved = (moment: typeof sessions.startsAt | typeof sessions.endsAt | typeof sessions.dueAt) =>
    sql`(${moment} at time zone ${from}) at time zone ${to}`
  await tx
    .update(sessions)
    .set({ startsAt: moved(sessions.startsAt), endsAt: moved(sessions.endsAt), dueAt: moved(sessions.dueAt) })
    .where(eq(sessions.eventId, eventId))
}

/** `forum` is one that is there, or a new one. `from` is the event that this one is the next edition of. */
export type NewEdition = {
  forum: { id: string } | { slug: string; name: string }
  slug: string
  year: number
  from: string | null
}
export type EditionRefusal =
  | 'slug'
  | 'slug-taken'
  | 'year'
  | 'year-taken'
  | 'forum'
  | 'forum-name'
  | 'forum-taken'

/** Addresses below the events that are no event's. */
const reserved = new Set(['new'])

/**
 * Adds an event. From another it takes what is not typed: rules of reminders and the words of mails, never sessions, reports
 * or roles.
 */
export async function createEvent(
  member: Member,
  { forum, slug, year, from }: NewEdition,
  wish: EventWish,
): Promise<{ created: string } | { refused: EditionRefusal } | Absent> {
  if (!canAddForum(member) || !findForm(wish.formKey)) return absent
  if (!isSlug(slug) || slug.length > 60 || reserved.has(slug)) return { refused: 'slug' }
  if (!Number.isInteger(year) || year < 1990 || year > 2200) return { refused: 'year' }
  return appDatabase().transaction(async (tx) => {
    const forumId = await holdForum(tx, member, forum)
    if (typeof forumId === 'object') return forumId
    const taken = await tx
      .select({ slug: events.slug })
      .from(events)
      .where(or(eq(events.slug, slug), and(eq(events.forumId, forumId), eq(events.year, year))))
    if (taken.length > 0)
      return {
        refused: taken.some((one) => one.slug === slug) ? ('slug-taken' as const) : ('year-taken' as const),
      }
    const [added] = await tx
      .insert(events)
      .values({ forumId, slug, year, ...settingsOf(wish) })
      .returning()
    const eventId = added!.id
    const [source] = from ? await tx.select().from(events).where(eq(events.slug, from)) : []
    if (source) await copyHabits(tx, member, source, added!)
    const note = source ? `after ${source.slug}` : null
    await tx.insert(auditEntries).values({ actorId: member.id, action: 'add-event', eventId, note })
    return { created: slug }
  })
}

/** Two who add events to one forum take turns, so that both see its years. */
async function holdForum(
  tx: Transaction,
  member: Member,
  forum: NewEdition['forum'],
): Promise<string | { refused: 'forum' | 'forum-name' | 'forum-taken' }> {
  if ('id' in forum) {
    if (!isIdentifier(forum.id)) return { refused: 'forum' }
    const [held] = await tx
      .select({ id: forums.id })
      .from(forums)
      .where(eq(forums.id, forum.id))
      .for('update')
    return held?.id ?? { refused: 'forum' }
  }
  if (forum.name === '' || !isSlug(forum.slug) || forum.slug.length > 40) return { refused: 'forum-name' }
  const [added] = await tx.insert(forums).values(forum).onConflictDoNothing().returning({ id: forums.id })
  if (!added) return { refused: 'forum-taken' }
  await tx.insert(auditEntries).values({ actorId: member.id, action: 'add-forum', note: forum.slug })
  return added.id
}

type Row = typeof events.$inferSelect

/** A rule that is bound to a day moves with the first day of the event. */
async function copyHabits(tx: Transaction, member: Member, source: Row, added: Row): Promise<void> {
  const rules = await tx
    .select()
    .from(reminderRules)
    .where(and(eq(reminderRules.eventId, source.id), isNull(reminderRules.endedAt)))
  const days = (Date.parse(added.startsOn) - Date.parse(source.startsOn)) / 86_400_000
  const moved = (day: string) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  if (rules.length > 0)
    await tx.insert(reminderRules).values(
      rules.map(({ anchor, days: after, onDay }) => ({
        eventId: added.id,
        anchor,
        days: after,
        onDay: onDay && moved(onDay),
        createdBy: member.id,
      })),
    )
  const words = await tx.select().from(mailTemplates).where(eq(mailTemplates.eventId, source.id))
  if (words.length > 0)
    await tx.insert(mailTemplates).values(
      words.map(({ kind, locale, subject, body }) => ({
        eventId: added.id,
        kind,
        locale,
        subject,
        body,
        updatedBy: member.id,
      })),
    )
}
