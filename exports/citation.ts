import type { Answers, PersonAnswer } from '@/forms/answer'
import { type Concept, type Form, questionFor } from '@/forms/form'

/** The people who answered a question of people; an answer in words, such as "N/A", names nobody. */
export function peopleIn(form: Form, answers: Answers, concept: Concept): PersonAnswer[] {
  const question = questionFor(form, concept)
  const answer = question?.kind === 'people' ? answers[question.key] : undefined
  return Array.isArray(answer) ? (answer as PersonAnswer[]) : []
}

/** Who wrote the report: the rapporteurs, else the organizers, each once and as they are written. */
export function authorNamesOf(form: Form, answers: Answers): string[] {
  const rapporteurs = peopleIn(form, answers, 'rapporteurs')
  const authors = rapporteurs.length > 0 ? rapporteurs : peopleIn(form, answers, 'organizers')
  const names = authors
    .map(({ name, organisation }) => name ?? organisation ?? '')
    .filter((name) => name !== '')
  return [...new Set(names)]
}

/** The same, as one line of a citation. */
export const authorsOf = (form: Form, answers: Answers): string => authorNamesOf(form, answers).join(', ')

export type CitedReport = {
  authors: string
  title: string
  code: string
  eventName: string
  eventPlace: string
  /** ISO 8601 days. */
  heldOn: string
  publishedOn: string
  version: number
  address: string
}

/** A citation in English with ISO days, the same wherever it is copied from. */
export function citation(report: CitedReport): string {
  const { authors, title, code, eventName, eventPlace, heldOn, version, publishedOn, address } = report
  return `${authors === '' ? '' : `${authors}. `}“${title}”. Report of session ${code}, ${eventName}, ${eventPlace}, ${heldOn}. Version ${version}, ${publishedOn}. ${address}`
}
