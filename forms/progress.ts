import type { Draft, Typed } from './answer'
import type { Section } from './form'
import type { Problem } from './reading/problem'

/** How far the writing of a section is. A section is completed when something is written and nothing in it is wrong. */
export type Progress = 'not-started' | 'in-progress' | 'completed'

const isWritten = (typed: Typed | undefined): boolean => {
  if (typed === undefined) return false
  if (typeof typed === 'string') return typed.trim() !== ''
  const parts = Array.isArray(typed)
    ? typed.flatMap((entry) => Object.values(Object(entry)))
    : Object.values(typed)
  return parts.join('').trim() !== ''
}

/** `problems` are those of the whole draft. */
export function progressOf(section: Section, draft: Draft, problems: readonly Problem[]): Progress {
  const keys = section.questions.map(({ key }) => key)
  if (!keys.some((key) => isWritten(draft.typed[key]))) return 'not-started'
  return problems.some(({ questionKey }) => keys.includes(questionKey)) ? 'in-progress' : 'completed'
}
