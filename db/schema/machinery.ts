import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { events, sessions } from './events'
import { reports } from './reports'

/**
 * The outbox: a mail is written in the transaction of what it announces and sent after it, at `dueAt` or later. `key` names
 * the thing announced and its reader, so that nothing is announced twice. `quotesPeople` says that people's own words are in
 * it: then it goes as text alone. `deadAt` is when its last try failed. What signs somebody in is forgotten once it was sent.
 */
export const outgoingMails = pgTable(
  'outgoing_mails',
  {
    id: id(),
    kind: text().notNull().default('other'),
    key: text().unique(),
    locale: text().notNull().default('en'),
    eventId: uuid().references(() => events.id),
    sessionId: uuid().references(() => sessions.id),
    reportId: uuid().references(() => reports.id),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    quotesPeople: boolean().notNull().default(true),
    unsubscribe: text(),
    sentAt: moment(),
    deadAt: moment(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    dueAt: createdAt(),
    createdAt: createdAt(),
  },
  (t) => [
    index('outgoing_mails_created').on(t.createdAt),
    index('outgoing_mails_due').on(t.dueAt).where(sql`sent_at is null`),
    index('outgoing_mails_event').on(t.eventId, t.createdAt),
    index('outgoing_mails_waiting')
      .on(t.recipient, t.reportId)
      .where(sql`sent_at is null and dead_at is null`),
  ],
)

/** Counters of rate-limiter-flexible; the names are the library's. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: moment(),
})

/**
 * One row that moves in every transaction that changes what the public can read: triggers see to it, as its last act. Pages
 * that were made for it hold until it moves.
 */
export const publication = pgTable('publication', {
  isOnly: boolean().primaryKey().default(true),
  version: bigint({ mode: 'number' }).notNull().default(0),
  movedAt: createdAt(),
})
