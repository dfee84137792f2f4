import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedRegistrations } from '@/db/schema/published'
import type { Filters } from '@/reports/filters'

/** How many registered for each event, by region or `unknown`, as its organizers published it; no more than 60 events. */
export const listRegistrations = ({ event = [], year = [] }: Partial<Filters>) =>
  publicDatabase()
    .select({
      event: publishedEvents.slug,
      region: publishedRegistrations.region,
      people: publishedRegistrations.people,
      source: publishedRegistrations.source,
    })
    .from(publishedRegistrations)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedRegistrations.eventId))
    .where(
      and(
        event.length === 0 ? undefined : inArray(publishedEvents.slug, event),
        year.length === 0 ? undefined : inArray(publishedEvents.year, year),
      ),
    )
