import { sql } from 'drizzle-orm'
import { check, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { users } from './members'

/**
 * A name that is to be taken out of everything: asked for by one site admin, confirmed by another, then done by a job. `names` are
 * its written forms and addresses, and `pattern` finds them; both are empty once it is done or refused. `tally` is by table.
 */
export const erasures = pgTable(
  'erasures',
  {
    id: id(),
    names: text().array().notNull(),
    pattern: text().notNull(),
    reason: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: createdAt(),
    decidedBy: uuid().references(() => users.id),
    confirmedAt: moment(),
    refusedAt: moment(),
    doneAt: moment(),
    tally: jsonb().$type<Record<string, number>>().notNull().default({}),
  },
  (t) => [
    check('erasures_two_admins', sql`${t.confirmedAt} is null or ${t.decidedBy} <> ${t.askedBy}`),
    check('erasures_have_reason', sql`${t.reason} <> ''`),
  ],
)

/** Addresses that named somebody whose name was erased, as hashes: all that tells that there was a page. */
export const goneAddresses = pgTable('gone_addresses', {
  hash: text().primaryKey(),
  goneAt: createdAt(),
})
