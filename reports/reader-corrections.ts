import 'server-only'
import { sql } from 'drizzle-orm'
import { appDatabase } from '@/db/client'
import { isSlug } from '@/db/identifier'
import { readerCorrections } from '@/db/schema/library'
import type { Locale } from '@/messages/locales'
import { writtenText } from './written'

export const longestCorrection = 1_500

/** `right` may be empty; `email` is one parsed address, where an answer is wanted. */
export type SentCorrection = { wrong: string; right: string; email: string | null; locale: Locale }

export type CorrectionProblem = { field: 'wrong' | 'right'; problem: 'empty' | 'too-long' }

/** What keeps a reader's correction from being taken. */
export function checkCorrection({
  wrong,
  right,
}: Pick<SentCorrection, 'wrong' | 'right'>): CorrectionProblem[] {
  const [what, instead] = [writtenText(wrong), writtenText(right)]
  return [
    ...(what === '' ? [{ field: 'wrong', problem: 'empty' } as const] : []),
    ...(what.length > longestCorrection ? [{ field: 'wrong', problem: 'too-long' } as const] : []),
    ...(instead.length > longestCorrection ? [{ field: 'right', problem: 'too-long' } as const] : []),
  ]
}

/**
 * Keeps what a reader, who has no account, says is wrong in the public version of a report, for the secretariat alone.
 * False where there is no such public report.
 */
export async function addReaderCorrection(slug: string, sent: SentCorrection): Promise<boolean> {
  if (!isSlug(slug)) return false
  if (checkCorrection(sent).length > 0) throw new Error('A correction is checked before it is kept.')
  return appDatabase().transaction(async (tx) => {
    const [report] = await tx.execute<{ id: string; version: number }>(
      sql`select report_id as id, version from published.reports where slug = ${slug}`,
    )
    if (!report) return false
    const words = { wrong: writtenText(sent.wrong), right: writtenText(sent.right) }
    const { email, locale } = sent
    await tx
      .insert(readerCorrections)
      .values({ reportId: report.id, version: report.version, ...words, email, locale })
    return true
  })
}
