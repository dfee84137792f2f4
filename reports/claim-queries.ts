import 'server-only'
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { users } from '@/db/schema/members'
import { reports } from '@/db/schema/reports'
import { reviewClaims, reviewVisits } from '@/db/schema/review'
import { isForStaff } from './visible-to'

const nameOf = sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})`

/** Who of the staff has taken a report to review; null where nobody has. Its editors never learn of it. */
export async function findClaim(viewer: Viewer, reportId: string) {
  if (!isIdentifier(reportId)) return null
  const [claim] = await appDatabase()
    .select({ userId: reviewClaims.userId, name: nameOf, claimedAt: reviewClaims.claimedAt })
    .from(reviewClaims)
    .innerJoin(reports, eq(reports.id, reviewClaims.reportId))
    .innerJoin(users, eq(users.id, reviewClaims.userId))
    .where(and(isForStaff(viewer), eq(reviewClaims.reportId, reportId)))
  return claim ?? null
}
export type Claim = NonNullable<Awaited<ReturnType<typeof findClaim>>>

/** Who else of the staff opened a report in the last half hour, the latest first. */
export async function listOtherReviewers(viewer: Viewer, reportId: string) {
  if (viewer === null || !isIdentifier(reportId)) return []
  return appDatabase()
    .select({ name: nameOf, openedAt: reviewVisits.openedAt })
    .from(reviewVisits)
    .innerJoin(reports, eq(reports.id, reviewVisits.reportId))
    .innerJoin(users, eq(users.id, reviewVisits.userId))
    .where(
      and(
        isForStaff(viewer),
        eq(reviewVisits.reportId, reportId),
        ne(reviewVisits.userId, viewer.id),
        gt(reviewVisits.openedAt, sql`now() - interval '30 minutes'`),
      ),
    )
    .orderBy(desc(reviewVisits.openedAt))
    .limit(5)
}
