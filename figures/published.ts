import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedFacts, publishedSessionTallies } from '@/db/schema/published'
import type { Words } from '@/forms/words'
import { partsOf } from '@/reports/conditions'
import type { Filters } from '@/reports/filters'
import { factsWhere } from '@/reports/published-facts'
import { having } from '@/reports/published-having'
import { readTopicNames } from '@/topics/published'

/**
 * The sessions of each event that were to be reported: those not cancelled, and those reported all the same. `published`
 * have a public report, `withdrawn` had one. What became of the others is not public. Newest event first.
 */
export async function tallySessions({ event = [], year = [] }: Partial<Filters>) {
  return publicDatabase()
    .select({
      slug: publishedEvents.slug,
      name: publishedEvents.name,
      year: publishedEvents.year,
      sessions: publishedSessionTallies.sessions,
      published: publishedSessionTallies.published,
      withdrawn: publishedSessionTallies.withdrawn,
    })
    .from(publishedSessionTallies)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedSessionTallies.eventId))
    .where(
      and(
        sql`${publishedSessionTallies.sessions} + ${publishedSessionTallies.withdrawn} > 0`,
        event.length === 0 ? undefined : inArray(publishedEvents.slug, event),
        year.length === 0 ? undefined : inArray(publishedEvents.year, year),
      ),
    )
    .orderBy(desc(publishedEvents.startsOn), asc(publishedEvents.slug))
}

/** The topics that the reports carry, the most frequent first, with all reports and those that carry any topic. */
export async function tallyTopics(filters: Partial<Filters>) {
  const where = factsWhere(filters)
  const reports = sql<number>`count(*)::int`
  const [rows, names, byYear] = await Promise.all([
    publicDatabase()
      .select({ id: sql<string>`topic`, reports })
      .from(publishedFacts)
      .innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`)
      .where(where)
      .groupBy(sql`topic`),
    readTopicNames(),
    publicDatabase()
      .select({
        year: publishedFacts.year,
        reports,
        withTopics: sql<number>`(count(*) filter (where ${having.topics}))::int`,
      })
      .from(publishedFacts)
      .where(where)
      .groupBy(publishedFacts.year),
  ])
  const sum = (of: 'reports' | 'withTopics') => byYear.reduce((total, year) => total + year[of], 0)
  const order = [...names.keys()]
  const topics = rows
    .map((row) => ({ ...row, name: names.get(row.id)! }))
    .sort((a, b) => b.reports - a.reports || order.indexOf(a.id) - order.indexOf(b.id))
  return {
    topics,
    reports: sum('reports'),
    withTopics: sum('withTopics'),
    byYear,
  }
}

/** What the record calls some events and topics, by slug and id. */
export async function listNames({
  event = [],
  topic = [],
  with: conditions = [],
}: Partial<Filters>): Promise<Record<string, string | Words>> {
  const wanted = [...topic, ...conditions.map((one) => partsOf(one)).flatMap(topicIn)]
  const [events, topics] = await Promise.all([
    event.length === 0
      ? []
      : publicDatabase()
          .select({ value: publishedEvents.slug, name: publishedEvents.name })
          .from(publishedEvents)
          .where(inArray(publishedEvents.slug, event)),
    wanted.length === 0 ? new Map<string, Words>() : readTopicNames(),
  ])
  return Object.fromEntries([
    ...events.map(({ value, name }) => [value, name] as const),
    ...wanted.flatMap((id) => (topics.has(id) ? [[id, topics.get(id)!] as const] : [])),
  ])
}

const topicIn = ({ kind, value }: { kind: string; value: string }): string[] =>
  kind === 'topic' ? [value] : []
