import 'server-only'
import { sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { reports, reportVisits } from '@/db/schema/reports'
import { isEditor } from './visible-to'

/**
 * Notes that an editor opened a section of a report; `section` is one of its form, or empty for the whole. At most one
 * write a minute, and one row for each editor and section; anybody else's visit is not noted.
 */
export async function noteVisit(member: Member, reportId: string, section: string): Promise<void> {
  if (!isIdentifier(reportId)) return
  await appDatabase().execute(sql`
    insert into ${reportVisits} (report_id, section, user_id)
    select ${reports.id}, ${section}, ${member.id}::uuid from ${reports}
    where ${reports.id} = ${reportId} and ${isEditor(member)}
    on conflict (report_id, section, user_id) do update set opened_at = now()
    where report_visits.opened_at < now() - interval '1 minute'`)
}
