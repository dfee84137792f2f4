import type { Concept } from '../form'

/** What keeps a report from being submitted. Each has its sentence in the messages, under `problems`. */
export const problemCodes = [
  'missing',
  'too-long',
  'entry-too-long',
  'too-many-entries',
  'unknown-option',
  'person-without-name',
  'unknown-group',
  'unknown-country',
  'count-blank',
  'count-unreadable',
  'count-decimal',
  'count-negative',
  'count-reversed',
  'count-too-many',
  'count-absent',
  'count-share',
  'share-missing',
  'part-too-large',
  'date-unreadable',
  'date-unreal',
  'date-incomplete',
  'date-ambiguous',
  'date-outside',
  'time-unreadable',
  'time-order',
  'too-many-topics',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What might be better, and never keeps anybody from anything; under `problems.advice`. */
export const adviceCodes = [
  'sentences',
  'entry-paragraphs',
  'few-paragraphs',
  'many-paragraphs',
  'count-aside',
  'no-women',
  'larger-estimate',
  'part-without-whole',
  'other-weekday',
  'e-mail',
  'phone',
  'same-person',
  'no-topics',
] as const
export type AdviceCode = (typeof adviceCodes)[number]

type About = {
  /** The question, or `topics`, or `language`. */
  questionKey: string
  /** The field of the editor, as `fields.ts` names it. */
  field: string
  /**
   * What the sentence is told with. `concept` is the concept of the question, or `other`; a day is ISO 8601. The wording
   * of the question, `label`, is for the reader's language and is added where the sentence is made.
   */
  values: Record<string, string | number>
}
export type Problem = About & { code: ProblemCode }
export type Advice = About & { code: AdviceCode }

/** The concept that a question answers, as the sentences choose their words by it. */
export const conceptValue = (concept: Concept | null): Record<string, string> => ({
  concept: concept ?? 'other',
})
