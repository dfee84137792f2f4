import 'server-only'
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedEvents,
  publishedReports,
  publishedReportTopics,
  publishedTopics,
} from '@/db/schema/published'
import type { Filters } from '@/reports/filters'
import { publishedWhere } from '@/reports/published'

const reports = sql<number>`count(*)::int`

/** The reports that carry each topic in each year, in the order of the vocabulary. */
export const tallyTopicYears = (filters: Partial<Filters>) =>
  publicDatabase()
    .select({ id: publishedTopics.id, name: publishedTopics.name, year: publishedEvents.year, reports })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .innerJoin(publishedReportTopics, eq(publishedReportTopics.reportId, publishedReports.reportId))
    .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
    .where(publishedWhere(filters))
    .groupBy(publishedTopics.id, publishedTopics.name, publishedTopics.position, publishedEvents.year)
    .orderBy(asc(publishedTopics.position), asc(publishedEvents.year))

/** Pairs of topics by the reports that carry both, the most frequent first; the earlier of the vocabulary stands first. */
export function tallyTopicPairs(filters: Partial<Filters>, most: number) {
  const carried = (name: string) =>
    publicDatabase()
      .select({
        reportId: publishedReportTopics.reportId,
        id: publishedTopics.id,
        name: publishedTopics.name,
        position: publishedTopics.position,
      })
      .from(publishedReportTopics)
      .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
      .as(name)
  const [one, other] = [carried('one'), carried('other')]
  return publicDatabase()
    .select({ one: one.id, oneName: one.name, other: other.id, otherName: other.name, reports })
    .from(publishedReports)
    .innerJoin(one, eq(one.reportId, publishedReports.reportId))
    .innerJoin(other, and(eq(other.reportId, publishedReports.reportId), lt(one.position, other.position)))
    .where(publishedWhere(filters))
    .groupBy(one.id, one.name, one.position, other.id, other.name, other.position)
    .orderBy(desc(reports), asc(one.position), asc(other.position))
    .limit(most)
}
