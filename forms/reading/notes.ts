import type { Answer } from '../answer'
import type { Question } from '../form'
import { type Advice, type AdviceCode, conceptValue, type Problem, type ProblemCode } from './problem'

type Values = Record<string, string | number>

/** What is collected while one question is read. `at` is the part of the field's name behind the question's key. */
export type Notes = {
  problem: (code: ProblemCode, at?: string, values?: Values) => undefined
  advise: (code: AdviceCode, at?: string, values?: Values) => undefined
}

/** Reads what was typed for one kind of question; undefined where nothing was, or where it cannot be read. */
export type Reader<Q extends Question, T> = (question: Q, typed: T, notes: Notes) => Answer | undefined

export function notesOn({ key, concept }: Question, problems: Problem[], advice: Advice[]): Notes {
  const about = (at: string, values: Values) => ({
    questionKey: key,
    field: at === '' ? key : `${key}.${at}`,
    values: { ...conceptValue(concept), ...values },
  })
  return {
    problem: (code, at = '', values = {}) => void problems.push({ ...about(at, values), code }),
    advise: (code, at = '', values = {}) => void advice.push({ ...about(at, values), code }),
  }
}
