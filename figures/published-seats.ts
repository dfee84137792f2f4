import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedFacts } from '@/db/schema/published'
import { regionOf } from '@/directory/regions'
import type { Filters } from '@/reports/filters'
import { factsWhere } from '@/reports/published-facts'

export type SeatsBy = 'group' | 'region' | 'country'

/** What a slot says of its speaker, as `group/country`, either of which may be empty. */
export function slotOf(slot: string): Record<SeatsBy, string | null> {
  const [group = '', country = ''] = slot.split('/')
  const own = { group: group || null, country: country || null }
  return { ...own, region: regionOf(own) }
}

/**
 * The speaking slots of each year by group, region or country; null where the report does not say. A person who speaks
 * in three sessions has three.
 */
export async function tallySpeakers(filters: Partial<Filters>, by: SeatsBy) {
  const rows = await publicDatabase()
    .select({ year: publishedFacts.year, slot: sql<string>`slot`, seats: sql<number>`count(*)::int` })
    .from(publishedFacts)
    .innerJoin(sql`lateral unnest(${publishedFacts.speakers}) slot`, sql`true`)
    .where(factsWhere(filters))
    .groupBy(publishedFacts.year, sql`slot`)
  const seats = new Map<string, { year: number; value: string | null; seats: number }>()
  for (const { year, slot, seats: more } of rows) {
    const value = slotOf(slot)[by]
    const key = `${year}/${value ?? ''}`
    seats.set(key, { year, value, seats: (seats.get(key)?.seats ?? 0) + more })
  }
  return [...seats.values()].sort(
    (a, b) => a.year - b.year || b.seats - a.seats || ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
  )
}

/** Days from each session to the first publication of its report, by event, the newest event first. */
export async function tallyDays(filters: Partial<Filters>) {
  const days = publicDatabase()
    .select({
      eventId: publishedFacts.eventId,
      reports: sql<number>`count(*)::int`.as('reports'),
      inTime: sql<number>`(count(*) filter (where not ${publishedFacts.isLate}))::int`.as('in_time'),
      quarters: sql<
        [number, number, number]
      >`percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${publishedFacts.days})`.as(
        'quarters',
      ),
    })
    .from(publishedFacts)
    .where(factsWhere(filters))
    .groupBy(publishedFacts.eventId)
    .as('days')
  const rows = await publicDatabase()
    .select({
      slug: publishedEvents.slug,
      name: publishedEvents.name,
      year: publishedEvents.year,
      deadline: sql<number>`((${publishedEvents.dueAt} at time zone ${publishedEvents.timeZone})::date - ${publishedEvents.endsOn})`,
      reports: days.reports,
      inTime: days.inTime,
      quarters: days.quarters,
    })
    .from(days)
    .innerJoin(publishedEvents, eq(publishedEvents.id, days.eventId))
    .orderBy(desc(publishedEvents.startsOn), asc(publishedEvents.slug))
  return rows.map(({ quarters: [lower, median, upper], ...row }) => ({ ...row, lower, median, upper }))
}
