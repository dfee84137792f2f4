import type { Words } from './words'

/** What a question means in every year. Figures, exports and the importer join forms by concept, never by key or wording. */
export const concepts = [
  'event',
  'sessionType',
  'sessionCode',
  'title',
  'heldOn',
  'time',
  'theme',
  'subtheme',
  'organizers',
  'moderators',
  'rapporteurs',
  'speakers',
  'policyQuestions',
  'keyIssues',
  'presentations',
  'discussion',
  'keyMessages',
  'wayForward',
  'callToAction',
  'participants',
  'women',
  'onsite',
  'online',
  'genderExtent',
  'genderSummary',
] as const
export type Concept = (typeof concepts)[number]

export const kinds = [
  'text',
  'lines',
  'paragraphs',
  'people',
  'count',
  'scale',
  'choice',
  'choices',
  'date',
  'time',
] as const
export type Kind = (typeof kinds)[number]

export type Option = { value: string; label: Words }

/** Advice on length, never a limit: about `amount` units, for each entry where the question takes several. */
export type Guidance = { amount: number; unit: 'sentence' | 'paragraph'; each?: true }

type Base = {
  /** Stable inside a form and, with the same kind, across forms: answers are stored under it. */
  key: string
  concept: Concept | null
  label: Words
  hint?: Words
  guidance?: Guidance
  /** Asked for when the report is submitted. A draft never demands anything. */
  required?: true
  /** Belongs to the short report, which is due first. */
  short?: true
  /** Kept from every public page, file and search. Absent means public. */
  internal?: true
  /** Other labels that mean this question in filled-in documents, in any language; `label` itself need not be repeated. */
  importLabels?: readonly string[]
}
export type TextQuestion = Base & { kind: 'text' }
export type LinesQuestion = Base & { kind: 'lines' }
export type ParagraphsQuestion = Base & { kind: 'paragraphs' }
export type PeopleQuestion = Base & { kind: 'people' }
/** `within` is the key of the count that this one is part of (women within participants); `share` allows a proportion alone. */
export type CountQuestion = Base & { kind: 'count'; within?: string; share?: true }
export type ScaleQuestion = Base & { kind: 'scale'; options: readonly Option[] }
export type ChoiceQuestion = Base & { kind: 'choice'; options: readonly Option[] }
export type ChoicesQuestion = Base & { kind: 'choices'; options: readonly Option[] }
export type DateQuestion = Base & { kind: 'date' }
/** A start and an end, in the local time of the event. */
export type TimeQuestion = Base & { kind: 'time' }

export type Question =
  | TextQuestion
  | LinesQuestion
  | ParagraphsQuestion
  | PeopleQuestion
  | CountQuestion
  | ScaleQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | DateQuestion
  | TimeQuestion

export type Section = { key: string; heading: Words; questions: readonly Question[] }

/** A numbered, frozen set of questions. `key` is how reports, events and imports name it: `igf-2017`. */
export type Form = {
  key: string
  name: Words
  released: boolean
  sections: readonly Section[]
  /** Phrases that only documents of this form carry, for telling forms apart at import ("Workshop Organiser"). */
  marks?: readonly string[]
}

export const questionsOf = (form: Form): Question[] => form.sections.flatMap((section) => section.questions)

export const questionFor = (form: Form, concept: Concept): Question | undefined =>
  questionsOf(form).find((question) => question.concept === concept)
