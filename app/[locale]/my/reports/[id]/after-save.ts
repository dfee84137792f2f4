import { jsonAnswer, seeOther } from '@/auth/door'
import type { Field } from '@/forms/filled-fields'
import type { SaveOutcome } from '@/reports/revise'

/**
 * Where a form goes on to after it was saved. `path` is the report's, `next` the page wanted, below it, with the fragment
 * of an entry: a clash and a report that can no longer be edited lead elsewhere, because they come first.
 */
export function afterSave(
  outcome: SaveOutcome,
  path: string,
  next: string,
  extra: Record<string, string> = {},
): Response {
  if ('clash' in outcome) return seeOther(`${path}/conflict?held=${outcome.clash.held}`)
  if ('gone' in outcome) return seeOther(pageOfGone(outcome, path))
  const [page = '', fragment] = next.split('#')
  const { merged = [] } = outcome
  const query = new URLSearchParams({
    saved: String(outcome.saved),
    ...(merged.length > 0 && { merged: merged.join(',') }),
    ...extra,
  })
  return seeOther(`${path}${page}?${query}${fragment === undefined ? '' : `#${fragment}`}`)
}

/** The report, which says where the words are that came too late. */
const pageOfGone = ({ held }: { held: number | null }, path: string): string =>
  held === null ? path : `${path}?held=${held}`

/** What a script is told beside the outcome: when the revision it goes on from was saved, and what that has of others. */
export type Standing = { at: Date; theirs: Record<string, Field[]> }

/** The same for a script. `page` is where a person goes on. */
export function saveAnswer(outcome: SaveOutcome, path: string, standing: Standing | null): Response {
  if ('clash' in outcome)
    return jsonAnswer({ ...outcome, ...standing, page: `${path}/conflict?held=${outcome.clash.held}` }, 409)
  if ('gone' in outcome) return jsonAnswer({ ...outcome, page: pageOfGone(outcome, path) }, 410)
  return jsonAnswer({ ...outcome, ...standing }, 200, { ETag: `"${outcome.saved}"` })
}
