import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { publishedRedactions, publishedReports } from '@/db/schema/published'

const { version, questionKey, isWhole, reason, redactedAt } = publishedRedactions

export type Removal = {
  version: number
  questionKey: string
  isWhole: boolean
  reason: string
  redactedAt: Date
}

/** What was taken out of a published report, the latest first: where, when and why, and never the words. */
export const listRemovals = async (slug: string): Promise<Removal[]> =>
  isSlug(slug)
    ? publicDatabase()
        .select({ version, questionKey, isWhole, reason, redactedAt })
        .from(publishedRedactions)
        .innerJoin(publishedReports, eq(publishedReports.reportId, publishedRedactions.reportId))
        .where(eq(publishedReports.slug, slug))
        .orderBy(desc(version))
    : []
