import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { publishedCounts, publishedReports, publishedReportTopics } from '@/db/schema/published'
import { questionFor } from '@/forms/form'
import { releasedForms } from '@/forms/released'
import { fewest, type Has } from './filters'

/** A count that can be added up: heads, not a share and not a reason for having none. */
const usable = sql`${publishedCounts.kind} in ('exact', 'estimate', 'range', 'minimum')`

const reportsWith = (concept: 'participants' | 'women', condition: SQL): SQL =>
  sql`${publishedReports.reportId} in (select ${publishedCounts.reportId} from ${publishedCounts}
    where ${publishedCounts.concept} = ${concept} and ${condition})`

/** The keys of the released forms that ask, in public, how many took part and how many of them were women. */
export const formsAskingBoth: string[] = releasedForms
  .filter((form) =>
    (['participants', 'women'] as const).every((concept) => {
      const question = questionFor(form, concept)
      return question !== undefined && !question.internal
    }),
  )
  .map(({ key }) => key)

const asked = inArray(publishedReports.formKey, formsAskingBoth)
const attended = reportsWith('participants', sql`${usable} and ${publishedCounts.value} >= ${fewest}`)
const few = sql`(${asked} and ${reportsWith('participants', sql`${usable} and ${publishedCounts.value} < ${fewest}`)})`
const women = reportsWith('women', usable)
const both = sql`(${asked} and ${attended} and ${women})`
const ofKind = (concept: 'participants' | 'women', kind: 'share' | 'not-applicable') =>
  reportsWith(concept, sql`${publishedCounts.kind} = ${kind}`)

const beyondBoth = sql`(${asked} and not ${few} and not ${both})`
const proportion = sql`(${beyondBoth} and ${ofKind('women', 'share')})`
const applies = sql`not (${ofKind('participants', 'not-applicable')} or ${ofKind('women', 'not-applicable')})`
const withTopics = sql`${publishedReports.reportId} in (select ${publishedReportTopics.reportId} from ${publishedReportTopics})`

/** The condition on `publishedReports` for each value of `has`. Those from `few` to `not-asked`, with `both`, share out all reports. */
export const having: Record<Has, SQL> = {
  participants: attended,
  women,
  both,
  few,
  proportion,
  'not-applicable': sql`(${beyondBoth} and not ${proportion} and not ${applies})`,
  'not-recorded': sql`(${beyondBoth} and not ${proportion} and ${applies})`,
  asked,
  'not-asked': sql`not ${asked}`,
  topics: withTopics,
  'no-topics': sql`not ${withTopics}`,
}
