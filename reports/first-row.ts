import 'server-only'
import { eq } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import type { Transaction } from '@/db/client'
import { reports } from '@/db/schema/reports'
import { addAuditEntry } from './working-copy'

type Session = { id: string; slug: string; eventId: string; eventSlug: string; formKey: string }

/**
 * The row of a session's report and whether it was made now; its first revision is the caller's. Any number of starts at once
 * make one. The address is that of event and session, with a number behind it where another report has it: `a-b` and `c`
 * read like `a` and `b-c`.
 */
export async function addReport(tx: Transaction, member: Member, session: Session) {
  const { eventId, formKey } = session
  const address = `${session.eventSlug}-${session.slug}`
  const columns = { id: reports.id, eventId: reports.eventId, revision: reports.revision }
  for (let number = 1; ; number++) {
    const slug = number === 1 ? address : `${address}-${number}`
    const row = { sessionId: session.id, eventId, slug, formKey, createdBy: member.id }
    const [made] = await tx.insert(reports).values(row).onConflictDoNothing().returning(columns)
    if (made) {
      await addAuditEntry(tx, member, made, { action: 'start', toStatus: 'draft' })
      return { report: made, isNew: true }
    }
    const [there] = await tx.select(columns).from(reports).where(eq(reports.sessionId, session.id))
    if (there) return { report: there, isNew: false }
  }
}
