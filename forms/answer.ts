import type { Kind } from './form'

export const groups = [
  'government',
  'civil-society',
  'technical-community',
  'private-sector',
  'intergovernmental',
  'academia',
  'media',
  'parliament',
  'youth',
  'other',
] as const
export type Group = (typeof groups)[number]

/** How somebody who is listed took part; `absent` is listed and did not come. */
export const waysToTakePart = ['in-room', 'online', 'absent'] as const
export type WayToTakePart = (typeof waysToTakePart)[number]

/**
 * A person as one report names them. `name` is given name first, without honorific; an organisation that acts where a
 * person stands has no `name`. Country is ISO 3166-1 alpha-2. Gender is never asked, stored or inferred.
 */
export type PersonAnswer = {
  name?: string
  honorific?: string
  position?: string
  organisation?: string
  group?: Group
  country?: string
  tookPart?: WayToTakePart
  asTyped?: string
}

export const countKinds = [
  'exact',
  'estimate',
  'range',
  'minimum',
  'share',
  'not-recorded',
  'not-applicable',
] as const
export type CountKind = (typeof countKinds)[number]

/**
 * A number of people. `value` is heads for exact, estimate and minimum, the midpoint for a range, per cent for a share
 * with a stated number; `low` and `high` are the ends of a range, or of a share in words ("a third": 30 to 40).
 */
export type Count = { kind: CountKind; value?: number; low?: number; high?: number; asTyped: string }

/** A question that was answered by saying that there is no answer, in these words. */
export type Absence = { kind: 'not-applicable' | 'not-recorded'; asTyped: string }

/** Local wall-clock times, 24 h, `HH:MM`. */
export type TimeAnswer = { from: string; to?: string }

/** What each kind of question is answered with, once read. Paragraphs and lines are never empty strings. */
export type AnswerOf = {
  text: string
  lines: string[]
  paragraphs: string[]
  people: PersonAnswer[]
  count: Count
  scale: string
  choice: string
  choices: string[]
  /** ISO 8601. */
  date: string
  time: TimeAnswer
}
export type Answer = AnswerOf[Kind] | Absence
/** Read answers by question key. A question without an answer is absent, never null. */
export type Answers = Record<string, Answer>

/** How a count was answered in the editor: a number to read, a proportion alone, or one of the two ways of having none. */
export const countWays = ['number', 'share', 'not-recorded', 'not-applicable'] as const
export type CountWay = (typeof countWays)[number]

export type TypedPerson = {
  name?: string
  position?: string
  organisation?: string
  group?: string
  country?: string
  tookPart?: string
  asTyped?: string
}
/** What was typed for each kind of question, exactly, so that a draft can hold anything. */
export type TypedOf = {
  text: string
  lines: string[]
  paragraphs: string
  people: TypedPerson[]
  count: { way?: CountWay; typed?: string }
  scale: string
  choice: string
  choices: string[]
  date: string
  time: { from?: string; to?: string }
}
export type Typed = TypedOf[Kind]

/**
 * The content of a revision: everything typed, by question key, with the topics and the language chosen. `done` are the
 * keys of the sections that their writers called completed, where progress asks them; absent means none.
 */
export type Draft = { typed: Record<string, Typed>; topics: string[]; language: string; done?: string[] }

export const emptyDraft = (language = 'en'): Draft => ({ typed: {}, topics: [], language })
