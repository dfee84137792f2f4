import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { nameEachColumn } from './column-names'
import { givesUp } from './deadline'
import { printFailedQueriesQuietly } from './quiet'

printFailedQueriesQuietly()

/** Milliseconds after which a query is given up here; `statement_timeout`, slightly shorter, ends it on a server that still lives. */
const deadline = 8_000

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

function connect(
  role: 'rapporteur_app' | 'rapporteur_public',
  address: string | undefined,
  max: number,
): Database {
  if (!address)
    throw new Error('DATABASE_URL is not set. Set it to the address of a PostgreSQL 17 or newer database.')
  const sql = postgres(address, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: () => 0.3,
    onnotice: () => undefined,
    connection: { role, statement_timeout: deadline - 1_000, application_name: role },
  })
  return nameEachColumn(drizzle(givesUp(sql, deadline), { casing: 'snake_case' }))
}

const { DATABASE_URL, DATABASE_URL_APP = DATABASE_URL, DATABASE_URL_PUBLIC = DATABASE_URL } = process.env

// Development reloads modules; one pool of each kind is kept across reloads.
const kept = globalThis as typeof globalThis & {
  databases?: { app?: Database; public?: Database; front?: Database }
}
kept.databases ??= {}

/** For members: reads and writes, but owns nothing and cannot change what was recorded. */
export const appDatabase = (): Database =>
  (kept.databases!.app ??= connect('rapporteur_app', DATABASE_URL_APP, 10))

/** For the public: can only select from the views of the schema `published`. */
export const publicDatabase = (): Database =>
  (kept.databases!.public ??= connect('rapporteur_public', DATABASE_URL_PUBLIC, 10))

/** One connection of the public's role, for the questions of the server itself, which must not wait behind anybody's. */
export const frontDatabase = (): Database =>
  (kept.databases!.front ??= connect('rapporteur_public', DATABASE_URL_PUBLIC, 1))
