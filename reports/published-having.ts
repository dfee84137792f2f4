import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { publishedFacts } from '@/db/schema/published'
import type { Has } from './filters'
import { formsAsking, isOneOf } from './published-conditions'

/** The keys of the released forms that ask, in public, how many took part and how many of them were women. */
export const formsAskingBoth = (): string[] => {
  const women = formsAsking('women')
  return formsAsking('participants').filter((key) => women.includes(key))
}

const { isFew, participants, women, participantsKind, womenKind, formKey, topics } = publishedFacts

// Looked up anew for each question, since a form may have been released meanwhile.
const asked = sql`${{ getSQL: () => isOneOf(formKey, formsAskingBoth()) }}`
const attended = sql`(${participants} is not null and not ${isFew})`
const both = sql`(${asked} and ${attended} and ${women} is not null)`
const beyondBoth = sql`(${asked} and not ${isFew} and (${participants} is null or ${women} is null))`
const isShare = sql`${womenKind} is not distinct from 'share'`
const isNotApplicable = sql`(${participantsKind} is not distinct from 'not-applicable'
  or ${womenKind} is not distinct from 'not-applicable')`

/** The condition on `publishedFacts` for each value of `has`. Those from `proportion` to `not-asked`, with `both`, share out all reports. */
export const having: Record<Has, SQL> = {
  participants: attended,
  // A session of few says nothing of its women, not even that they were counted.
  women: sql`(${women} is not null and not ${isFew})`,
  both,
  few: sql`(${asked} and ${isFew})`,
  proportion: sql`(${beyondBoth} and ${isShare})`,
  'not-applicable': sql`(${beyondBoth} and not ${isShare} and ${isNotApplicable})`,
  'not-recorded': sql`(${beyondBoth} and not ${isShare} and not ${isNotApplicable})`,
  asked,
  'not-asked': sql`not ${asked}`,
  topics: sql`cardinality(${topics}) > 0`,
  'no-topics': sql`cardinality(${topics}) = 0`,
}
