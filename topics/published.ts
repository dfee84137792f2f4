import 'server-only'
import { asc, desc, eq, ne, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { publishedReportTopics, publishedTopics } from '@/db/schema/published'

const columns = {
  id: publishedTopics.id,
  group: publishedTopics.group,
  name: publishedTopics.name,
  synonyms: publishedTopics.synonyms,
}

/** The whole vocabulary in its order, with the number of published reports that carry each topic. */
export function listTopics() {
  const tally = publicDatabase()
    .select({ topicId: publishedReportTopics.topicId, reports: sql<number>`count(*)::int`.as('reports') })
    .from(publishedReportTopics)
    .groupBy(publishedReportTopics.topicId)
    .as('tally')
  return publicDatabase()
    .select({ ...columns, reports: sql<number>`coalesce(${tally.reports}, 0)` })
    .from(publishedTopics)
    .leftJoin(tally, eq(tally.topicId, publishedTopics.id))
    .orderBy(asc(publishedTopics.position))
}
export type ListedTopic = Awaited<ReturnType<typeof listTopics>>[number]

export async function findTopic(id: string) {
  if (!isSlug(id)) return null
  const [topic] = await publicDatabase()
    .select(columns)
    .from(publishedTopics)
    .where(eq(publishedTopics.id, id))
  return topic ?? null
}

/** The topics that most often stand on the same reports as this one, with the number of reports that carry both. */
export function listNeighbours(id: string, most = 8) {
  const carriers = publicDatabase()
    .select({ reportId: publishedReportTopics.reportId })
    .from(publishedReportTopics)
    .where(eq(publishedReportTopics.topicId, id))
    .as('carriers')
  const together = sql<number>`count(*)::int`
  return publicDatabase()
    .select({ id: publishedTopics.id, name: publishedTopics.name, reports: together })
    .from(publishedReportTopics)
    .innerJoin(carriers, eq(carriers.reportId, publishedReportTopics.reportId))
    .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
    .where(ne(publishedTopics.id, id))
    .groupBy(publishedTopics.id, publishedTopics.name)
    .orderBy(desc(together), asc(publishedTopics.name))
    .limit(most)
}
