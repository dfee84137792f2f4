import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { users } from '@/db/schema/members'
import { reviewClaims, reviewVisits } from '@/db/schema/review'
import type { Absent } from './commands'
import { canClaim, isAdminOf, isStaffOf } from './policy'
import type { WorkingCopy } from './queries'
import { addAuditEntry, lockReport } from './working-copy'

const absent: Absent = { absent: true }

/** Takes a submitted report to review it, which tells the others. Taking it twice is taking it once; who else has it keeps it. */
export const claimReport = (
  member: Member,
  reportId: string,
): Promise<{ claimed: true } | { refused: 'claimed'; by: string } | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report || !canClaim(member, report)) return absent
    const [held] = await tx
      .select({
        userId: reviewClaims.userId,
        name: sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})`,
      })
      .from(reviewClaims)
      .innerJoin(users, eq(users.id, reviewClaims.userId))
      .where(eq(reviewClaims.reportId, report.id))
    if (held && held.userId !== member.id) return { refused: 'claimed', by: held.name }
    if (held) return { claimed: true }
    await tx.insert(reviewClaims).values({ reportId: report.id, userId: member.id })
    await addAuditEntry(tx, member, report, { action: 'claim' })
    return { claimed: true }
  })

/** Gives a report back to whoever takes it next. An admin of the event may do so for another, who is away perhaps. */
export const releaseReport = (member: Member, reportId: string): Promise<{ released: true } | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report || !canClaim(member, report)) return absent
    const mine = isAdminOf(member, report.eventId) ? sql`true` : eq(reviewClaims.userId, member.id)
    const [released] = await tx
      .delete(reviewClaims)
      .where(sql`${eq(reviewClaims.reportId, report.id)} and ${mine}`)
      .returning({ userId: reviewClaims.userId })
    if (released) await addAuditEntry(tx, member, report, { action: 'release', userId: released.userId })
    return { released: true }
  })

/** Notes that one of the staff opened a report at the desk, at most once a minute. It decides nothing and has no audit row. */
export async function noteReview(member: Member, report: Pick<WorkingCopy, 'id' | 'eventId'>): Promise<void> {
  if (!isStaffOf(member, report.eventId)) return
  await appDatabase()
    .insert(reviewVisits)
    .values({ reportId: report.id, userId: member.id })
    .onConflictDoUpdate({
      target: [reviewVisits.reportId, reviewVisits.userId],
      set: { openedAt: sql`now()` },
      setWhere: sql`${reviewVisits.openedAt} < now() - interval '1 minute'`,
    })
}
