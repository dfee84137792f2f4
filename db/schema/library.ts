import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, createdAt, id, moment } from './columns'
import { events } from './events'
import { users } from './members'
import { reports } from './reports'

export const bookFormats = ['pdf', 'docx', 'epub'] as const
export type BookFormat = (typeof bookFormats)[number]

/**
 * Books that are too large to be made while somebody waits: the newest of each event, language and format. `madeFor` is the
 * state of publication that it says; `wantedAt` is when its making was begun for `wantedFor`.
 */
export const madeBooks = pgTable(
  'made_books',
  {
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    locale: text().notNull(),
    format: text({ enum: bookFormats }).notNull(),
    hash: text(),
    bytes: bytea(),
    madeFor: bigint({ mode: 'number' }),
    madeAt: moment(),
    wantedFor: bigint({ mode: 'number' }).notNull(),
    wantedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.locale, t.format] })],
)

export const closings = ['corrected', 'answered', 'declined'] as const
export type Closing = (typeof closings)[number]

/** What a reader says is wrong in a published version. It is for the secretariat alone, and never public. */
export const readerCorrections = pgTable(
  'reader_corrections',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    version: integer().notNull(),
    wrong: text().notNull(),
    right: text().notNull().default(''),
    email: text(),
    locale: text().notNull(),
    createdAt: createdAt(),
    closing: text({ enum: closings }),
    reason: text(),
    closedAt: moment(),
    closedBy: uuid().references(() => users.id),
  },
  (t) => [
    index('reader_corrections_open').on(t.createdAt).where(sql`closed_at is null`),
    index('reader_corrections_report').on(t.reportId, t.createdAt),
    check('reader_corrections_closing', sql`${t.closing} in ('corrected', 'answered', 'declined')`),
    check('reader_corrections_closed', sql`(${t.closedAt} is null) = (${t.closing} is null)`),
  ],
)

export const keyScopes = ['read', 'reports:write'] as const
export type KeyScope = (typeof keyScopes)[number]

/** Keys with which a program of a member's asks the API. Only the hash is here; `ending` is for telling them apart. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    scope: text({ enum: keyScopes }).notNull(),
    hash: text().notNull().unique(),
    ending: text().notNull(),
    createdAt: createdAt(),
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    index('api_keys_user').on(t.userId, t.createdAt),
    check('api_keys_scope', sql`${t.scope} in ('read', 'reports:write')`),
  ],
)
