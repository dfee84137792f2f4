import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedFacts } from '@/db/schema/published'
import type { Filters } from '@/reports/filters'
import { factsWhere } from '@/reports/published-facts'
import { readTopicNames } from '@/topics/published'

const reports = sql<number>`count(*)::int`

/** The reports that carry each topic in each year. */
export const tallyTopicYears = (filters: Partial<Filters>) =>
  publicDatabase()
    .select({ id: sql<string>`topic`, year: publishedFacts.year, reports })
    .from(publishedFacts)
    .innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`)
    .where(factsWhere(filters))
    .groupBy(sql`topic`, publishedFacts.year)

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
    readTopicNames(),
  ])
  const byId = new Map([...topics].map(([id, name], position) => [id, { id, name, position }]))
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
