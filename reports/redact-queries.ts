import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { redactions, reports } from '@/db/schema/reports'
import { visibleTo } from './visible-to'

/** What was taken out of a report after this revision of it, as far as the viewer may read the report. */
export const listMasks = async (viewer: Viewer, reportId: string, revision: number) =>
  isIdentifier(reportId)
    ? appDatabase()
        .select({ questionKey: redactions.questionKey, words: redactions.words, mark: redactions.mark })
        .from(redactions)
        .innerJoin(reports, eq(reports.id, redactions.reportId))
        .where(
          and(
            visibleTo(viewer),
            eq(redactions.reportId, reportId),
            sql`${redactions.revision} >= ${revision}`,
          ),
        )
        .orderBy(asc(redactions.redactedAt))
    : []
