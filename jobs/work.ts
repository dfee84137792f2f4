import 'server-only'
import { findRoles } from '@/auth/queries'
import type { Member } from '@/auth/viewer'
import { clearOldBooks } from '@/events/made-books'
import { describeFailure, log } from '@/log'
import { deliverDue, deliverMail, openTransport } from '@/mail/delivery'
import { sendReminders } from '@/mail/reminders'
import { chainAudit } from '@/reports/audit'
import { erase } from '@/reports/erasure-work'
import { forgetFindings, lookAtAll } from '@/reports/findings'
import { clearAway, importChosen, readWaiting } from '@/reports/import-work'
import { clearOriginals } from '@/reports/notes'
import { repeatJob, workOn } from './queue'

/** Who a job is done for, with what they may do now and not when they asked; null once they may do nothing. */
async function findMember(id: string): Promise<Member | null> {
  const roles = await findRoles(id)
  return roles && { id, email: '', name: '', ...roles }
}

/** Starts to work on every kind of job in this process. */
export async function startWork(): Promise<void> {
  await workOn('read-documents', ({ batchId }) => readWaiting(batchId))
  await workOn('import-documents', async ({ batchId, memberId }) => {
    const member = await findMember(memberId)
    if (member) await importChosen(member, batchId)
  })
  await workOn('clear-away', async () => {
    await clearAway()
    await clearOldBooks()
    await clearOriginals()
    await forgetFindings()
  })
  await repeatJob('clear-away', '17 3 * * *')
  await workOn('remind', async () => {
    await sendReminders()
  })
  await repeatJob('remind', '*/5 * * * *')
  await workOn('chain-audit', async () => {
    await chainAudit()
  })
  await repeatJob('chain-audit', '* * * * *')
  await workOn('erase', ({ erasureId }) => erase(erasureId))
  await workOn('look-at-reports', lookAtAll)
  await repeatJob('look-at-reports', '*/2 * * * *')
  await sendMails()
}

/** Each mail has a job of its own, so that one that fails keeps no other waiting; what a lost job left is looked for every minute. */
async function sendMails(): Promise<void> {
  const transport = openTransport()
  if (!transport) return
  await workOn('send-mail', ({ mailId }) => deliverMail(transport, mailId), { atOnce: 3 })
  await workOn('send-due-mail', () => deliverDue(transport))
  await repeatJob('send-due-mail', '* * * * *')
}

/** Starts work and goes on trying, so that a portal that starts before its database has workers in the end. */
export function keepWorking(): void {
  startWork().catch((error: unknown) => {
    log.error({ failure: describeFailure(error) }, 'the jobs could not be started')
    setTimeout(keepWorking, 10_000).unref()
  })
}
