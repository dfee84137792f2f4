import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedFacts } from '@/db/schema/published'
import type { Words } from '@/forms/words'
import type { Condition } from '@/reports/conditions'
import type { Filters } from '@/reports/filters'
import { columnsFor, conditionSql, type FactColumns, factColumns } from '@/reports/published-conditions'
import { factsWhere } from '@/reports/published-facts'
import { readTopicNames } from '@/topics/published'

/** The reports of one year, event, topic or of the whole list: how many, and how many of them meet each condition. */
export type Tallied = {
  key: string
  label: string | Words
  reports: number
  meeting: Record<Condition, number>
}
export type By = 'year' | 'event' | 'topic' | 'type'

const keyOf: Record<By, SQL<string>> = {
  year: sql<string>`${publishedFacts.year}::text`,
  event: sql<string>`${publishedFacts.eventId}::text`,
  topic: sql<string>`topic`,
  type: sql<string>`${publishedFacts.type}`,
}

/** Reports that are alike in all that the conditions look at are counted together, so that each kind is looked at once. */
async function countAlike(filters: Partial<Filters>, conditions: readonly Condition[], by: By) {
  const columns = Object.fromEntries(
    columnsFor(conditions).map((name) => [name, factColumns[name]]),
  ) as Partial<typeof factColumns>
  const base = publicDatabase()
    .select({ key: keyOf[by].as('key'), ...columns, alike: sql<number>`count(*)`.as('alike') })
    .from(publishedFacts)
    .$dynamic()
  const joined =
    by === 'topic' ? base.innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`) : base
  const kinds = joined
    .where(factsWhere(filters))
    .groupBy(sql`1`, ...Object.values(columns))
    .as('kinds')
  const alike = Object.fromEntries(
    columnsFor(conditions).map((name) => [name, (kinds as unknown as FactColumns)[name]]),
  )
  const of = { ...factColumns, ...alike }
  return publicDatabase()
    .select({
      key: kinds.key,
      reports: sql<number>`sum(${kinds.alike})::int`,
      ...Object.fromEntries(
        conditions.map((condition, place) => [
          `c${place}`,
          sql<number>`coalesce(sum(${kinds.alike}) filter (where ${conditionSql(condition, of)}), 0)::int`,
        ]),
      ),
    })
    .from(kinds)
    .groupBy(kinds.key)
}

/** What the record calls the groups, by their keys in SQL; events are known by their slugs. */
async function namesOf(by: By): Promise<Map<string, { key: string; label: string | Words }>> {
  const { id, slug, name } = publishedEvents
  const events =
    by === 'event' ? await publicDatabase().select({ id, key: slug, label: name }).from(publishedEvents) : []
  const topics = by === 'topic' ? [...(await readTopicNames())] : []
  return new Map<string, { key: string; label: string | Words }>([
    ...events.map(({ id, key, label }) => [id, { key, label }] as const),
    ...topics.map(([id, label]) => [id, { key: id, label }] as const),
  ])
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
  const [rows, names] = await Promise.all([countAlike(filters, conditions, by), namesOf(by)])
  const tallied = rows.map((row) => ({
    ...(names.get(row.key) ?? { key: row.key, label: row.key }),
    reports: row.reports,
    meeting: Object.fromEntries(
      conditions.map((condition, place) => [
        condition,
        Number((row as Record<string, unknown>)[`c${place}`]),
      ]),
    ),
  }))
  const byKey = (a: Tallied, b: Tallied) => (a.key < b.key ? -1 : 1)
  return tallied.sort((a, b) => (by === 'year' ? byKey(a, b) : b.reports - a.reports || byKey(a, b)))
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
