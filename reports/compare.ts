import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Draft, Typed, TypedPerson } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import { changedKeys } from './merge'

/** A stretch of one passage: in both revisions, or in one of them only. */
export type Stretch = { mark: 'same' | 'added' | 'removed'; text: string }

/** A paragraph, sentence or person. A `changed` one stands in both, with other words; `same` ones are counted, not shown. */
export type Passage =
  | { kind: 'same'; count: number }
  | { kind: 'added' | 'removed'; text: string }
  | { kind: 'changed'; stretches: Stretch[] }

/** What became of one answer. Short answers are told whole, as before → after; longer ones passage by passage. */
export type Change = { key: string } & (
  | { kind: 'whole'; before: string; after: string }
  | { kind: 'passages'; passages: Passage[] }
)

/** `unchanged` counts the questions of the form that are the same, answered or not. */
export type Comparison = { changes: Change[]; unchanged: number }

/** How a value that is no prose is written in a comparison: an option by its wording, a count as it was typed. */
export type Wording = (question: Question, value: string) => string

/** What changed from one revision of a report to another, in the order of its form, then `topics`, `language` and `done`. */
export function compareDrafts(
  form: Form,
  before: Draft,
  after: Draft,
  wording: Wording = (_, value) => value,
): Comparison {
  const changed = changedKeys(before, after)
  const questions = questionsOf(form)
  const changes: Change[] = questions
    .filter(({ key }) => changed.includes(key))
    .map((question) => {
      const [was, is] = [before.typed[question.key], after.typed[question.key]]
      return isLong(question)
        ? { key: question.key, kind: 'passages', passages: comparePassages(passagesOf(was), passagesOf(is)) }
        : {
            key: question.key,
            kind: 'whole',
            before: inWords(question, was, wording),
            after: inWords(question, is, wording),
          }
    })
  if (changed.includes('topics'))
    changes.push({ key: 'topics', kind: 'passages', passages: comparePassages(before.topics, after.topics) })
  if (changed.includes('language'))
    changes.push({ key: 'language', kind: 'whole', before: before.language, after: after.language })
  if (changed.includes('done'))
    changes.push({
      key: 'done',
      kind: 'passages',
      passages: comparePassages(before.done ?? [], after.done ?? []),
    })
  return { changes, unchanged: questions.filter(({ key }) => !changed.includes(key)).length }
}

const isLong = ({ kind }: Question): boolean =>
  kind === 'text' || kind === 'lines' || kind === 'paragraphs' || kind === 'people' || kind === 'choices'

const partsOf = ({ name, position, organisation, group, country, tookPart, asTyped }: TypedPerson): string =>
  [name, position, organisation, group, country, tookPart].filter(Boolean).join(', ') || (asTyped ?? '')

function passagesOf(typed: Typed | undefined): string[] {
  const texts =
    typeof typed === 'string'
      ? typed.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
      : Array.isArray(typed)
        ? typed.map((entry) => (typeof entry === 'string' ? entry : partsOf(entry)))
        : []
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

function inWords(question: Question, typed: Typed | undefined, wording: Wording): string {
  if (typed === undefined) return ''
  if (typeof typed === 'string') return typed === '' ? '' : wording(question, typed)
  if (Array.isArray(typed)) return passagesOf(typed).join('\n')
  if ('from' in typed || 'to' in typed) return [typed.from, typed.to].filter(Boolean).join(' – ')
  const { way, typed: text = '' } = typed as { way?: string; typed?: string }
  return text.trim() || (way ? wording(question, way) : '')
}

/** Passages that were taken out and put in at the same place are looked at in pairs: each may be the other, reworded. */
export function comparePassages(before: readonly string[], after: readonly string[]): Passage[] {
  const passages: Passage[] = []
  let removed: string[] = []
  const settle = (added: string[]) => {
    passages.push(...pairUp(removed, added))
    removed = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed.push(...part.value)
    else if (part.added) settle(part.value)
    else {
      settle([])
      passages.push({ kind: 'same', count: part.value.length })
    }
  }
  settle([])
  return passages
}

function pairUp(removed: readonly string[], added: readonly string[]): Passage[] {
  const passages: Passage[] = []
  const were = removed.map(wordsOf)
  let next = 0
  for (const text of added) {
    const words = wordsOf(text)
    const place = were.findIndex((was, index) => index >= next && isReworded(was, words))
    const stretches = place === -1 ? null : compareWords(removed[place]!, text)
    if (stretches === null) {
      passages.push({ kind: 'added', text })
      continue
    }
    for (const was of removed.slice(next, place)) passages.push({ kind: 'removed', text: was })
    passages.push({ kind: 'changed', stretches })
    next = place + 1
  }
  for (const was of removed.slice(next)) passages.push({ kind: 'removed', text: was })
  return passages
}

/** Also for languages that put no spaces between words. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

const wordsOf = (text: string): Set<string> =>
  new Set([...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment))

/** Two passages are one reworded if they share at least a third of the words of the longer one. */
function isReworded(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const shared = [...before].filter((word) => after.has(word)).length
  return shared > 0 && shared * 3 >= Math.max(before.size, after.size)
}

/** More changed words than this are no rewording that anybody reads, and looking for them would hold up everybody else. */
const mostEdits = 1_000

function compareWords(before: string, after: string): Stretch[] | null {
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: segmenter, maxEditLength: mostEdits })
  return (
    parts?.map(({ value, added, removed }) => ({
      mark: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  )
}
