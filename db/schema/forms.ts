import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './columns'
import { users } from './members'

/**
 * Forms that were made in the browser, each as the next version of a released one, `basedOn`. `content` is a forms/form Form
 * without its key, read back through forms/form-schema. A draft may be wrong in any way; once released, a row never changes,
 * which a trigger keeps. The forms that ship with the portal are not here.
 */
export const forms = pgTable(
  'forms',
  {
    key: text().primaryKey(),
    basedOn: text().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    revision: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    releasedBy: uuid().references(() => users.id),
    releasedAt: moment(),
  },
  (t) => [check('forms_key', sql`${t.key} ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'`)],
)
