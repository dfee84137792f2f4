import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedAppearances, publishedEvents, publishedReports } from '@/db/schema/published'
import type { Filters } from '@/reports/filters'
import { publishedWhere } from '@/reports/published'
import { regionOfSeat } from '@/reports/published-conditions'

export const seatsBy = {
  group: sql<string | null>`${publishedAppearances.group}`,
  region: regionOfSeat,
  country: sql<string | null>`${publishedAppearances.country}`,
}

/**
 * The speaking slots of each year by group, region or country; null where the report does not say. A person who speaks
 * in three sessions has three.
 */
export const tallySpeakers = (filters: Partial<Filters>, by: keyof typeof seatsBy) =>
  publicDatabase()
    .select({ year: publishedEvents.year, value: seatsBy[by], seats: sql<number>`count(*)::int` })
    .from(publishedAppearances)
    .innerJoin(publishedReports, eq(publishedReports.versionId, publishedAppearances.versionId))
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .where(sql`${publishedWhere(filters)} and ${publishedAppearances.role} = 'speaker'`)
    .groupBy(publishedEvents.year, sql`2`)
    .orderBy(asc(publishedEvents.year), desc(sql`3`), asc(sql`2`))

/** Days from each session to the first publication of its report, by event, the newest event first. */
export const tallyDays = (filters: Partial<Filters>) => {
  const days = sql`((${publishedReports.firstPublishedAt} at time zone ${publishedEvents.timeZone})::date - ${publishedReports.heldOn})`
  const at = (part: number) =>
    sql<number>`percentile_cont(${sql.raw(String(part))}) within group (order by ${days})`
  return publicDatabase()
    .select({
      slug: publishedEvents.slug,
      name: publishedEvents.name,
      year: publishedEvents.year,
      deadline: sql<number>`((${publishedEvents.dueAt} at time zone ${publishedEvents.timeZone})::date - ${publishedEvents.endsOn})`,
      reports: sql<number>`count(*)::int`,
      inTime: sql<number>`(count(*) filter (where ${publishedReports.firstPublishedAt} <= ${publishedEvents.dueAt}))::int`,
      lower: at(0.25),
      median: at(0.5),
      upper: at(0.75),
    })
    .from(publishedReports)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedReports.eventId))
    .where(publishedWhere(filters))
    .groupBy(
      publishedEvents.slug,
      publishedEvents.name,
      publishedEvents.year,
      publishedEvents.dueAt,
      publishedEvents.endsOn,
      publishedEvents.timeZone,
      publishedEvents.startsOn,
    )
    .orderBy(desc(publishedEvents.startsOn), asc(publishedEvents.slug))
}
