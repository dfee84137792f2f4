import type { Count, PersonAnswer, Typed } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import type { FieldName, Proposal, Provenance, Rule, WrittenAnswer } from './proposal'

/** What a proposal would put under one question of the report, and where in the document it stands. */
export type ProposedAnswer = {
  question: Question
  typed: Typed
  /** First and last line of the proposal's text, counted from 1. */
  lines: [number, number]
  rule: Rule
  /** Between 0 and 1. */
  confidence: number
}

/** By question key, in the order of the form's questions. A question for which the document holds nothing is absent. */
export type ProposedDraft = Record<string, ProposedAnswer>

/**
 * A proposal laid out for one form, which may differ from the form of the document: fields meet questions by concept.
 * `missed` names the fields that this form has no question for.
 */
export function draftOf(form: Form, proposal: Proposal): { answers: ProposedDraft; missed: FieldName[] } {
  const answers: ProposedDraft = {}
  const placed = new Set<FieldName>()
  for (const question of questionsOf(form)) {
    const names = fieldsFor(question)
    const found = names.map((name) => proposal.provenance[name]).filter((entry) => entry !== undefined)
    const typed = found.length ? typedFor(question, proposal) : undefined
    if (typed === undefined) continue
    for (const name of names) placed.add(name)
    answers[question.key] = { question, typed, ...spanOf(found) }
  }
  const missed = (Object.keys(proposal.fields) as FieldName[]).filter((name) => !placed.has(name))
  return { answers, missed }
}

function fieldsFor({ concept }: Question): FieldName[] {
  if (!concept) return []
  return concept === 'time' ? ['startsAt', 'endsAt'] : [concept]
}

function spanOf(found: Provenance[]): Pick<ProposedAnswer, 'lines' | 'rule' | 'confidence'> {
  const sure = Math.min(...found.map(({ confidence }) => confidence))
  return {
    lines: [Math.min(...found.map(({ lines }) => lines[0])), Math.max(...found.map(({ lines }) => lines[1]))],
    rule: found.find(({ confidence }) => confidence === sure)!.rule,
    confidence: sure,
  }
}

/** Undefined when the field of the document cannot be typed into this kind of question. */
function typedFor(question: Question, { fields }: Proposal): Typed | undefined {
  if (question.kind === 'time') {
    return { ...(fields.startsAt && { from: fields.startsAt }), ...(fields.endsAt && { to: fields.endsAt }) }
  }
  const value = question.concept && question.concept !== 'time' ? fields[question.concept] : undefined
  if (value === undefined) return undefined
  if (question.kind === 'people') return peopleIn(value)?.map(typedPerson)
  if (question.kind === 'count') return isCount(value) ? typedCount(value) : undefined
  const texts = textsIn(value)
  if (!texts) return undefined
  switch (question.kind) {
    case 'lines':
      return texts
    case 'paragraphs':
      return texts.join('\n\n')
    case 'choices':
    case 'choice':
    case 'scale': {
      const chosen = question.options.filter(({ value: option, label }) =>
        [option, ...Object.values(label)].some((word) => sameWords(word, texts)),
      )
      if (!chosen.length) return undefined
      return question.kind === 'choices' ? chosen.map((option) => option.value) : chosen[0]!.value
    }
    default:
      return texts.join(' ')
  }
}

const sameWords = (word: string, texts: string[]) =>
  texts.some((text) => text.toLowerCase() === word.toLowerCase())

type Value = NonNullable<Proposal['fields'][FieldName]>

function peopleIn(value: Value): PersonAnswer[] | undefined {
  return Array.isArray(value) && typeof value[0] === 'object' ? (value as PersonAnswer[]) : undefined
}

const isCount = (value: Value): value is Count =>
  typeof value === 'object' && !Array.isArray(value) && value.kind !== 'text'

function textsIn(value: Value): string[] | undefined {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return typeof value[0] === 'string' ? (value as string[]) : undefined
  const { kind, text, asTyped } = value as WrittenAnswer
  return kind === 'text' ? [text] : [asTyped].filter(Boolean)
}

function typedPerson({ name, position, organisation, group, country, asTyped }: PersonAnswer) {
  return { name, position, organisation, group, country, asTyped }
}

function typedCount({ kind, asTyped }: Count): Typed {
  if (kind === 'not-recorded' || kind === 'not-applicable') return { way: kind, typed: asTyped }
  return { way: kind === 'share' ? 'share' : 'number', typed: asTyped }
}
