import type { Description } from '@/exports/openapi'

/** What is asked of an operation: the parts of its path, and its parameters as they were checked. */
export type Question = {
  path: Record<string, string>
  query: URLSearchParams
  origin: string
  /** The page of a list. */
  size: number
  after: string | null
  before: string | null
  expand: readonly string[]
}

export type Page = { count: number; next: string | null; previous: string | null; results: object[] }

/** `gone` says what was there and why it is not any more; `wrong` are values that no list can have. */
export type Answer =
  | { one: object }
  | { page: Page }
  | { absent: true }
  | { gone: { detail: string } }
  | { wrong: { parameter: string; value: string }[] }

export type Operation = Description & { answer: (question: Question) => Promise<Answer> }

export const wholeList = (results: object[]): Answer => ({
  page: { count: results.length, next: null, previous: null, results },
})
