import 'server-only'
import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { invitations, memberships, users } from '@/db/schema/members'
import { reportEditors } from '@/db/schema/reports'
import type { Locale } from '@/messages/locales'
import type { Absent } from './commands'
import { announceHandOver, announceInvitation } from './editor-mails'
import { canManageEditors } from './policy'
import { addAuditEntry, type HeldReport, lockReport } from './working-copy'

const absent: Absent = { absent: true }

/** More than write any report. It keeps one report from sending mail to a whole forum. */
const mostEditors = 20

/**
 * Asks whoever has this address to write the report too. `email` as auth's parseAddress gives it, `locale` that of the mail.
 * The answer is the same whether the address is known, is an editor's already, or was asked before; a mail goes out once.
 */
export const inviteEditor = (
  member: Member,
  reportId: string,
  { email, locale }: { email: string; locale: Locale },
): Promise<{ invited: true } | { refused: 'too-many' } | Absent> =>
  withManaged(member, reportId, async (tx, report) => {
    if ((await tallyShares(tx, report)) >= mostEditors) return { refused: 'too-many' }
    const writes = (await listWriters(tx, report)).some((writer) => writer.email === email)
    if (writes) return { invited: true }
    const { eventId, sessionId } = report
    const [added] = await tx
      .insert(invitations)
      .values({ email, eventId, sessionId, role: 'editor', invitedBy: member.id })
      .onConflictDoNothing()
      .returning({ id: invitations.id })
    if (!added) return { invited: true }
    await addAuditEntry(tx, member, report, { action: 'invite-editor', note: email })
    await announceInvitation(tx, report, { to: email, locale, from: member, key: added.id })
    return { invited: true }
  })

/** Takes an invitation back that nobody took up. Its mail then leads to nothing. */
export const revokeInvitation = (
  member: Member,
  reportId: string,
  invitationId: string,
): Promise<{ revoked: true } | Absent> =>
  withManaged(member, reportId, async (tx, report) => {
    if (!isIdentifier(invitationId)) return absent
    const isThis = and(
      eq(invitations.id, invitationId),
      eq(invitations.sessionId, report.sessionId),
      eq(invitations.role, 'editor'),
      isNull(invitations.acceptedAt),
    )
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: sql`coalesce(${invitations.revokedAt}, now())` })
      .where(isThis)
      .returning({ email: invitations.email })
    if (!revoked) return absent
    await addAuditEntry(tx, member, report, { action: 'revoke-invitation', note: revoked.email })
    return { revoked: true }
  })

/** Takes a co-editor out of the report. It bites at their next request; what they wrote stays. */
export const removeEditor = (
  member: Member,
  reportId: string,
  userId: string,
): Promise<{ removed: true } | Absent> =>
  withManaged(member, reportId, async (tx, report) => {
    if (!isIdentifier(userId) || !(await dropCoEditor(tx, report, userId))) return absent
    await addAuditEntry(tx, member, report, { action: 'remove-editor', userId })
    return { removed: true }
  })

/** The member stops writing the report. A session keeps an organizer: the last one hands it over instead. */
export const leaveReport = (
  member: Member,
  reportId: string,
): Promise<{ left: true } | { refused: 'last-organizer' } | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report?.isEditor) return absent
    const others = await tx
      .select({ id: users.id })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(isOrganizer(report), ne(users.id, member.id), isNull(users.disabledAt)))
    if (report.isOrganizer && others.length === 0) return { refused: 'last-organizer' }
    if (report.isOrganizer) await dropOrganizer(tx, report, member.id)
    await dropCoEditor(tx, report, member.id)
    await addAuditEntry(tx, member, report, { action: 'leave', userId: member.id })
    return { left: true }
  })

/** An organizer gives the session to a co-editor and stays as a co-editor. The receiver is told by mail. */
export const handOver = (
  member: Member,
  reportId: string,
  userId: string,
  locale: Locale,
): Promise<{ handedOver: true } | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = isIdentifier(userId) ? await lockReport(tx, member, reportId) : null
    if (!report?.isOrganizer || userId === member.id) return absent
    const writers = await listWriters(tx, report)
    const receiver = writers.find(({ id, isDisabled }) => id === userId && !isDisabled)
    if (!receiver || !(await dropCoEditor(tx, report, userId))) return absent
    const { eventId, sessionId } = report
    await tx
      .insert(memberships)
      .values({ userId, eventId, sessionId, role: 'organizer' })
      .onConflictDoNothing()
    await dropOrganizer(tx, report, member.id)
    const stays = { reportId: report.id, userId: member.id, addedBy: member.id }
    await tx.insert(reportEditors).values(stays).onConflictDoNothing()
    const key = await addAuditEntry(tx, member, report, { action: 'hand-over', userId })
    await announceHandOver(tx, report, { to: receiver.email, locale, from: member, key })
    return { handedOver: true }
  })

/** The work on a report whose editors are the member's to say, while its row is held. */
const withManaged = <Outcome>(
  member: Member,
  reportId: string,
  work: (tx: Transaction, report: HeldReport) => Promise<Outcome | Absent>,
): Promise<Outcome | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    return report && canManageEditors(member, report) ? work(tx, report) : absent
  })

const isOrganizer = ({ sessionId }: HeldReport) =>
  and(eq(memberships.role, 'organizer'), eq(memberships.sessionId, sessionId))

const listWriters = (tx: Transaction, report: HeldReport) =>
  tx
    .select({ id: users.id, email: users.email, isDisabled: sql<boolean>`${users.disabledAt} is not null` })
    .from(users)
    .where(
      sql`${users.id} in (select ${memberships.userId} from ${memberships} where ${isOrganizer(report)})
        or ${users.id} in (select ${reportEditors.userId} from ${reportEditors} where ${reportEditors.reportId} = ${report.id})`,
    )

/** Co-editors, and invitations that wait. */
async function tallyShares(tx: Transaction, { id, sessionId }: HeldReport): Promise<number> {
  const [editors] = await tx
    .select({ amount: count() })
    .from(reportEditors)
    .where(eq(reportEditors.reportId, id))
  const isOpen = and(
    eq(invitations.sessionId, sessionId),
    eq(invitations.role, 'editor'),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
  )
  const [asked] = await tx.select({ amount: count() }).from(invitations).where(isOpen)
  return editors!.amount + asked!.amount
}

async function dropCoEditor(tx: Transaction, { id }: HeldReport, userId: string): Promise<boolean> {
  const dropped = await tx
    .delete(reportEditors)
    .where(and(eq(reportEditors.reportId, id), eq(reportEditors.userId, userId)))
    .returning({ userId: reportEditors.userId })
  return dropped.length > 0
}

const dropOrganizer = (tx: Transaction, report: HeldReport, userId: string) =>
  tx.delete(memberships).where(and(isOrganizer(report), eq(memberships.userId, userId)))
