import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { parseNames, parseVocabulary, type Topic, type TopicName } from './vocabulary'

/** Any number, the same for every process: two that load at once take turns. */
const lock = 727_276

const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8')

/** The vocabulary that the project ships: a beginning, which the secretariat goes on with. */
export const readVocabulary = (): Topic[] => parseVocabulary(read('topics.csv'))
export const readNames = (): TopicName[] => parseNames(read('names.csv'))

/**
 * Adds what the table of topics does not have of the vocabulary, after the migrations; the address must belong to the owner
 * of the database. What is there stays as the secretariat has made it, and run again it changes nothing.
 */
export async function loadTopics(
  address: string,
  topics: readonly Topic[] = readVocabulary(),
  names: readonly TopicName[] = readNames(),
): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined, connection: { lock_timeout: 5_000 } })
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lock})`
      await tx`insert into topics (id, "group", name, synonyms, position)
        select id, "group", name, synonyms, (select coalesce(max(position) + 1, 0) from topics) + row_number() over (order by place) - 1
        from jsonb_to_recordset(${tx.json(topics.map((topic, place) => ({ ...topic, place })))})
          as wanted (id text, "group" text, name text, synonyms text[], place int)
        where not exists (select from topics where topics.id = wanted.id)`
      await tx`insert into topic_names (topic_id, language, name, synonyms)
        select topic, language, name, synonyms
        from jsonb_to_recordset(${tx.json([...names])}) as wanted (topic text, language text, name text, synonyms text[])
        where topic in (select id from topics) on conflict do nothing`
    })
  } finally {
    await sql.end()
  }
}
