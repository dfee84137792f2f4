import type { Answer, Answers } from '@/forms/answer'
import { type Form, questionsOf } from '@/forms/form'
import type { Wording } from '@/topics/suggestions'

const isLines = (answer: Answer | undefined): answer is string[] =>
  Array.isArray(answer) && answer.every((entry) => typeof entry === 'string')

/** What a report says in its own words, without names of people and without its title twice. */
export function wordingOf(form: Form, answers: Answers, title: string, language: string): Wording {
  const texts = questionsOf(form)
    .filter(({ kind, concept }) => ['text', 'lines', 'paragraphs'].includes(kind) && concept !== 'title')
    .map(({ key }) => answers[key])
    .flatMap((answer) => (typeof answer === 'string' ? [answer] : isLines(answer) ? answer : []))
  return { title, text: texts.join('\n\n'), language }
}
