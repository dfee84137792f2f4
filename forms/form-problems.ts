import { type Concept, type Form, type Kind, type Question, questionsOf } from './form'
import { types } from './presets/session-types'
import { fold } from './reading/fold'
import { languages } from './words'

/** The kinds that can answer a concept, in every form: figures, lists and files read it so. */
export const kindsOf: Readonly<Record<Concept, readonly Kind[]>> = {
  event: ['text'],
  sessionType: ['choice'],
  sessionCode: ['text'],
  title: ['text'],
  heldOn: ['date'],
  time: ['time'],
  theme: ['text'],
  subtheme: ['text'],
  organizers: ['people'],
  moderators: ['people'],
  rapporteurs: ['people'],
  speakers: ['people'],
  policyQuestions: ['lines'],
  keyIssues: ['lines'],
  presentations: ['lines'],
  discussion: ['paragraphs'],
  keyMessages: ['lines'],
  wayForward: ['paragraphs'],
  callToAction: ['lines'],
  participants: ['count'],
  women: ['count'],
  onsite: ['count'],
  online: ['count'],
  genderExtent: ['text', 'scale'],
  genderSummary: ['paragraphs'],
}

/** The values that a choice may have for a concept that is counted by value; other choices have any. */
export const valuesOf: Partial<Record<Concept, readonly string[]>> = {
  sessionType: types.map(({ value }) => value),
  genderExtent: ['main-theme', 'important', 'mentioned', 'not-discussed', 'unknown'],
}

export const problemCodes = [
  'no-name',
  'no-title',
  'no-heading',
  'empty-section',
  'no-label',
  'key-twice',
  'key-kind',
  'key-concept',
  'concept-kind',
  'concept-twice',
  'few-options',
  'no-option-label',
  'option-twice',
  'option-value',
  'no-whole',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** `question` and `section` are keys; `other` is the form, the question or the word that it clashes with. */
export type FormProblem = {
  code: ProblemCode
  question?: string
  section?: string
  other?: string
  kind?: Kind
}

/** What keeps a form from being released. `others` are the forms that are released already, whose keys it must not give another meaning. */
export function problemsOf(form: Form, others: readonly Form[]): FormProblem[] {
  const questions = questionsOf(form)
  const problems: FormProblem[] = []
  if (form.name.en.trim() === '') problems.push({ code: 'no-name' })
  if (!questions.some(({ concept, required, internal }) => concept === 'title' && required && !internal))
    problems.push({ code: 'no-title' })
  for (const { key: section, heading, questions: own } of form.sections) {
    if (heading.en.trim() === '') problems.push({ code: 'no-heading', section })
    if (own.length === 0) problems.push({ code: 'empty-section', section })
  }
  const before = others.filter(({ key }) => key !== form.key)
  questions.forEach((question, at) => {
    const said = [
      ...ofWording(question),
      ...clashWith(question, before),
      ...ofConcept(question, questions.slice(0, at)),
      ...ofOptions(question),
      ...ofWhole(question, questions),
    ]
    problems.push(...said.map((problem) => ({ ...problem, question: question.key })))
    if (questions.slice(0, at).some(({ key }) => key === question.key))
      problems.push({ code: 'key-twice', question: question.key })
  })
  return problems
}

const ofWording = ({ label }: Question): FormProblem[] =>
  label.en.trim() === '' ? [{ code: 'no-label' }] : []

/** A key keeps its kind and its concept for ever: answers of all years stand under it. */
export function clashWith(
  { key, kind, concept }: Pick<Question, 'key' | 'kind' | 'concept'>,
  others: readonly Form[],
): FormProblem[] {
  for (const form of others.toReversed()) {
    const same = questionsOf(form).find((question) => question.key === key)
    if (same && same.kind !== kind) return [{ code: 'key-kind', other: form.key, kind: same.kind }]
    if (same && same.concept !== concept) return [{ code: 'key-concept', other: form.key }]
  }
  return []
}

function ofConcept({ concept, kind }: Question, earlier: readonly Question[]): FormProblem[] {
  if (concept === null) return []
  const twin = earlier.find((question) => question.concept === concept)
  return [
    ...(kindsOf[concept].includes(kind) ? [] : [{ code: 'concept-kind' as const }]),
    ...(twin ? [{ code: 'concept-twice' as const, other: twin.key }] : []),
  ]
}

function ofOptions(question: Question): FormProblem[] {
  if (!('options' in question)) return []
  const { options, concept } = question
  const known = concept && valuesOf[concept]
  const twice = languages.some((language) => {
    const labels = options.map(({ label }) => fold(label[language] ?? label.en)).filter(Boolean)
    return new Set(labels).size < labels.length
  })
  const strange = known && options.find(({ value }) => !known.includes(value))
  return [
    ...(options.length < 2 ? [{ code: 'few-options' as const }] : []),
    ...(options.some(({ label }) => label.en.trim() === '') ? [{ code: 'no-option-label' as const }] : []),
    ...(twice || new Set(options.map(({ value }) => value)).size < options.length
      ? [{ code: 'option-twice' as const }]
      : []),
    ...(strange ? [{ code: 'option-value' as const, other: strange.label.en || strange.value }] : []),
  ]
}

function ofWhole(question: Question, all: readonly Question[]): FormProblem[] {
  if (question.kind !== 'count' || question.within === undefined) return []
  const whole = all.find(({ key }) => key === question.within)
  return whole?.kind === 'count' && whole.key !== question.key && !whole.within ? [] : [{ code: 'no-whole' }]
}
