import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Member, Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { pastedNotes, reports } from '@/db/schema/reports'
import { gateText } from '@/forms/text-gate'
import type { Absent } from './commands'
import { canEdit } from './policy'
import { isEditor, visibleTo } from './visible-to'
import { addAuditEntry, lockReport } from './working-copy'

/** As many letters as one answer of a draft may have; a whole report is a twentieth of it. */
export const longestNotes = 200_000
/** Days that a document is kept as it was sent, so that a mistake can be looked into. */
export const keptDays = 30

/** What is to be kept: a text that was pasted, or the text of a document with its name and bytes. */
export type Notes = {
  text: string
  document?: { name: string; bytes: Uint8Array }
  /** Set where it is a list of people for one question. */
  questionKey?: string
}
export type KeptNotes =
  | { kept: string; isAgain: boolean }
  | { refused: 'empty' | 'too-long' | 'no-text' }
  | Absent

/**
 * Keeps notes whole, so that the proposal made of them can be opened again and no line of them is lost. The same notes sent
 * again are the same notes.
 */
export async function keepNotes(member: Member, reportId: string, notes: Notes): Promise<KeptNotes> {
  const { document, questionKey = null } = notes
  const gated = gateText(notes.text)
  const text = 'text' in gated ? gated.text : ''
  const hash = createHash('sha256')
    .update(document?.bytes ?? text)
    .digest('hex')
  return appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report?.isEditor || !canEdit(member, report)) return { absent: true }
    if (text.trim() === '') return { refused: document ? 'no-text' : 'empty' }
    if (text.length > longestNotes) return { refused: 'too-long' }
    const same = and(
      eq(pastedNotes.reportId, reportId),
      eq(pastedNotes.hash, hash),
      questionKey === null ? isNull(pastedNotes.questionKey) : eq(pastedNotes.questionKey, questionKey),
    )
    const [before] = await tx.select({ id: pastedNotes.id }).from(pastedNotes).where(same).limit(1)
    if (before) return { kept: before.id, isAgain: true }
    const row = { reportId, text, hash, questionKey, pastedBy: member.id }
    const sent = document && { name: nameOf(document.name), original: document.bytes }
    const [kept] = await tx
      .insert(pastedNotes)
      .values({ ...row, ...sent })
      .returning({ id: pastedNotes.id })
    await addAuditEntry(tx, member, report, { action: 'keep-notes', note: sent?.name ?? null })
    return { kept: kept!.id, isAgain: false }
  })
}

const longestName = 200

/** The name of a file without its folders, on one line. */
function nameOf(sent: string): string {
  const gated = gateText(sent, { line: true })
  const name = ('text' in gated ? gated.text : '').replace(/^.*[/\\]/, '').trim()
  return [...name].slice(-longestName).join('') || 'document'
}

const columns = {
  id: pastedNotes.id,
  name: pastedNotes.name,
  questionKey: pastedNotes.questionKey,
  usedAt: pastedNotes.usedAt,
  createdAt: pastedNotes.createdAt,
  hasOriginal: sql<boolean>`${pastedNotes.original} is not null`,
}

/** Notes that an editor pasted or sent, or null where there are none or the viewer is no editor of the report. */
export async function findNotes(viewer: Viewer, reportId: string, notesId: string) {
  if (!isIdentifier(reportId) || !isIdentifier(notesId)) return null
  const [notes] = await appDatabase()
    .select({ ...columns, text: pastedNotes.text })
    .from(pastedNotes)
    .innerJoin(reports, eq(reports.id, pastedNotes.reportId))
    .where(and(isEditor(viewer), eq(pastedNotes.id, notesId), eq(pastedNotes.reportId, reportId)))
  return notes ?? null
}

/** Texts and documents that were sent for the whole report, the newest first, without their text. At most 20. */
export const listNotes = async (viewer: Viewer, reportId: string) =>
  isIdentifier(reportId)
    ? appDatabase()
        .select(columns)
        .from(pastedNotes)
        .innerJoin(reports, eq(reports.id, pastedNotes.reportId))
        .where(and(isEditor(viewer), eq(pastedNotes.reportId, reportId), isNull(pastedNotes.questionKey)))
        .orderBy(desc(pastedNotes.createdAt))
        .limit(20)
    : []
export type ListedNotes = Awaited<ReturnType<typeof listNotes>>[number]

/** A document as it was sent, for its editors and for the staff who may read the report; null once it was taken away. */
export async function findOriginal(
  viewer: Viewer,
  reportId: string,
  notesId: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!isIdentifier(reportId) || !isIdentifier(notesId)) return null
  const [sent] = await appDatabase()
    .select({ name: pastedNotes.name, original: pastedNotes.original })
    .from(pastedNotes)
    .innerJoin(reports, eq(reports.id, pastedNotes.reportId))
    .where(and(visibleTo(viewer), eq(pastedNotes.id, notesId), eq(pastedNotes.reportId, reportId)))
  return sent?.original ? { name: sent.name ?? 'document', bytes: new Uint8Array(sent.original) } : null
}

/** Remembers that answers were taken from these notes. */
export async function markNotesUsed(member: Member, reportId: string, notesId: string): Promise<void> {
  if (!isIdentifier(notesId)) return
  await appDatabase().transaction(async (tx) => {
    const report = await lockReport(tx, member, reportId)
    if (!report?.isEditor) return
    await tx
      .update(pastedNotes)
      .set({ usedAt: sql`now()` })
      .where(and(eq(pastedNotes.id, notesId), eq(pastedNotes.reportId, reportId), isNull(pastedNotes.usedAt)))
  })
}

/** Takes away the bytes of documents that were sent longer ago than they are kept; their text stays. */
export async function clearOriginals(): Promise<void> {
  const before = sql`now() - make_interval(days => ${keptDays})`
  await appDatabase()
    .update(pastedNotes)
    .set({ original: null })
    .where(and(isNotNull(pastedNotes.original), lt(pastedNotes.createdAt, before)))
}
