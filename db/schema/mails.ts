import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { events } from './events'
import { users } from './members'

/** The words of one kind of mail of an event in one language, where its secretariat wrote its own. */
export const mailTemplates = pgTable(
  'mail_templates',
  {
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    kind: text().notNull(),
    locale: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    updatedBy: uuid()
      .notNull()
      .references(() => users.id),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.kind, t.locale] })],
)

export const reminderAnchors = ['due', 'event-end', 'date'] as const
export type ReminderAnchor = (typeof reminderAnchors)[number]

/**
 * When those who have not reported are reminded: `days` after the anchor, or before it where they are below 0, at nine in the
 * morning on the clock of the event. A rule is ended, never changed or deleted, so that what was sent under it stays told.
 */
export const reminderRules = pgTable(
  'reminder_rules',
  {
    id: id(),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    anchor: text({ enum: reminderAnchors }).notNull(),
    days: integer().notNull(),
    onDay: date(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    endedAt: moment(),
  },
  (t) => [
    index('reminder_rules_event').on(t.eventId),
    check('reminder_rules_anchor', sql`${t.anchor} in ('due', 'event-end', 'date')`),
    check('reminder_rules_date_has_day', sql`(${t.anchor} = 'date') = (${t.onDay} is not null)`),
    check('reminder_rules_days', sql`${t.days} between -365 and 365`),
  ],
)

/** Who wants no more reminders about an event. Every other mail still reaches them. */
export const reminderRefusals = pgTable(
  'reminder_refusals',
  {
    email: text().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.email, t.eventId] }),
    check('reminder_refusals_email_lower', sql`${t.email} = lower(${t.email})`),
  ],
)
