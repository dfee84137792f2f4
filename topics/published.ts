import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { publishedFacts, publishedMoves, publishedTopics } from '@/db/schema/published'
import { fold } from '@/forms/reading/fold'
import { type Words, wordsIn } from '@/forms/words'

const columns = {
  id: publishedTopics.id,
  group: publishedTopics.group,
  name: publishedTopics.names,
  terms: publishedTopics.terms,
  isRetired: publishedTopics.isRetired,
}

/** The whole vocabulary in its order, with the number of published reports that carry each topic. */
export function listTopics() {
  const tally = publicDatabase()
    .select({ topicId: sql<string>`topic`.as('topic_id'), reports: sql<number>`count(*)::int`.as('reports') })
    .from(publishedFacts)
    .innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`)
    .groupBy(sql`topic`)
    .as('tally')
  return publicDatabase()
    .select({ ...columns, reports: sql<number>`coalesce(${tally.reports}, 0)` })
    .from(publishedTopics)
    .leftJoin(tally, eq(tally.topicId, publishedTopics.id))
    .orderBy(asc(publishedTopics.position))
}
export type ListedTopic = Awaited<ReturnType<typeof listTopics>>[number]

/** What every topic is called, in its languages, by id and in the order of the vocabulary. */
export async function readTopicNames(): Promise<Map<string, Words>> {
  const { id, names, position } = publishedTopics
  const rows = await publicDatabase().select({ id, names }).from(publishedTopics).orderBy(asc(position))
  return new Map(rows.map((row) => [row.id, row.names]))
}

/** What the topics of a draft are called in one language; one that was merged has the name of what it became. */
export async function readDraftTopics(locale: string): Promise<Map<string, string>> {
  const [names, moves] = await Promise.all([
    readTopicNames(),
    publicDatabase().select().from(publishedMoves).where(eq(publishedMoves.kind, 'topic')),
  ])
  const all = [
    ...[...names].map(([id, name]) => [id, name] as const),
    ...moves.map(({ slug, nowSlug }) => [slug, names.get(nowSlug)!] as const),
  ]
  return new Map(all.map(([id, name]) => [id, wordsIn(name, locale)]))
}

export async function findTopic(id: string) {
  if (!isSlug(id)) return null
  const [topic] = await publicDatabase()
    .select(columns)
    .from(publishedTopics)
    .where(eq(publishedTopics.id, id))
  return topic ?? null
}

/** The topics that most often stand on the same reports as this one, with the number of reports that carry both. */
export async function listNeighbours(id: string, most = 8) {
  const together = sql<number>`count(*)::int`
  const [rows, names] = await Promise.all([
    publicDatabase()
      .select({ id: sql<string>`topic`, reports: together })
      .from(publishedFacts)
      .innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`topic <> ${id}`)
      .where(sql`${publishedFacts.topics} @> array[${id}]::text[]`)
      .groupBy(sql`topic`)
      .orderBy(desc(together), sql`topic`)
      .limit(most),
    readTopicNames(),
  ])
  return rows.map((row) => ({ ...row, name: names.get(row.id)! }))
}

/** How many published reports carry one topic, how many another, and how many both. */
export async function tallyTwo(id: string, other: string) {
  const holds = (one: string) => sql`${publishedFacts.topics} @> array[${one}]::text[]`
  const [row] = await publicDatabase()
    .select({
      of: sql<number>`(count(*) filter (where ${holds(id)}))::int`,
      there: sql<number>`(count(*) filter (where ${holds(other)}))::int`,
      both: sql<number>`(count(*) filter (where ${holds(id)} and ${holds(other)}))::int`,
    })
    .from(publishedFacts)
  return row!
}

/** Whatever the spelling: accents, letters of Arabic that stand for each other, hyphens. */
const folded = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Topics that are called so, in whichever language: by a whole name, synonym, or the beginning of a name. */
export async function listTopicsNamed(typed: string, most = 3) {
  const wanted = folded(typed)
  if (wanted.length < 3) return []
  const topics = await listTopics()
  const isSo = ({ name, terms }: (typeof topics)[number]) => {
    const names = Object.values(name).map(folded)
    const all = [...names, ...Object.values(terms).flat().map(folded)]
    return all.includes(wanted) || names.some((one) => one.startsWith(`${wanted} `))
  }
  return topics.filter(isSo).slice(0, most)
}
