import type { Answer, Answers } from './answer'
import { type Form, type Question, questionsOf } from './form'

/** What stands where an answer will: words that say so, and numbers that are large enough to be shown. */
function sampleFor(question: Question, words: string): Answer | undefined {
  switch (question.kind) {
    case 'text':
      return words
    case 'lines':
    case 'paragraphs':
      return [words]
    case 'people':
      return [{ name: words }]
    case 'count':
      return { kind: 'exact', value: question.within ? 10 : 20, asTyped: question.within ? '10' : '20' }
    case 'scale':
    case 'choice':
      return question.options[0]?.value
    case 'choices':
      return question.options.slice(0, 2).map(({ value }) => value)
    case 'date':
      return '2026-01-31'
    case 'time':
      return { from: '10:00', to: '11:00' }
  }
}

/** An answer to every question of a form, to look at how the public would read it. */
export const sampleAnswers = (form: Form, words: string): Answers =>
  Object.fromEntries(
    questionsOf(form).flatMap((question) => {
      const answer = sampleFor(question, words)
      return answer === undefined || (Array.isArray(answer) && answer.length === 0)
        ? []
        : [[question.key, answer]]
    }),
  )
