import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'

export const forums = pgTable('forums', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  createdAt: createdAt(),
})

/** One edition of a forum. `timeZone` is an IANA name; `formKey` is the form that new reports of this event are filed under. */
export const events = pgTable(
  'events',
  {
    id: id(),
    forumId: uuid()
      .notNull()
      .references(() => forums.id),
    slug: text().notNull().unique(),
    year: integer().notNull(),
    name: text().notNull(),
    place: text().notNull(),
    timeZone: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    formKey: text().notNull(),
    shortDueAt: moment(),
    dueAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('events_forum_year').on(t.forumId, t.year),
    check('events_in_order', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
)

/** A person or body that the programme names as responsible for a session. */
export type ProgrammeOrganizer = { name?: string; organisation?: string }

/**
 * A session as the programme has it. `code` is as printed ("OF 64"); `slug` is its place in addresses ("of-64").
 * `guid` is the lasting name that the programme's own system gives it, where it gives one; it is how a programme that is
 * read again finds its sessions. `type` is one of forms/session-type. `heldOn` is the local day; the moments are absolute. Theme and subtheme stay as filed.
 */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    slug: text().notNull(),
    code: text().notNull(),
    guid: text(),
    type: text().notNull(),
    title: text().notNull(),
    theme: text(),
    subtheme: text(),
    place: text(),
    heldOn: date().notNull(),
    startsAt: moment(),
    endsAt: moment(),
    organizersExpected: jsonb().$type<ProgrammeOrganizer[]>().notNull().default([]),
    cancelledAt: moment(),
    /** An extension of the event's deadline for this session alone. */
    dueAt: moment(),
    /** Why it was extended, for the secretariat alone. */
    dueReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('sessions_event_slug').on(t.eventId, t.slug),
    unique('sessions_event_guid').on(t.eventId, t.guid),
    index('sessions_held_on').on(t.eventId, t.heldOn),
    check('sessions_slug', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('sessions_in_order', sql`${t.startsAt} <= ${t.endsAt}`),
  ],
)
