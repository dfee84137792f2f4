import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { events, sessions } from '@/db/schema/events'
import { memberships } from '@/db/schema/members'
import { comments, recommendations, type Verdict } from '@/db/schema/review'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { addReport } from './first-row'
import { type MoveOutcome, type MoveWish, makeMove } from './move'
import { canComment, canRecommend, isMover, type Move } from './policy'
import { draftFromProgramme } from './programme'
import { addRevision, type Save, type SaveOutcome, saveInto } from './revise'
import { addAuditEntry, lockReport } from './working-copy'
import { writtenText } from './written'

/** Not allowed and not there are the same answer, so that an address tells nothing. */
export type Absent = { absent: true }
const absent: Absent = { absent: true }

/** Starts the report of a session that the member organizes, from what the programme knows. A second start finds the first. */
export async function startReport(
  member: Member,
  sessionId: string,
): Promise<{ reportId: string; revision: number } | Absent> {
  if (!isIdentifier(sessionId)) return absent
  return appDatabase().transaction(async (tx) => {
    const session = await findOrganized(tx, member, sessionId)
    if (!session) return absent
    const { report, isNew } = await addReport(tx, member, { ...session, id: sessionId })
    if (!isNew) return { reportId: report.id, revision: report.revision }
    const content = draftFromProgramme(formOf(session.formKey), session)
    const changed = Object.keys(content.typed)
    const revision = await addRevision(tx, member, report, { content, origin: 'start', changed })
    return { reportId: report.id, revision }
  })
}

async function findOrganized(tx: Transaction, member: Member, sessionId: string) {
  const localTime = (moment: typeof sessions.startsAt | typeof sessions.endsAt) =>
    sql<string | null>`to_char(${moment} at time zone ${events.timeZone}, 'HH24:MI')`
  const [session] = await tx
    .select({
      eventId: events.id,
      eventSlug: events.slug,
      eventName: events.name,
      formKey: events.formKey,
      slug: sessions.slug,
      code: sessions.code,
      type: sessions.type,
      title: sessions.title,
      theme: sessions.theme,
      subtheme: sessions.subtheme,
      heldOn: sessions.heldOn,
      from: localTime(sessions.startsAt),
      to: localTime(sessions.endsAt),
      organizersExpected: sessions.organizersExpected,
    })
    .from(sessions)
    .innerJoin(events, eq(events.id, sessions.eventId))
    .innerJoin(memberships, eq(memberships.sessionId, sessions.id))
    .where(
      and(eq(sessions.id, sessionId), eq(memberships.userId, member.id), eq(memberships.role, 'organizer')),
    )
  return session ?? null
}

/** Saves what an editor typed. Committed when this answers; nothing typed is ever only in the answer. */
export const saveReport = (member: Member, reportId: string, save: Save): Promise<SaveOutcome | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    return report?.isEditor ? saveInto(tx, member, report, save) : absent
  })

/** Makes one move of the table in `policy`, with its audit entry and all that follows from it, or says why not. */
export const moveReport = (
  member: Member,
  reportId: string,
  move: Move,
  wish: MoveWish,
): Promise<MoveOutcome | Absent> =>
  appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    return report && isMover(member, move, report) ? makeMove(tx, member, report, move, wish) : absent
  })

const longestComment = 5_000

/** `refused` says why nothing was added: nothing is left of the words, or the form has no such question. */
export async function addComment(
  member: Member,
  reportId: string,
  { questionKey, body }: { questionKey: string | null; body: string },
): Promise<{ added: string } | { refused: 'empty' | 'too-long' | 'unknown-question' } | Absent> {
  const text = writtenText(body)
  return appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report || !canComment(member, report)) return absent
    const keys = questionsOf(formOf(report.formKey)).map(({ key }) => key)
    if (questionKey !== null && !keys.includes(questionKey)) return { refused: 'unknown-question' }
    if (text === '') return { refused: 'empty' }
    if (text.length > longestComment) return { refused: 'too-long' }
    const comment = { reportId, revision: report.revision, questionKey, body: text, authorId: member.id }
    const [added] = await tx.insert(comments).values(comment).returning({ id: comments.id })
    await addAuditEntry(tx, member, report, { action: 'add-comment', note: questionKey })
    return { added: added!.id }
  })
}

/** Marks a comment as dealt with. Doing it twice is doing it once. */
export async function resolveComment(
  member: Member,
  commentId: string,
): Promise<{ resolved: true; reportId: string } | Absent> {
  if (!isIdentifier(commentId)) return absent
  return appDatabase().transaction(async (tx) => {
    const of = {
      reportId: comments.reportId,
      resolvedAt: comments.resolvedAt,
      questionKey: comments.questionKey,
    }
    const [comment] = await tx.select(of).from(comments).where(eq(comments.id, commentId))
    const report = comment && (await lockReport(tx, member, comment.reportId))
    if (!report || !canComment(member, report)) return absent
    const [resolved] = await tx
      .update(comments)
      .set({ resolvedAt: sql`now()`, resolvedBy: member.id })
      .where(sql`${comments.id} = ${commentId} and ${comments.resolvedAt} is null`)
      .returning({ id: comments.id })
    if (resolved)
      await addAuditEntry(tx, member, report, { action: 'resolve-comment', note: comment.questionKey })
    return { resolved: true, reportId: report.id }
  })
}

const longestReason = 1_000

/** Says what should become of a submitted report; whoever may decide sees it. A return says why. Editors never see it. */
export async function addRecommendation(
  member: Member,
  reportId: string,
  { verdict, revision, note }: { verdict: Verdict; revision: number; note: string },
): Promise<{ added: string } | { stale: number } | { refused: 'note-needed' | 'note-too-long' } | Absent> {
  const reason = writtenText(note)
  return appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report || !canRecommend(member, report)) return absent
    if (revision !== report.revision) return { stale: report.revision }
    if (reason === '' && verdict === 'return') return { refused: 'note-needed' }
    if (reason.length > longestReason) return { refused: 'note-too-long' }
    const [added] = await tx
      .insert(recommendations)
      .values({ reportId, revision, verdict, note: reason, reviewerId: member.id })
      .returning({ id: recommendations.id })
    await addAuditEntry(tx, member, report, { action: 'recommend', note: verdict })
    return { added: added!.id }
  })
}
