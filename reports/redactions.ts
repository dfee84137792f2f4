import type { Answer, Answers, Draft, PersonAnswer, Typed, TypedPerson } from '@/forms/answer'
import { type Form, type Kind, type Question, questionsOf } from '@/forms/form'

/** What was taken out: the whole answer to a question where `words` is null, else these words wherever they stand. */
export type Redaction = { questionKey: string; words: string | null; mark: string }

const proseKinds: readonly Kind[] = ['text', 'lines', 'paragraphs', 'people']
const programmeConcepts = ['heldOn', 'time', 'sessionType']

/** The questions whose answers can be taken out; day, time and type come from the programme and are changed there. */
export const redactable = (form: Form): Question[] =>
  questionsOf(form).filter(({ internal, concept }) => !internal && !programmeConcepts.includes(concept ?? ''))

/** A passage of less says nothing by itself, and would be found in other words. */
export const fewestLetters = 3

/** The parts of a passage, one for each of its paragraphs, as they are looked for. */
export const partsOfPassage = (words: string): string[] =>
  words
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Finds a text whatever spaces it is written with; understood alike by JavaScript and by Postgres. */
export const patternOf = (text: string): string =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/gu, '\\s+')

const patternsOf = (words: string) => partsOfPassage(words).map((part) => new RegExp(patternOf(part), 'gu'))

export const maskText = (text: string, { words, mark }: Redaction): string =>
  words === null ? text : patternsOf(words).reduce((left, pattern) => left.replace(pattern, () => mark), text)

const personParts = ['name', 'position', 'organisation', 'asTyped'] as const

function maskPerson<Person extends PersonAnswer | TypedPerson>(person: Person, redaction: Redaction): Person {
  const masked = { ...person }
  for (const part of personParts) {
    const text = person[part]
    if (text !== undefined) masked[part] = maskText(text, redaction)
  }
  return masked
}

const isAbsence = (answer: Answer | Typed) => typeof answer === 'object' && 'kind' in answer

/** An answer of words or of people with the passage masked; answers of other kinds hold no words. */
function maskPassage<Value extends Answer | Typed>({ kind }: Question, answer: Value, redaction: Redaction) {
  if (!proseKinds.includes(kind) || isAbsence(answer)) return answer
  if (typeof answer === 'string') return maskText(answer, redaction) as Value
  if (!Array.isArray(answer)) return answer
  return answer.map((entry) =>
    typeof entry === 'string' ? maskText(entry, redaction) : maskPerson(entry, redaction),
  ) as Value
}

/** What stands in the place of a whole answer; undefined where the kind has no place for words. */
function markAsAnswer({ kind }: Question, mark: string): Answer | undefined {
  switch (kind) {
    case 'text':
      return mark
    case 'lines':
    case 'paragraphs':
      return [mark]
    case 'count':
      return { kind: 'not-recorded', asTyped: mark }
    default:
      return undefined
  }
}

/** Whether a mark stands in the place of a whole answer that was taken out, or nothing does. */
export const leavesMark = (question: Question): boolean => markAsAnswer(question, '') !== undefined

function markAsTyped({ kind }: Question, mark: string): Typed | undefined {
  switch (kind) {
    case 'text':
    case 'paragraphs':
      return mark
    case 'lines':
      return [mark]
    case 'count':
      return { way: 'not-recorded', typed: mark }
    default:
      return undefined
  }
}

function maskAll<Value extends Answer | Typed>(
  form: Form,
  given: Record<string, Value>,
  redactions: readonly Redaction[],
  markAs: (question: Question, mark: string) => Value | undefined,
): Record<string, Value> {
  const masked = { ...given }
  for (const redaction of redactions)
    for (const question of questionsOf(form)) {
      const answer = masked[question.key]
      if (answer === undefined) continue
      if (redaction.words !== null) masked[question.key] = maskPassage(question, answer, redaction)
      else if (redaction.questionKey === question.key) {
        const mark = markAs(question, redaction.mark)
        if (mark === undefined) delete masked[question.key]
        else masked[question.key] = mark
      }
    }
  return masked
}

export const maskAnswers = (form: Form, answers: Answers, redactions: readonly Redaction[]): Answers =>
  maskAll<Answer>(form, answers, redactions, markAsAnswer)

export const maskDraft = (form: Form, draft: Draft, redactions: readonly Redaction[]): Draft => ({
  ...draft,
  typed: maskAll<Typed>(form, draft.typed, redactions, markAsTyped),
})

/** What may not come back into the public: words for ever, a whole answer as long as it is one of those taken out. */
export function maskAgain(
  form: Form,
  answers: Answers,
  redactions: readonly (Redaction & { removed: readonly unknown[] })[],
): Answers {
  const known = redactions.filter(
    ({ words, questionKey, removed }) =>
      words !== null || removed.some((one) => JSON.stringify(one) === JSON.stringify(answers[questionKey])),
  )
  return maskAnswers(form, answers, known)
}
