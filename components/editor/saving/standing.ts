import { emptyDraft } from '@/forms/answer'
import { parseFields, sectionOfDone } from '@/forms/fields'
import { type Field, fillFields } from '@/forms/filled-fields'
import type { Form, Kind, Question } from '@/forms/form'
import { mergeDrafts } from '@/reports/merge'
import type { Filled } from './page-fields'

/**
 * Where the page stands with the server in one question. `known` is what the page showed when both last agreed about it,
 * grown from the revision `grew`; the server has it in the revision `base`, together with others' words where `theirs`
 * is not null.
 */
export type Standing = { base: number; known: Field[]; theirs: Field[] | null; grew: number }
export type Standings = Record<string, Standing>

/** One request: `fields` are sent, `shown` is what the page showed then. The same content has the same key for ever. */
export type Attempt = { key: string; base: number; fields: Filled; shown: Filled }

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** As much of a form as reading its fields needs: its questions, and the sections that are asked about in `beside`. */
export function formOfKinds(kinds: Record<string, Kind>, beside: readonly string[] = []): Form {
  const questions = Object.entries(kinds).map(
    ([key, kind]) => ({ key, kind, concept: null, label: { en: '' }, options: [] }) as Question,
  )
  const asked = beside.flatMap((name) => sectionOfDone(name) ?? [])
  return {
    key: 'page',
    name: { en: '' },
    released: false,
    sections: [
      { key: '', heading: { en: '' }, questions },
      ...asked.map((key) => ({ key, heading: { en: '' }, questions: [] })),
    ],
  }
}

export const standingsOf = (filled: Filled, base: number): Standings =>
  Object.fromEntries(
    Object.entries(filled).map(([key, known]) => [key, { base, known, theirs: null, grew: base }]),
  )

/** The questions that hold something else than when page and server last agreed. */
export const changedIn = (standings: Standings, now: Filled): string[] =>
  Object.keys(now).filter((key) => standings[key] && !same(standings[key].known, now[key]))

/** What others wrote joined with what this page shows; null where both changed the same words. */
export function joined(form: Form, key: string, { known, theirs }: Standing, now: Field[]): Field[] | null {
  if (theirs === null || same(known, now)) return theirs ?? now
  const drafts = [known, theirs, now].map((fields) => parseFields(form, fields, emptyDraft()))
  const [was, their, mine] = drafts.flatMap((read) => ('draft' in read ? [read.draft] : []))
  if (!was || !their || !mine) return null
  const { draft, clashes } = mergeDrafts(form, was, their, mine)
  return clashes.includes(key) ? null : fillFields(form, [key], draft)[key]!
}

/** What to send next: the changed questions that grew from the oldest revision. Null where all is known. */
export function nextAttempt(form: Form, standings: Standings, now: Filled, key: string): Attempt | null {
  const changes = changedIn(standings, now).map((question) => {
    const standing = standings[question]!
    const content = joined(form, question, standing, now[question]!)
    // What cannot be joined here goes out as it grew; then the server keeps both, and people choose.
    return content === null
      ? { question, base: standing.grew, content: now[question]! }
      : { question, base: standing.base, content }
  })
  if (changes.length === 0) return null
  const base = Math.min(...changes.map((change) => change.base))
  const sent = changes.filter((change) => change.base === base)
  return {
    key,
    base,
    fields: Object.fromEntries(sent.map(({ question, content }) => [question, content])),
    shown: Object.fromEntries(sent.map(({ question }) => [question, now[question]!])),
  }
}

/** After the server has taken an attempt: `revision` is where it stands, `theirs` what it has there of others, `clashes` what it held apart. */
export function afterAttempt(
  standings: Standings,
  attempt: Attempt,
  { revision, theirs, clashes = [] }: { revision: number; theirs: Filled; clashes?: readonly string[] },
): Standings {
  const moved = Object.entries(standings).map(([key, before]): [string, Standing] => {
    const shown = attempt.shown[key]
    if (shown && clashes.includes(key))
      return [key, { base: attempt.base, known: shown, theirs: null, grew: attempt.base }]
    if (!shown && before.base !== attempt.base) return [key, before]
    const known = shown ?? before.known
    const there = theirs[key] ?? attempt.fields[key] ?? before.theirs ?? before.known
    const grew = before.theirs ? before.grew : attempt.base
    return [
      key,
      same(there, known)
        ? { base: revision, known, theirs: null, grew: revision }
        : { base: revision, known, theirs: there, grew },
    ]
  })
  return Object.fromEntries(moved)
}

/** After the server has put an attempt aside because the report can no longer be changed: it has these words, and nothing moved. */
export const acknowledged = (standings: Standings, { shown }: Attempt): Standings =>
  Object.fromEntries(
    Object.entries(standings).map(([key, standing]) => [
      key,
      shown[key] ? { ...standing, known: shown[key] } : standing,
    ]),
  )
