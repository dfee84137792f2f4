import type { Answer, Answers } from '@/forms/answer'
import { type Concept, type Form, type Question, questionsOf } from '@/forms/form'

/** What the head of a report says already. */
const inHead: readonly (Concept | null)[] = [
  'event',
  'sessionType',
  'sessionCode',
  'title',
  'heldOn',
  'time',
  'theme',
  'subtheme',
]
const ofGender: readonly (Concept | null)[] = ['genderExtent', 'genderSummary']
/** What a reader in a hurry looks for, so it stands before the names. */
const first: readonly (Concept | null)[] = ['policyQuestions', 'keyIssues', 'keyMessages']

/** The questions of a form, sorted into the parts that a report is read in. Each part keeps the form's order. */
export type ReportParts = Record<'lead' | 'people' | 'text' | 'counts' | 'gender', Question[]>

export function reportParts(form: Form): ReportParts {
  const parts: ReportParts = { lead: [], people: [], text: [], counts: [], gender: [] }
  for (const question of questionsOf(form)) {
    const { internal, concept, kind } = question
    if (internal || inHead.includes(concept)) continue
    if (kind === 'people') parts.people.push(question)
    else if (kind === 'count') parts.counts.push(question)
    else if (ofGender.includes(concept)) parts.gender.push(question)
    else parts[first.includes(concept) ? 'lead' : 'text'].push(question)
  }
  return parts
}

/** The lines or paragraphs of an answer in words; empty for any other answer. */
export const passagesOf = (answer: Answer | undefined): string[] =>
  Array.isArray(answer)
    ? answer.filter((entry) => typeof entry === 'string')
    : typeof answer === 'string'
      ? [answer]
      : []

/** The number of the first passage of each question: passages count through the whole report, as they are read. */
export function numberPassages(questions: readonly Question[], answers: Answers): Map<string, number> {
  const numbers = new Map<string, number>()
  let next = 1
  for (const { key, kind } of questions) {
    if (kind !== 'lines' && kind !== 'paragraphs') continue
    numbers.set(key, next)
    next += passagesOf(answers[key]).length
  }
  return numbers
}
