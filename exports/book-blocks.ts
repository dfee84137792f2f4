import type { ShownCount } from '@/figures/disclosure'
import type { PublicRecord } from './report-json'

/** A piece of a book, the same for page, Word file and e-book. `language` is of words as filed; without it they are the book's. */
export type BookBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string; language?: string }
  | { kind: 'paragraph'; text: string; language?: string; isNote?: true }
  | { kind: 'list'; texts: string[]; language?: string }
  | { kind: 'facts'; rows: [term: string, value: string][] }
  | { kind: 'links'; rows: { text: string; note: string; ids: string[] }[] }

/** `about` is how to cite it, its licence, its day and its hash, which are blocks as well. */
export type Book = {
  title: string
  /** Where the title is in words as filed. */
  titleLanguage?: string
  subtitle: string
  language: string
  blocks: BookBlock[]
  about: [term: string, value: string][]
  hash: string
}

export type BookSession = {
  startsAt: Date | null
  endsAt: Date | null
  code: string
  type: string
  title: string
  heldOn: string
  place: string | null
  isCancelled: boolean
  reportSlug: string | null
  withdrawnSlug: string | null
}
/** A report with the form that it was filed under. */
export type BookReport = PublicRecord & { formKey: string; sessionSlug: string }
/** All that a book needs to say in its language. */
export type BookWords = {
  language: string
  day: (day: string) => string
  days: (from: string, to: string) => string
  time: (session: BookSession) => string
  type: (type: string) => string
  concept: (concept: string) => string | null
  count: (concept: string | null, count: ShownCount) => string
  missing: (kind: 'not-provided' | 'not-recorded' | 'not-applicable', says: string) => string
  list: (names: readonly string[]) => string
  text: (key: string, values?: Record<string, string | number>) => string
}

export const heading = (level: 1 | 2 | 3, text: string, id?: string, language?: string): BookBlock => ({
  kind: 'heading',
  level,
  text,
  ...(id && { id }),
  ...(language && { language }),
})
