import 'server-only'
import { createHash } from 'node:crypto'
import { formOf } from '@/forms/released'
import { suggestTopics } from '@/topics/suggestions'
import { eachPublished } from './published-listing'
import { listWhole } from './published-record'
import { wordingOf } from './wording'

export type Measured = { reports: number; proposed: number; confirmed: number; right: number }

/**
 * Half of the reports, by their slug: what was looked at while the rules were made cannot tell how good they are, so only
 * the other half is measured.
 */
export const isHeldOut = (slug: string): boolean => createHash('sha256').update(slug).digest()[0]! % 2 === 1

/** How many topics are proposed, how many were confirmed, and how many are both, over published reports that carry any. */
export async function measureTopics(wants: (slug: string) => boolean): Promise<Measured> {
  const sum: Measured = { reports: 0, proposed: 0, confirmed: 0, right: 0 }
  for await (const listed of eachPublished({ has: ['topics'] }))
    for (const report of await listWhole(listed.map(({ slug }) => slug).filter(wants))) {
      const { formKey, answers, title, language, topics } = report
      const proposed = await suggestTopics(wordingOf(formOf(formKey), answers, title, language))
      sum.reports++
      sum.proposed += proposed.length
      sum.confirmed += topics.length
      sum.right += proposed.filter(({ id }) => topics.some((topic) => topic.id === id)).length
    }
  return sum
}

const told = ({ reports, proposed, confirmed, right }: Measured): string => {
  const part = (of: number) => (of === 0 ? 1 : right / of).toFixed(3)
  return `precision ${part(proposed)} recall ${part(confirmed)} over ${reports}`
}

/** Prints how well topics are proposed for the half that the rules were made with, and last for the half held out. */
export async function evaluateTopics(): Promise<void> {
  console.log(`looked at: ${told(await measureTopics((slug) => !isHeldOut(slug)))}`)
  console.log(told(await measureTopics(isHeldOut)))
}
