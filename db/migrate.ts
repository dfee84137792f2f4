import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { prepareJobTables } from './job-tables'

/** Any number, the same for every process of the portal: two that start at once take turns. */
const lock = 727_274

const newest = join(import.meta.dirname, 'migrations')

/** The migrations of this release as they were when the one made at `upTo` was the last. */
function migrationsUpTo(upTo: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-migrations-'))
  cpSync(newest, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(join(newest, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[]
  }
  const entries = journal.entries.filter(({ when }) => when <= upTo)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}

/**
 * Brings the database at `address` to the newest structure, or to that of the migration made at `upTo` (milliseconds, as
 * the journal has it). The address must belong to the owner of the database.
 */
export async function migrateDatabase(address: string, { upTo }: { upTo?: number } = {}): Promise<void> {
  const folder = upTo === undefined ? newest : migrationsUpTo(upTo)
  const sql = postgres(address, { max: 1, onnotice: () => undefined, connection: { lock_timeout: 5_000 } })
  try {
    await sql`select pg_advisory_lock(${lock})`
    const owner = drizzle(sql)
    await migrate(owner, { migrationsFolder: folder })
    await prepareJobTables(owner)
    // A server asks whether it fits the structure before it says that it is ready.
    await sql`grant usage on schema drizzle to rapporteur_public, rapporteur_app`
    await sql`grant select on drizzle.__drizzle_migrations to rapporteur_public, rapporteur_app`
  } finally {
    await sql.end()
    if (folder !== newest) rmSync(folder, { recursive: true })
  }
}
