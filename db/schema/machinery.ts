import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, createdAt, id, moment } from './columns'
import { events, sessions } from './events'
import { auditEntries, reports } from './reports'

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

/**
 * The audit as a chain: each row holds the hash of the row before, so that no entry can be changed, left out or put between
 * unseen. Functions of the database alone write here, over entries that are committed. `noteHash` is of the salt with the note; a
 * note that an erasure took a name out of has no salt any more, and its old words cannot be guessed from the hash.
 */
export const auditChain = pgTable('audit_chain', {
  number: bigint({ mode: 'number' }).primaryKey(),
  entryId: uuid()
    .notNull()
    .unique()
    .references(() => auditEntries.id),
  salt: uuid(),
  noteHash: bytea(),
  previous: bytea().notNull(),
  hash: bytea().notNull(),
  chainedAt: createdAt(),
})
