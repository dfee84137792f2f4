import type { Absence, Count, PersonAnswer } from '@/forms/answer'

/** A written answer, or one of the two ways of having none. `text` stands only where `kind` is `text`. */
export type WrittenAnswer = { kind: 'text'; text: string; asTyped: string } | (Absence & { text?: undefined })

/** What one document says, by concept; the time of a session is two fields. A field that the document does not hold is absent. */
export type ProposedFields = {
  event?: string
  sessionType?: string
  sessionCode?: string
  title?: string
  heldOn?: string
  startsAt?: string
  endsAt?: string
  theme?: string
  subtheme?: string
  organizers?: PersonAnswer[]
  moderators?: PersonAnswer[]
  rapporteurs?: PersonAnswer[]
  speakers?: PersonAnswer[]
  policyQuestions?: string[]
  keyIssues?: string[]
  presentations?: string[]
  discussion?: string[]
  keyMessages?: string[]
  wayForward?: string[]
  callToAction?: string[]
  participants?: Count
  women?: Count
  onsite?: Count
  online?: Count
  genderExtent?: WrittenAnswer
  genderSummary?: WrittenAnswer
}
export type FieldName = keyof ProposedFields

/** How a field was found: behind its label, by a reworded label, in the heading of the document, or in running text. */
export type Rule = 'label' | 'similar-label' | 'heading' | 'prose'

/** `lines` are the first and the last line of the text, counted from 1; `confidence` is between 0 and 1. */
export type Provenance = { lines: [number, number]; rule: Rule; confidence: number }

/** Consecutive lines that no field took, word for word. */
export type Leftover = { lines: [number, number]; text: string }

/** Something that a person must decide: a date with two readings, or a weekday that is not the day of its date. */
export type Doubt = {
  field: FieldName
  lines: [number, number]
  kind: 'ambiguous-date' | 'weekday-differs'
  /** ISO dates: both readings of an ambiguous date, or the date as printed. */
  readings: string[]
}

/** What a document proposes for a report. Every line of `text` that is not blank is in a provenance entry or in `leftover`. */
export type Proposal = {
  form: string | null
  fields: ProposedFields
  provenance: Partial<Record<FieldName, Provenance>>
  leftover: Leftover[]
  /** Present only where there is something to decide. */
  doubts?: Doubt[]
  text: string
}

/** A proposal that was read from a file: the object of the command line and of the import screen. */
export type ImportedDocument = { file: string } & Proposal
