import 'server-only'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { formOf } from '@/forms/released'
import { canRedact, needsOtherEyesToRedact } from './policy'
import { findReport } from './queries'
import { isIn, listAll, type RedactionRefusal, type RedactionWish, readWish } from './redact-wish'
import { maskAnswers, maskText } from './redactions'

/** What a redaction would change, before it is made: in which versions and questions it is, and whether the programme has it too. */
export type RedactionLook = {
  versions: number[]
  questions: string[]
  isInProgramme: boolean
  words: string | null
  reason: string
}

/** Null where the viewer may not redact the report at all. */
export async function lookAtRedaction(
  viewer: Viewer,
  reportId: string,
  wish: RedactionWish,
): Promise<RedactionLook | { refused: RedactionRefusal } | null> {
  const report = await findReport(viewer, reportId)
  if (!report) return null
  if (needsOtherEyesToRedact(viewer, report)) return { refused: 'own-report' }
  if (!canRedact(viewer, report)) return null
  const form = formOf(report.formKey)
  const read = readWish(form, wish)
  if ('refused' in read) return read
  const had = (await listAll(appDatabase(), report, form)).filter((version) => isIn(form, version, read))
  if (had.length === 0) return { refused: 'not-found' }
  const gone = { ...read, mark: '' }
  const changed = had.flatMap(({ answers }) => {
    const left = maskAnswers(form, answers, [gone])
    return Object.keys(answers).filter((key) => JSON.stringify(answers[key]) !== JSON.stringify(left[key]))
  })
  const programme = [report.sessionTitle, report.theme, report.subtheme].join('\n')
  return {
    versions: had.map(({ number }) => number),
    questions: [...new Set(changed)],
    isInProgramme: maskText(programme, gone) !== programme,
    words: read.words,
    reason: read.reason,
  }
}
