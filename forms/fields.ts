import type { Draft, Typed, TypedOf, TypedPerson } from './answer'
import { countWays } from './answer'
import { type Form, type Question, questionsOf } from './form'
import { gateText, type Removal } from './text-gate'

/** The name of a field of the editor: `title`, `keyIssues.0`, `speakers.0.name`, `participants.way`, `time.from`. */
export const fieldName = (questionKey: string, ...path: (string | number)[]): string =>
  [questionKey, ...path].join('.')

/**
 * A field of this name says that its list was on the page: with no entry beside it the list was emptied. It is needed
 * where nothing else would tell, as with boxes to tick.
 */
export const presentName = (questionKey: string): string => fieldName(questionKey, 'present')

/** The field that asks the writer whether a section is completed; its values are `yes` and `no`. */
export const doneName = (sectionKey: string): string => fieldName('done', sectionKey)

/** The section that a field of that name asks about; null for any other field. */
export const sectionOfDone = (name: string): string | null =>
  name.startsWith('done.') ? name.slice('done.'.length) : null

/** Beside the days that can be chosen, the choice of another one and the field that it is written in. */
export const otherDay = 'other'

/** What the text gate took out of a question's answer; the page says so. */
export type Removed = { key: string; removals: Removal[] }

/** The field that stopped the reading: one that the form does not have, one sent twice, or one that is no text. */
export type Fields =
  | { draft: Draft; removed: Removed[] }
  | { unknown: string }
  | { repeated: string }
  | { refused: string; why: 'nul' | 'surrogate' }

const mostEntries = 1_000
export const personParts = [
  'name',
  'position',
  'organisation',
  'group',
  'country',
  'tookPart',
  'asTyped',
] as const
const countParts = ['way', 'typed', 'share'] as const
const timeParts = ['from', 'to'] as const

/** Values by their path in a question: `''` for the answer itself, `0.name`, `way`. */
type Given = Map<string, string[]>

/**
 * The fields of one section, or of the whole form, laid over `base`: questions without a field keep what they have. Names
 * are strict; values are kept as typed, but for the text gate.
 */
export function parseFields(form: Form, entries: Iterable<readonly [string, string]>, base: Draft): Fields {
  const questions = new Map(questionsOf(form).map((question) => [question.key, question]))
  const byQuestion = new Map<string, Given>()
  const removed = new Map<string, Set<Removal>>()
  for (const [name, value] of entries) {
    const dot = name.indexOf('.')
    const key = dot === -1 ? name : name.slice(0, dot)
    const path = dot === -1 ? '' : name.slice(dot + 1)
    const question = questions.get(key)
    const isDone = key === 'done' && form.sections.some((section) => section.key === path)
    if (name.endsWith('.') || !(isDone || isKnown(key, path, question))) return { unknown: name }
    const gated = gateText(value, { line: isLine(question) })
    if ('refused' in gated) return { refused: name, why: gated.refused }
    const given = byQuestion.get(key) ?? new Map<string, string[]>()
    const before = given.get(path)
    if (before && !takesSeveral(key, path, question)) return { repeated: name }
    byQuestion.set(key, given.set(path, [...(before ?? []), gated.text]))
    if (gated.removed.length > 0) removed.set(key, new Set([...(removed.get(key) ?? []), ...gated.removed]))
  }
  const typed = { ...base.typed }
  let { topics, language, done = [] } = base
  for (const [key, given] of byQuestion) {
    if (key === 'topics') topics = chosen(given)
    else if (key === 'done') done = doneFrom(given, done)
    else if (key === 'language') language = given.get('')?.[0] ?? language
    else typed[key] = typedFrom(questions.get(key)!, given, base.typed[key])
  }
  const said = [...removed].map(([key, removals]) => ({ key, removals: [...removals] }))
  return { draft: { typed, topics, language, ...(done.length > 0 && { done }) }, removed: said }
}

function isKnown(key: string, path: string, question: Question | undefined): boolean {
  if (key === 'topics') return path === '' || path === 'present'
  if (key === 'language') return path === ''
  switch (question?.kind) {
    case 'text':
    case 'paragraphs':
      return path === ''
    case 'date':
      return path === '' || path === otherDay
    case 'scale':
    case 'choice':
    case 'choices':
      return path === '' || path === 'present'
    case 'count':
      return countParts.some((part) => part === path)
    case 'time':
      return timeParts.some((part) => part === path)
    case 'lines':
      return path === 'present' || isPlace(path)
    case 'people': {
      const [place, part, ...more] = path.split('.')
      return (
        path === 'present' ||
        (isPlace(place!) && more.length === 0 && personParts.some((known) => known === part))
      )
    }
    default:
      return false
  }
}

const isPlace = (text: string) => /^(?:0|[1-9]\d{0,3})$/.test(text) && Number(text) < mostEntries

const takesSeveral = (key: string, path: string, question: Question | undefined) =>
  path === '' && (key === 'topics' || question?.kind === 'choices')

/** Paragraphs and entries of a list may have several lines; everything else stands on one. */
const isLine = (question: Question | undefined) =>
  question?.kind !== 'paragraphs' && question?.kind !== 'lines'

const chosen = (given: Given): string[] => [...new Set(given.get('') ?? [])].filter((value) => value !== '')

function typedFrom(question: Question, given: Given, before: Typed | undefined): Typed {
  const one = (path: string) => given.get(path)?.[0]
  switch (question.kind) {
    case 'lines':
      return placesOf(given).map((place) => one(place) ?? '')
    case 'people':
      return placesOf(given).map((place) => personFrom(place, one))
    case 'choices':
      return chosen(given)
    case 'count':
      return countFrom(one, before as TypedOf['count'] | undefined)
    case 'time':
      return partsFrom(timeParts, '', one)
    case 'date':
      return dateFrom(one)
    default:
      return one('') ?? ''
  }
}

/** The places that were sent, in their order; a gap, as a removed entry leaves it, is closed. */
const placesOf = (given: Given): string[] =>
  [
    ...new Set([...given.keys()].filter((path) => path !== 'present').map((path) => path.split('.')[0]!)),
  ].sort((a, b) => Number(a) - Number(b))

/** Sections that were asked about are as they were answered; the others stay as they are. */
const doneFrom = (given: Given, before: readonly string[]): string[] => [
  ...before.filter((key) => !given.has(key)),
  ...[...given].flatMap(([key, [said]]) => (said === 'yes' ? [key] : [])),
]

type One = (path: string) => string | undefined

function partsFrom<Part extends string>(
  parts: readonly Part[],
  prefix: string,
  one: One,
): Partial<Record<Part, string>> {
  const values: Partial<Record<Part, string>> = {}
  for (const part of parts) {
    const value = one(prefix + part)
    if (value !== undefined && value !== '') values[part] = value
  }
  return values
}

const personFrom = (place: string, one: One): TypedPerson => partsFrom(personParts, `${place}.`, one)

/** A day that was chosen stands; another one counts where it was chosen, or where nothing was. */
const dateFrom = (one: One): string => {
  const day = one('')
  return (day === undefined || day === otherDay ? one(otherDay) : day) ?? ''
}

/** A proportion is chosen in a field of its own. A reason for having no number keeps the words that an import gave it. */
function countFrom(one: One, before: TypedOf['count'] | undefined): TypedOf['count'] {
  const way = countWays.find((known) => known === one('way'))
  const typed = way === 'share' ? (one('share') ?? one('typed')) : one('typed')
  const kept = typed ?? (way !== undefined && way === before?.way ? before.typed : undefined)
  return { ...(way && { way }), ...(kept !== undefined && kept !== '' && { typed: kept }) }
}
