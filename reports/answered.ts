import type { Answer, Answers } from '@/forms/answer'
import { type Concept, type Form, questionFor, questionsOf } from '@/forms/form'
import { extents } from './conditions'

const publicConcepts = (form: Form): Concept[] => [
  ...new Set(
    questionsOf(form).flatMap(({ concept, internal }) => (concept === null || internal ? [] : [concept])),
  ),
]

const answerTo = (form: Form, answers: Answers, concept: Concept): Answer | undefined => {
  const question = questionFor(form, concept)
  return question && !question.internal ? answers[question.key] : undefined
}

/** Anything stands as an answer but saying that there is none. */
function stands(answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  const kind = typeof answer === 'object' && 'kind' in answer ? answer.kind : null
  return kind !== 'not-recorded' && kind !== 'not-applicable'
}

/** The concepts that a form asks for in public and these answers leave out, in the order of their names. */
export const unansweredIn = (form: Form, answers: Answers): Concept[] =>
  publicConcepts(form)
    .filter((concept) => !stands(answerTo(form, answers, concept)))
    .sort()

/** How far gender equality was discussed: a value of the scale, `in-words` for an answer outside it, null for none. */
export function extentIn(form: Form, answers: Answers): string | null {
  const answer = answerTo(form, answers, 'genderExtent')
  if (typeof answer !== 'string') return null
  return (extents as readonly string[]).includes(answer) ? answer : 'in-words'
}
