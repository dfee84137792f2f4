import 'server-only'
import { asc, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedFacts, publishedTopics } from '@/db/schema/published'
import type { Filters } from '@/reports/filters'
import { factsWhere } from '@/reports/published-facts'

const reports = sql<number>`count(*)::int`

/** The reports that carry each topic in each year, in the order of the vocabulary. */
export const tallyTopicYears = (filters: Partial<Filters>) =>
  publicDatabase()
    .select({ id: publishedTopics.id, name: publishedTopics.name, year: publishedFacts.year, reports })
    .from(publishedFacts)
    .innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`)
    .innerJoin(publishedTopics, sql`${publishedTopics.id} = topic`)
    .where(factsWhere(filters))
    .groupBy(publishedTopics.id, publishedTopics.name, publishedTopics.position, publishedFacts.year)
    .orderBy(asc(publishedTopics.position), asc(publishedFacts.year))

/** Pairs of topics by the reports that carry both, the most frequent first; the earlier of the vocabulary stands first. */
export async function tallyTopicPairs(filters: Partial<Filters>, most: number) {
  const [pairs, topics] = await Promise.all([
    publicDatabase()
      .select({ one: sql<string>`one`, other: sql<string>`other`, reports })
      .from(publishedFacts)
      .innerJoin(sql`lateral unnest(${publishedFacts.topics}) one`, sql`true`)
      .innerJoin(sql`lateral unnest(${publishedFacts.topics}) other`, sql`one < other`)
      .where(factsWhere(filters))
      .groupBy(sql`one`, sql`other`),
    publicDatabase()
      .select({ id: publishedTopics.id, name: publishedTopics.name, position: publishedTopics.position })
      .from(publishedTopics),
  ])
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  return pairs
    .map((pair) => {
      const [first, second] = [byId.get(pair.one)!, byId.get(pair.other)!].sort(
        (a, b) => a.position - b.position,
      )
      return { first: first!, second: second!, reports: pair.reports }
    })
    .sort(
      (a, b) =>
        b.reports - a.reports || a.first.position - b.first.position || a.second.position - b.second.position,
    )
    .slice(0, most)
    .map(({ first, second, reports }) => ({
      one: first.id,
      oneName: first.name,
      other: second.id,
      otherName: second.name,
      reports,
    }))
}
