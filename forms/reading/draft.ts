import { readAbsence } from '../absence'
import type { Answer, Answers, Draft, PersonAnswer, TypedOf, TypedPerson } from '../answer'
import { groups } from '../answer'
import { type Form, type Question, questionsOf } from '../form'
import { readNumber } from './number'
import type { Advice, Problem } from './problem'

export type { Advice, Problem } from './problem'

/** The event that the report is about; what is not given is not checked. Days are ISO 8601. */
export type Context = { eventName?: string; startsOn?: string; endsOn?: string }
export type Reading = { answers: Answers; problems: Problem[]; advice: Advice[] }

/** Reads everything that was typed. What cannot be read is no answer and is a problem; the draft itself stays as it is. */
export function readDraft(form: Form, draft: Draft, context: Context): Reading {
  const answers: Answers = {}
  const problems: Problem[] = []
  for (const question of questionsOf(form)) {
    const answer = read(question, draft, problems)
    if (answer !== undefined) answers[question.key] = answer
    else if (question.required && !problems.some(({ questionKey }) => questionKey === question.key))
      problems.push({ questionKey: question.key, field: question.key, code: 'missing', values: {} })
  }
  void context
  return { answers, problems, advice: [] }
}

function read(question: Question, draft: Draft, problems: Problem[]): Answer | undefined {
  const typed = draft.typed[question.key]
  if (typed === undefined) return undefined
  switch (question.kind) {
    case 'text':
    case 'scale':
    case 'choice':
    case 'date': {
      const text = (typed as string).trim()
      return text === '' ? undefined : (readAbsence(text) ?? text)
    }
    case 'paragraphs': {
      const paragraphs = (typed as string)
        .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
      if (paragraphs.length === 0) return undefined
      return (paragraphs.length === 1 && readAbsence(paragraphs[0]!)) || paragraphs
    }
    case 'lines':
    case 'choices': {
      const lines = (typed as string[]).map((text) => text.trim()).filter((text) => text !== '')
      return lines.length === 0 ? undefined : lines
    }
    case 'people': {
      const people = (typed as TypedPerson[]).flatMap((person) => readPerson(person) ?? [])
      return people.length === 0 ? undefined : people
    }
    case 'count': {
      const { way, typed: text = '' } = typed as TypedOf['count']
      if (way === 'not-recorded' || way === 'not-applicable') return { kind: way, asTyped: text.trim() }
      if (text.trim() === '') return undefined
      const reading = readNumber(text)
      if ('count' in reading) return reading.count
      problems.push({
        questionKey: question.key,
        field: `${question.key}.typed`,
        code: reading.unread,
        values: {},
      })
      return undefined
    }
    case 'time': {
      const { from, to } = typed as TypedOf['time']
      return from ? { from, ...(to && { to }) } : undefined
    }
  }
}

function readPerson(typed: TypedPerson): PersonAnswer | null {
  const [name, position, organisation, country, asTyped] = (
    ['name', 'position', 'organisation', 'country', 'asTyped'] as const
  ).map((part) => typed[part]?.trim() || undefined)
  if (!name && !organisation) return null
  const group = groups.find((known) => known === typed.group)
  return {
    ...(name && { name }),
    ...(position && { position }),
    ...(organisation && { organisation }),
    ...(group && { group }),
    ...(country && { country }),
    ...(asTyped && { asTyped }),
  }
}
