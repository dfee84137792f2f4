import type { Concept } from '../form'

/**
 * What keeps a report from being submitted, or what might be better. `code` names the sentence in the messages
 * (`problems.…`, `problems.advice.…`) and `values` what it is told with; `field` is the name of the field in the editor.
 */
export type Problem = {
  /** The question, or `topics`, or `language`. */
  questionKey: string
  field: string
  code: string
  values: Record<string, string | number>
}
/** Advice never keeps anybody from anything. */
export type Advice = Problem

/** The concepts that the sentences name themselves; any other question is named by its wording. */
export const namedConcepts = [
  'title',
  'sessionType',
  'heldOn',
  'time',
  'organizers',
  'rapporteurs',
  'keyIssues',
  'presentations',
  'discussion',
  'wayForward',
  'participants',
  'women',
  'genderExtent',
  'genderSummary',
] as const satisfies readonly Concept[]
