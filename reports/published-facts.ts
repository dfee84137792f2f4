import 'server-only'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { publishedEvents, publishedFacts, publishedReports } from '@/db/schema/published'
import type { Filters } from './filters'
import { conditionSql, holdsAny } from './published-conditions'
import { having } from './published-having'
import { searchQuery } from './published-search'

const everything = sql`true`

/**
 * The condition on `publishedFacts` that a report must meet to be in the list of `filters`; sort and place do not matter.
 * Lists, facets and figures share it, so a number and the list behind it cannot differ. Never undefined.
 */
export function factsWhere(filters: Partial<Filters>): SQL {
  const { q = '', event = [], year = [], topic = [], type = [], has = [], with: conditionsOf = [] } = filters
  const { group = [], region = [], language = [] } = filters
  const conditions = [
    ...(event.length === 0
      ? []
      : [
          sql`${publishedFacts.eventId} in (select ${publishedEvents.id} from ${publishedEvents}
            where ${inArray(publishedEvents.slug, event)})`,
        ]),
    ...(year.length === 0 ? [] : [inArray(publishedFacts.year, year)]),
    ...(topic.length === 0 ? [] : [holdsAny(publishedFacts.topics, topic)]),
    ...(type.length === 0 ? [] : [inArray(publishedFacts.type, type)]),
    ...(group.length === 0 ? [] : [holdsAny(publishedFacts.speakerGroups, group)]),
    ...(region.length === 0 ? [] : [holdsAny(publishedFacts.speakerRegions, region)]),
    ...(language.length === 0 ? [] : [inArray(publishedFacts.language, language)]),
    ...has.map((value) => having[value]),
    ...conditionsOf.map((condition) => conditionSql(condition)),
    ...(q === ''
      ? []
      : [
          sql`${publishedFacts.reportId} in (select ${publishedReports.reportId} from ${publishedReports}
            where ${publishedReports.search} @@ ${searchQuery(q)})`,
        ]),
  ]
  return and(everything, ...conditions) ?? everything
}
