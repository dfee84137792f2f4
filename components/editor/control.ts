import type { ReactNode } from 'react'
import type { Answers, TypedOf } from '@/forms/answer'
import type { Form, Kind, Question } from '@/forms/form'
import type { NamedPerson } from '@/forms/people-in-draft'

/** Around a whole report in the editor: what every control of it is told. */
export type Editing = {
  form: Form
  /** The language that the questions are read in; the report's own is `language`. */
  locale: string
  language: string
  answers: Answers
  /** The sentence on what is wrong with a field, by the field's name. */
  problems: ReadonlyMap<string, string>
  /** Sentences that advise, by the field's name. They never block. */
  advice: ReadonlyMap<string, string[]>
  event: { name: string; timeZone: string; startsOn: string; endsOn: string }
  /** Everybody whom the report names, by the key of their role and their place in it. */
  people?: readonly NamedPerson[]
  /** No entry is added, moved or removed on this page: a box that is emptied is not wanted. */
  isFixed?: true
}

/** What a control of one kind gets: its question, and what was typed for it so far. */
export type ControlProps<K extends Kind> = {
  question: Extract<Question, { kind: K }>
  typed: TypedOf[K] | undefined
  label: string
  hint: string | undefined
  /** The advice on the whole question, with how it was read. */
  advice: ReactNode
  editing: Editing
}
