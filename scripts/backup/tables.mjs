import { pipeline } from 'node:stream/promises'

/** What the portal makes again by itself, or counts for a moment only. */
const passing = /^jobs\.(bam|instance|queue_stats\w*|version|warning)$/

export const schemas = ['public', 'jobs']

/** Each session writes and reads values alike, whatever the server's own settings are. */
export const plainSettings = `set local statement_timeout = 0; set local lock_timeout = '30s'; set local datestyle = 'ISO, MDY';
  set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local bytea_output = 'hex';
  set local extra_float_digits = 1; set local role none`

/**
 * The tables that hold records, by name, with the columns that are written and those that put their rows in an order. A
 * table in parts is one table here.
 */
export async function listTables(sql) {
  const rows = await sql.unsafe(
    `select format('%s.%s', n.nspname, c.relname) as name, format('%I.%I', n.nspname, c.relname) as quoted,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname) order by k.place) from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    [schemas],
  )
  return rows.filter(({ name }) => !passing.test(name))
}

/** The numbers that sequences have come to. One that was never asked has none. */
export const listSequences = (sql) =>
  sql.unsafe(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
    where schemaname = any($1) and last_value is not null order by 1`,
    [schemas],
  )

/** The migrations that a database has had: when each was made, which is what names it, and what was in it. */
export async function listMigrations(sql) {
  const [{ table }] = await sql`select to_regclass('drizzle.__drizzle_migrations') as table`
  if (!table) return []
  const rows =
    await sql`select created_at::text as made, hash from drizzle.__drizzle_migrations order by created_at`
  return rows.map(({ made, hash }) => ({ made: Number(made), hash }))
}

/** The SQL for the rows of a table as text, one a line, in an order that does not depend on where they lie. */
export const copyOut = ({ quoted, columns, key }) =>
  `copy (select ${columns.join(', ')} from ${quoted} t order by ${key?.join(', ') ?? 't::text'}) to stdout`

export const copyIn = ({ quoted, columns }) => `copy ${quoted} (${columns.join(', ')}) from stdin`

/**
 * Sends what a COPY gives through streams. The driver stops listening when rows come faster than they are taken, and, where
 * that was the last row, never listens again; so it is told to at the end.
 */
export async function pour(sql, statement, ...streams) {
  const rows = await sql.unsafe(statement).readable()
  await pipeline(rows, ...streams)
  rows._read()
}
