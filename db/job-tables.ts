import { type SQL, sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'

/** The schema that pg-boss keeps its jobs in. */
export const jobSchema = 'jobs'

type Executor = {
  execute(query: SQL): PromiseLike<unknown>
  transaction(work: (tx: Executor) => Promise<unknown>): Promise<unknown>
}

const unwrapped = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/

/** What pg-boss asks of a database, answered by one of ours; in a transaction a job is sent with what it follows from, or not at all. */
export function jobsThrough(database: Executor): ReturnType<typeof fromDrizzle> {
  const through = (one: Executor) =>
    fromDrizzle({ execute: async (query) => (await one.execute(query as SQL)) as unknown[] }, sql)
  // Drizzle hands on each value as it is, and postgres.js then wants text for a moment and for JSON, and null for what is not there.
  const written = (value: unknown) => {
    if (value instanceof Date) return value.toISOString()
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isPlain ? JSON.stringify(value) : (value ?? null)
  }
  return {
    async executeSql(text: string, values?: unknown[]) {
      // A pool may not be told to begin a transaction, for the next statement could go to another connection.
      const inside = unwrapped.exec(text)?.[1]
      if (inside === undefined) return through(database).executeSql(text, values?.map(written))
      let found: { rows: unknown[] } = { rows: [] }
      await database.transaction(async (tx) => {
        found = await through(tx).executeSql(inside, values?.map(written))
      })
      return found
    },
  }
}

/**
 * Makes the tables of pg-boss, or brings them to the version that is installed. It must be the owner who asks: the portal
 * itself runs as a role that owns nothing, so it sends and takes jobs with its own migrations switched off.
 */
export async function prepareJobTables(owner: Executor): Promise<void> {
  const boss = new PgBoss({
    db: jobsThrough(owner),
    schema: jobSchema,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  await boss.start()
  await boss.stop({ graceful: false })
  await owner.execute(
    sql.raw(`grant usage on schema ${jobSchema} to rapporteur_app;
      grant select, insert, update, delete on all tables in schema ${jobSchema} to rapporteur_app;
      grant usage on all sequences in schema ${jobSchema} to rapporteur_app;
      grant execute on all functions in schema ${jobSchema} to rapporteur_app`),
  )
}
