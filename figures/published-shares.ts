import 'server-only'
import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedEvents, publishedFacts } from '@/db/schema/published'
import type { Words } from '@/forms/words'
import type { Filters } from '@/reports/filters'
import { extentOf } from '@/reports/published-conditions'
import { factsWhere } from '@/reports/published-facts'
import { formsAskingBoth, having } from '@/reports/published-having'
import { readTopicNames } from '@/topics/published'
import { hasOf } from './coverage'
import { type State, states } from './figure'

export type CountedBy = 'year' | 'topic' | 'type' | 'extent' | 'whole'

/**
 * Women's share over the reports of one group, as figures/share.ts defines it over single reports; a test holds the two
 * equal. `forms` are those of its reports that ask for both numbers.
 */
export type Shared = {
  key: string
  label: string | Words
  states: Record<State, number>
  forms: string[]
  participants: number
  women: number
  median: number | null
  bounds: [number, number] | null
  openEnds: number
}

const keyOf: Record<CountedBy, SQL<string>> = {
  whole: sql<string>`'total'::text`,
  year: sql<string>`${publishedFacts.year}::text`,
  topic: sql<string>`topic`,
  type: sql<string>`${publishedFacts.type}`,
  extent: sql<string>`${extentOf}`,
}

const stateOf = sql<State>`(case ${sql.join(
  states.map((state) => sql`when ${having[hasOf[state]]} then ${state}::text`),
  sql` `,
)} end)`

const { participants, women, share, lowWomen, lowSeats, highWomen, highSeats, isOpenEnded } = publishedFacts

/**
 * One row a group and state. What stays out of sums and bounds, sessions of few and forms that did not ask, is in rows of
 * its own. Numbers are of doubles: their sums of whole and half heads are exact.
 */
function tallyStates(filters: Partial<Filters>, by: CountedBy) {
  const sum = (column: SQLWrapper) => sql<number>`coalesce(sum(${column}), 0)`
  const base = publicDatabase()
    .select({
      key: keyOf[by].as('key'),
      state: stateOf.as('state'),
      reports: sql<number>`count(*)::int`,
      participants: sum(participants),
      women: sum(women),
      median: sql<number | null>`percentile_cont(0.5) within group (order by ${share})`,
      lowWomen: sum(lowWomen),
      lowSeats: sum(lowSeats),
      highWomen: sum(highWomen),
      highSeats: sum(highSeats),
      openEnds: sql<number>`(count(*) filter (where ${isOpenEnded}))::int`,
    })
    .from(publishedFacts)
    .$dynamic()
  const joined =
    by === 'topic' ? base.innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`) : base
  return joined.where(factsWhere(filters)).groupBy(sql`1`, sql`2`)
}

function listForms(filters: Partial<Filters>, by: CountedBy) {
  const base = publicDatabase()
    .select({ key: keyOf[by].as('key'), formKey: publishedFacts.formKey })
    .from(publishedFacts)
    .$dynamic()
  const joined =
    by === 'topic' ? base.innerJoin(sql`lateral unnest(${publishedFacts.topics}) topic`, sql`true`) : base
  return joined.where(factsWhere(filters)).groupBy(sql`1`, sql`2`)
}

type Found = Awaited<ReturnType<typeof tallyStates>>

const inSums: readonly State[] = ['counted', 'proportion', 'not-recorded', 'not-applicable']

function sharedOf(key: string, label: string | Words, found: Found, forms: string[]): Shared {
  const counted = found.find(({ state }) => state === 'counted')
  const open = found.filter(({ state }) => inSums.includes(state))
  const sum = (of: 'lowWomen' | 'lowSeats' | 'highWomen' | 'highSeats' | 'openEnds') =>
    open.reduce((total, one) => total + one[of], 0)
  const [low, high] = [sum('lowSeats'), sum('highSeats')]
  return {
    key,
    label,
    states: Object.fromEntries(
      states.map((state) => [state, found.find((one) => one.state === state)?.reports ?? 0]),
    ) as Record<State, number>,
    forms: forms.filter((form) => formsAskingBoth().includes(form)),
    participants: counted?.participants ?? 0,
    women: counted?.women ?? 0,
    median: counted?.median ?? null,
    bounds:
      low === 0
        ? null
        : [Math.min(1, sum('lowWomen') / low), Math.min(1, high === 0 ? 1 : sum('highWomen') / high)],
    openEnds: sum('openEnds'),
  }
}

/** Women's share in each part of the list; by topic, a report counts in each that it carries. Years from the oldest. */
export async function tallyShares(filters: Partial<Filters>, by: CountedBy): Promise<Shared[]> {
  const [found, forms, names] = await Promise.all([
    tallyStates(filters, by),
    listForms(filters, by),
    by === 'topic' ? readTopicNames() : new Map<string, Words>(),
  ])
  return [...new Set(found.map(({ key }) => key))].sort().map((key) =>
    sharedOf(
      key,
      names.get(key) ?? key,
      found.filter((one) => one.key === key),
      forms.filter((one) => one.key === key).map(({ formKey }) => formKey),
    ),
  )
}

const nobody: Shared = sharedOf('total', '', [], [])
export const tallyWholeShare = async (filters: Partial<Filters>): Promise<Shared> =>
  (await tallyShares(filters, 'whole'))[0] ?? nobody

/** The seats that the reports of each event filled, without those of sessions of few. */
export const tallyAttended = (filters: Partial<Filters>) =>
  publicDatabase()
    .select({
      key: publishedEvents.slug,
      reports: sql<number>`count(*)::int`,
      seats: sql<number>`coalesce(sum(${participants}), 0)`,
    })
    .from(publishedFacts)
    .innerJoin(publishedEvents, eq(publishedEvents.id, publishedFacts.eventId))
    .where(sql`${factsWhere(filters)} and ${having.participants}`)
    .groupBy(publishedEvents.slug)

/** The years of the list, for its period. */
export async function listYears(filters: Partial<Filters>): Promise<number[]> {
  const rows = await publicDatabase()
    .select({ year: publishedFacts.year })
    .from(publishedFacts)
    .where(factsWhere(filters))
    .groupBy(publishedFacts.year)
  return rows.map(({ year }) => year)
}
