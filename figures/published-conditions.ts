import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import {
  publishedEvents,
  publishedReports,
  publishedReportTopics,
  publishedTopics,
} from '@/db/schema/published'
import type { Condition } from '@/reports/conditions'
import type { Filters } from '@/reports/filters'
import { publishedWhere } from '@/reports/published'
import { conditionSql } from '@/reports/published-conditions'

/** The reports of one year, event, topic or of the whole list: how many, and how many of them meet each condition. */
export type Tallied = { key: string; label: string; reports: number; meeting: Record<Condition, number> }
export type By = 'year' | 'event' | 'topic' | 'type'

const keyOf = {
  year: {
    key: sql<string>`${publishedEvents.year}::text`,
    label: sql<string>`${publishedEvents.year}::text`,
  },
  event: { key: sql<string>`${publishedEvents.slug}`, label: sql<string>`${publishedEvents.name}` },
  topic: { key: sql<string>`${publishedTopics.id}`, label: sql<string>`${publishedTopics.name}` },
  type: { key: sql<string>`${publishedReports.type}`, label: sql<string>`${publishedReports.type}` },
}

/**
 * Counts, for each group of the list, the reports that meet each condition. A number leads to the list with that very
 * condition, so the two cannot differ. Groups stand by their reports, the most first; years from the oldest.
 */
export async function tallyConditions(
  filters: Partial<Filters>,
  conditions: readonly Condition[],
  by: By,
): Promise<Tallied[]> {
  const { key, label } = keyOf[by]
  const reports = sql<number>`count(*)::int`
  const columns = Object.fromEntries(
    conditions.map((condition, place) => [
      `c${place}`,
      sql<number>`(count(*) filter (where ${conditionSql(condition)}))::int`,
    ]),
  )
  const base = publicDatabase()
    .select({ key, label, reports, ...columns })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .$dynamic()
  const joined =
    by === 'topic'
      ? base
          .innerJoin(publishedReportTopics, eq(publishedReportTopics.reportId, publishedReports.reportId))
          .innerJoin(publishedTopics, eq(publishedTopics.id, publishedReportTopics.topicId))
      : base
  const rows = await joined
    .where(publishedWhere(filters))
    .groupBy(sql`1`, sql`2`)
    .orderBy(...(by === 'year' ? [asc(sql`1`)] : [desc(reports), asc(sql`1`)]))
  return rows.map((row) => ({
    key: row.key,
    label: row.label,
    reports: row.reports,
    meeting: Object.fromEntries(
      conditions.map((condition, place) => [
        condition,
        Number((row as Record<string, unknown>)[`c${place}`]),
      ]),
    ),
  }))
}

/** The same for the whole list. */
export async function tallyWhole(
  filters: Partial<Filters>,
  conditions: readonly Condition[],
): Promise<Tallied & { years: number[] }> {
  const byYear = await tallyConditions(filters, conditions, 'year')
  const sum = (of: (year: Tallied) => number) => byYear.reduce((total, year) => total + of(year), 0)
  return {
    key: 'total',
    label: '',
    reports: sum(({ reports }) => reports),
    meeting: Object.fromEntries(conditions.map((one) => [one, sum(({ meeting }) => meeting[one] ?? 0)])),
    years: byYear.map(({ key }) => Number(key)),
  }
}
