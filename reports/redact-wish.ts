import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { versions } from '@/db/schema/reports'
import type { Answers } from '@/forms/answer'
import type { Form } from '@/forms/form'
import { storedAnswers } from '@/forms/schema'
import { titleIn } from './publish'
import {
  fewestLetters,
  maskAnswers,
  maskText,
  partsOfPassage,
  type Redaction,
  redactable,
} from './redactions'
import { writtenText } from './written'

/** `words` empty means the whole answer; `revision` is the one that the member had before their eyes. */
export type RedactionWish = { questionKey: string; words: string; reason: string; revision: number }
export type RedactionRefusal =
  | 'own-report'
  | 'unknown-question'
  | 'words-too-short'
  | 'words-too-long'
  | 'not-found'
  | 'reason-needed'
  | 'reason-too-long'
  | 'reason-has-words'
export const longestPassage = 1_000
const longestReason = 300

export type OldVersion = typeof versions.$inferSelect & { answers: Answers }

/** A wish that can be looked for; `words` is null for a whole answer. */
export type Read = { questionKey: string; words: string | null; reason: string }

export function readWish(form: Form, wish: RedactionWish): Read | { refused: RedactionRefusal } {
  const words = writtenText(wish.words)
  const reason = writtenText(wish.reason, { line: true })
  if (!redactable(form).some(({ key }) => key === wish.questionKey)) return { refused: 'unknown-question' }
  if (words.length > longestPassage) return { refused: 'words-too-long' }
  const parts = partsOfPassage(words)
  if (parts.some((part) => part.replace(/[^\p{L}\p{N}]/gu, '').length < fewestLetters))
    return { refused: 'words-too-short' }
  if (reason === '') return { refused: 'reason-needed' }
  if (reason.length > longestReason) return { refused: 'reason-too-long' }
  const read = { questionKey: wish.questionKey, words: words === '' ? null : words, reason }
  return maskText(reason, { ...read, mark: '' }) === reason ? read : { refused: 'reason-has-words' }
}

/** Every version that a report has or had, the first first. */
export async function listAll(
  tx: Pick<Transaction, 'select'>,
  report: { id: string },
  form: Form,
): Promise<OldVersion[]> {
  const rows = await tx
    .select()
    .from(versions)
    .where(eq(versions.reportId, report.id))
    .orderBy(asc(versions.number))
  return rows.map((row) => ({ ...row, answers: storedAnswers(form, row.answers) }))
}

const asWritten = ({ answers, title, changeNote }: Pick<OldVersion, 'answers' | 'title' | 'changeNote'>) =>
  JSON.stringify([answers, title, changeNote])

/** The parts of a version that people wrote, with the redaction made. */
export function masked(form: Form, version: OldVersion, redaction: Redaction) {
  const answers = maskAnswers(form, version.answers, [redaction])
  return {
    answers,
    title: maskText(titleIn(form, answers) ?? version.title, redaction),
    changeNote: version.changeNote === null ? null : maskText(version.changeNote, redaction),
  }
}

/** Whether a version has what is to be taken out. */
export const isIn = (form: Form, version: OldVersion, read: Read): boolean =>
  read.words === null
    ? version.answers[read.questionKey] !== undefined
    : asWritten(masked(form, version, { ...read, mark: '' })) !== asWritten(version)
