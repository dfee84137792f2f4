import 'server-only'
import type { Viewer } from '@/auth/viewer'
import type { Answer } from '@/forms/answer'
import { type Concept, type Form, questionFor } from '@/forms/form'
import type { Reading } from '@/forms/reading/draft'
import { listSameText, tallySameNumbers } from './beside-queries'
import { type Check, checksOf, passagesToLookFor } from './checks'
import type { WorkingCopy } from './queries'

/** So many other reports with the same two numbers are more than chance. */
const sameOften = 2

/**
 * What was found in the report itself, and what was found by looking at those of its event that the viewer may read: an
 * organizer is never told what stands in the draft of another.
 */
export async function findChecks(
  viewer: Viewer,
  report: WorkingCopy,
  form: Form,
  reading: Reading,
): Promise<Check[]> {
  const checks = checksOf(form, report.draft, reading.answers, report)
  const same = await listSameText(viewer, report, passagesToLookFor(form, reading.answers))
  for (const [questionKey, found] of Map.groupBy(same, (one) => one.questionKey)) {
    const sessions = new Map(found.map(({ code, sessionTitle }) => [code, sessionTitle]))
    const [[session, title] = ['', '']] = sessions
    checks.push({ code: 'same-text', questionKey, values: { session, title, others: sessions.size - 1 } })
  }
  const heads = (concept: Concept) => exactly(reading.answers[questionFor(form, concept)?.key ?? ''])
  const [participants, women] = [heads('participants'), heads('women')]
  if (participants === null || women === null) return checks
  const reports = await tallySameNumbers(viewer, report, { participants, women })
  if (reports >= sameOften) {
    const questionKey = questionFor(form, 'participants')!.key
    checks.push({ code: 'same-numbers', questionKey, values: { reports, participants, women } })
  }
  return checks
}

const exactly = (answer: Answer | undefined): number | null =>
  typeof answer === 'object' && 'kind' in answer && answer.kind === 'exact' ? (answer.value ?? null) : null
