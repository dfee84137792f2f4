import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'

/**
 * The outbox: a mail is written in the transaction of what it announces and sent after it, at `dueAt` or later. A sent one
 * keeps whom and when, not what it said.
 */
export const outgoingMails = pgTable(
  'outgoing_mails',
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    sentAt: moment(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    dueAt: createdAt(),
    createdAt: createdAt(),
  },
  (t) => [
    index('outgoing_mails_created').on(t.createdAt),
    index('outgoing_mails_due').on(t.dueAt).where(sql`sent_at is null`),
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
