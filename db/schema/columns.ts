import { sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Random, so that an address never tells how many there are or which came next. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`)
export const moment = () => timestamp({ withTimezone: true, mode: 'date' })
export const createdAt = () => moment().notNull().defaultNow()
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
