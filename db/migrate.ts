import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { prepareJobTables } from './job-tables'

/** Any number, the same for every process of the portal: two that start at once take turns. */
const lock = 727_274

/** Brings the database at `address` to the newest structure. The address must belong to the owner of the database. */
export async function migrateDatabase(address: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined, connection: { lock_timeout: 5_000 } })
  try {
    await sql`select pg_advisory_lock(${lock})`
    const owner = drizzle(sql)
    await migrate(owner, { migrationsFolder: `${import.meta.dirname}/migrations` })
    await prepareJobTables(owner)
  } finally {
    await sql.end()
  }
}
