import 'server-only'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { events, sessions } from '@/db/schema/events'
import { reports } from '@/db/schema/reports'
import { reportFindings } from '@/db/schema/review'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { findChecks } from './check-queries'
import { type Check, isHeaped } from './checks'
import { findReport } from './queries'
import { visibleTo } from './visible-to'

/** What can be found in a report: everything that the desk checks, and a round number where others have theirs too. */
export type Finding = Check['code'] | 'round-number'

/** Raise it when a check changes, so that every report is looked at again. */
const generation = 1

/** What a report is looked at against: its revision, and all of the programme that the checks ask. */
const basis = sql<string>`concat_ws(' ', ${generation}::int, ${reports.revision}, ${sessions.heldOn}, ${events.startsOn}, ${events.endsOn}, ${events.timeZone})`

/** The checks as the staff of every event would see them, with nobody in particular before the screen. */
const portal: Member = {
  id: '00000000-0000-0000-0000-000000000000',
  email: '',
  name: '',
  isSiteAdmin: true,
  roles: [],
}

/** Reports that the staff may read and that nobody has looked at as they are now. */
export const isUnseen: SQL = sql`not exists (select from ${reportFindings}
  where ${reportFindings.reportId} = ${reports.id} and ${reportFindings.basis} = ${basis})`

/** Looks at reports that changed, at most so many, the longest unchanged last. Returns how many those were. */
export async function lookAtReports(most: number): Promise<number> {
  const unseen = await appDatabase()
    .select({ id: reports.id, basis })
    .from(reports)
    .innerJoin(sessions, eq(sessions.id, reports.sessionId))
    .innerJoin(events, eq(events.id, reports.eventId))
    .where(sql`${visibleTo(portal)} and ${isUnseen}`)
    .orderBy(asc(reports.updatedAt), asc(reports.id))
    .limit(most)
  for (const { id, basis: seen } of unseen) {
    const codes = await findCodes(id)
    await appDatabase()
      .insert(reportFindings)
      .values({ reportId: id, basis: seen, codes })
      .onConflictDoUpdate({
        target: reportFindings.reportId,
        set: { basis: seen, codes, foundAt: sql`now()` },
      })
  }
  return unseen.length
}

async function findCodes(reportId: string): Promise<Finding[]> {
  const report = await findReport(portal, reportId)
  if (!report) return []
  const form = formOf(report.formKey)
  const reading = readDraft(form, report.draft, report)
  const checks = await findChecks(portal, report, form, reading)
  const codes = new Set<Finding>(checks.map(({ code }) => code))
  if (isHeaped(form, reading.answers)) codes.add('round-number')
  return [...codes].sort()
}

const everyRun = 50

/** Looks at everything that changed. What is the same text as another's may be so because the other changed, so at night all is. */
export async function lookAtAll(): Promise<void> {
  while ((await lookAtReports(everyRun)) === everyRun) {}
}

/** Forgets what was found longest ago, so that it is looked at again. */
export const forgetFindings = () =>
  appDatabase().delete(reportFindings).where(sql`${reportFindings.foundAt} < now() - interval '12 hours'`)
