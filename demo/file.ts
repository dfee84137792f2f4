import type { Member } from '@/auth/viewer'
import type { Draft } from '@/forms/answer'
import { addComment, moveReport, saveReport, startReport } from '@/reports/commands'
import type { Move } from '@/reports/policy'
import type { Random } from './random'

/** Where an invented report ends up. */
export type Outcome = 'published' | 'withdrawn' | 'draft' | 'submitted' | 'returned'

type People = { organizer: Member; admin: Member }

/** Files a report through the commands that members use, as far as its outcome says. */
export async function file(
  people: People,
  sessionId: string,
  draft: Draft,
  outcome: Outcome,
  random: Random,
): Promise<void> {
  const { organizer, admin } = people
  const started = await startReport(organizer, sessionId)
  if (!('reportId' in started)) throw new Error(`No report could be started for session ${sessionId}.`)
  const { reportId } = started
  let revision = started.revision
  const saved = await saveReport(organizer, reportId, {
    base: revision,
    draft: outcome === 'draft' ? half(draft) : draft,
  })
  if (!('saved' in saved))
    throw new Error(`The demo draft of ${reportId} was not saved: ${JSON.stringify(saved)}`)
  revision = saved.saved
  const move = async (member: Member, name: Move, note?: string) => {
    const moved = await moveReport(member, reportId, name, { revision, ...(note && { note }) })
    if (!('moved' in moved))
      throw new Error(`The demo report could not ${name}: ${JSON.stringify(moved)} ${JSON.stringify(draft)}`)
  }
  if (outcome === 'draft') return
  await move(organizer, 'submit')
  if (outcome === 'submitted') return
  if (outcome === 'returned') {
    await addComment(admin, reportId, {
      questionKey: 'keyIssues',
      body: 'One sentence for each issue reads best. Who said this?',
    })
    return move(admin, 'return', 'Two questions are open; see the comments.')
  }
  await move(admin, 'publish')
  if (outcome === 'withdrawn')
    return move(admin, 'withdraw', 'Filed under the wrong session; the right report will follow.')
  if (!random.happens(0.06)) return
  await move(organizer, 'correct')
  const discussion = `${draft.typed.discussion ?? ''}\n\n${String(draft.typed.discussion).split('\n\n')[0]}`
  const corrected = { ...draft, typed: { ...draft.typed, discussion } }
  const again = await saveReport(organizer, reportId, { base: revision, draft: corrected })
  if ('saved' in again) revision = again.saved
  await move(organizer, 'submit')
  await move(admin, 'publish', 'A paragraph of the discussion was missing.')
}

/** As a rapporteur leaves it after the first sitting: everything up to the discussion. */
function half(draft: Draft): Draft {
  const { discussion, wayForward, participants, women, genderExtent, genderSummary, ...typed } = draft.typed
  return { ...draft, typed }
}
