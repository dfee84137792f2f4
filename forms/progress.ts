import type { Draft, Typed } from './answer'
import type { Section } from './form'
import type { Problem } from './reading/problem'

/**
 * How far the writing of a section is. A section is completed when something is written and nothing in it is wrong; one that
 * is prose, when its writer says so too, for nobody else can tell whether three paragraphs are all of them.
 */
export type Progress = 'not-started' | 'in-progress' | 'completed'

/** Whether the section is part of the short report, which is due first. */
export const isShort = (section: Section): boolean => section.questions.some(({ short }) => short === true)

const isWritten = (typed: Typed | undefined): boolean => {
  if (typed === undefined) return false
  if (typeof typed === 'string') return typed.trim() !== ''
  const parts = Array.isArray(typed)
    ? typed.flatMap((entry) => Object.values(Object(entry)))
    : Object.values(typed)
  return parts.join('').trim() !== ''
}

/** Whether the writer is asked "Have you completed this section?": where every answer is sentences or paragraphs. */
export const asksWhetherDone = (section: Section): boolean =>
  section.questions.every(({ kind }) => kind === 'lines' || kind === 'paragraphs')

/** `problems` are those of the whole draft. */
export function progressOf(section: Section, draft: Draft, problems: readonly Problem[]): Progress {
  const keys = section.questions.map(({ key }) => key)
  const asks = asksWhetherDone(section)
  const isSaidDone = asks && (draft.done ?? []).includes(section.key)
  if (!isSaidDone && !keys.some((key) => isWritten(draft.typed[key]))) return 'not-started'
  if (asks && !isSaidDone) return 'in-progress'
  return problems.some(({ questionKey }) => keys.includes(questionKey)) ? 'in-progress' : 'completed'
}
