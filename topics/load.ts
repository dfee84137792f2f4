import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { parseVocabulary, type Topic } from './vocabulary'

/** Any number, the same for every process: two that load at once take turns. */
const lock = 727_276

/** The vocabulary that the project ships. */
export const readVocabulary = (): Topic[] =>
  parseVocabulary(readFileSync(`${import.meta.dirname}/topics.csv`, 'utf8'))

/**
 * Brings the table of topics to the vocabulary, after the migrations; the address must belong to the owner of the database.
 * Run again, it changes nothing. A topic that the vocabulary no longer has stays, after the others: published reports name it.
 */
export async function loadTopics(
  address: string,
  topics: readonly Topic[] = readVocabulary(),
): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined, connection: { lock_timeout: 5_000 } })
  const rows = topics.map((topic, position) => ({ ...topic, position }))
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lock})`
      const wanted = tx`select * from jsonb_to_recordset(${tx.json(rows)})
        as wanted (id text, "group" text, name text, synonyms text[], position int)`
      const [difference] = await tx`select count(*)::int as amount from (${wanted}
        except select id, "group", name, synonyms, position from topics) as missing`
      if (difference?.amount === 0) return
      // Places are unique, so the old ones step aside before the new ones are taken.
      await tx`update topics set position = -1 - position`
      await tx`insert into topics (id, "group", name, synonyms, position) ${wanted}
        on conflict (id) do update set "group" = excluded."group", name = excluded.name,
          synonyms = excluded.synonyms, position = excluded.position`
      await tx`update topics set position = ${rows.length} - 1 - position where position < 0`
    })
  } finally {
    await sql.end()
  }
}
