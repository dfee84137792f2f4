import type { Draft, Typed, TypedPerson } from '@/forms/answer'
import { type Form, type Kind, questionsOf } from '@/forms/form'
import { misfitOf } from '@/forms/schema'
import { comparePassages, type Stretch } from './compare'
import { entriesOf, hasEntries, type Part, partsOf } from './merge'

/** What an editor decides about words that two people changed; `new` carries what they write instead. */
export type Choice = { use: 'theirs' | 'mine' | 'both' } | { use: 'new'; text: string }

/** Two drafts that grew from `base`, which is null where nobody knows it. */
export type Sides = { base: Draft | null; theirs: Draft; mine: Draft }

/** An answer that clashes, stretch by stretch; `language` is the language of the report and has no kind. */
export type Clash = { key: string; kind: Kind | undefined; parts: Part[] }

/** Which choices a clash offers, by the kind of its question. Mine comes first: it was just written. */
export const choicesFor = (kind: Kind | undefined): Choice['use'][] => [
  'mine',
  'theirs',
  ...(hasEntries(kind) ? (['both'] as const) : []),
  ...(kind === 'text' || kind === 'paragraphs' || kind === 'lines' ? (['new'] as const) : []),
]

/**
 * The answers that clash, in the order of the form, each with the stretches that are decided by themselves between. Where these
 * are more together than an answer may hold, the answer is decided as one.
 */
export function clashesOf(form: Form, keys: readonly string[], { base, theirs, mine }: Sides): Clash[] {
  const clashes: Clash[] = questionsOf(form)
    .filter(({ key }) => keys.includes(key))
    .map(({ key, kind }) => {
      const before = base === null ? null : base.typed[key]
      const parts = partsOf(kind, before, theirs.typed[key], mine.typed[key])
      const together = parts.flatMap((part) => ('settled' in part ? part.settled : part.mine))
      const typed = { ...mine.typed, [key]: answerOf(kind, together) }
      if (together.length < 2 || misfitOf(form, { ...mine, typed }) === null) return { key, kind, parts }
      const [was, their, my] = [before ?? undefined, theirs.typed[key], mine.typed[key]]
      const whole = { base: entriesOf(kind, was), theirs: entriesOf(kind, their), mine: entriesOf(kind, my) }
      return { key, kind, parts: [whole] }
    })
  if (keys.includes('language')) {
    const before = base === null ? null : base.language
    const parts = partsOf(undefined, before, theirs.language, mine.language)
    clashes.push({ key: 'language', kind: undefined, parts })
  }
  return clashes
}

/** How the choice about one stretch is named: the stretches of an answer that clash are counted from 0. */
export const choiceName = (key: string, place: number): string => `${key}.${place}`

/** A stretch that two people changed, and waits for a decision. */
export type OpenPart = Exclude<Part, { settled: unknown[] }>
export const openParts = ({ parts }: Clash): OpenPart[] =>
  parts.filter((part): part is OpenPart => !('settled' in part))

/** What the page offers to write anew from: mine, by the name of the choice. */
export const newTexts = (clashes: readonly Clash[]): Map<string, string> =>
  new Map(
    clashes.flatMap((clash) =>
      openParts(clash).map(
        (part, place) => [choiceName(clash.key, place), newText(clash.kind, part)] as const,
      ),
    ),
  )

export const newText = (kind: Kind | undefined, { mine }: OpenPart): string =>
  mine.map(entryText).join(kind === 'paragraphs' ? '\n\n' : '\n')

/**
 * The draft as it stands, with each clash decided. Where nothing was chosen, or something that is not offered, mine is taken:
 * what stands is in the history either way, and what was just written is what its writer expects to see.
 */
export function resolveClashes(
  form: Form,
  keys: readonly string[],
  sides: Sides,
  choices: ReadonlyMap<string, Choice>,
): Draft {
  const typed = { ...sides.theirs.typed }
  let { language } = sides.theirs
  for (const { key, kind, parts } of clashesOf(form, keys, sides)) {
    let place = 0
    const decided = parts.flatMap((part) =>
      'settled' in part ? part.settled : decide(kind, part, choices.get(choiceName(key, place++))),
    )
    if (key === 'language') language = String(decided[0] ?? language)
    else if (decided.length === 0) delete typed[key]
    else typed[key] = answerOf(kind, decided)
  }
  return { ...sides.theirs, typed, language }
}

function decide(
  kind: Kind | undefined,
  { theirs, mine }: { theirs: unknown[]; mine: unknown[] },
  choice: Choice = { use: 'mine' },
): unknown[] {
  if (!choicesFor(kind).includes(choice.use)) return mine
  switch (choice.use) {
    case 'theirs':
      return theirs
    case 'both': {
      const known = new Set(theirs.map((entry) => JSON.stringify(entry)))
      return [...theirs, ...mine.filter((entry) => !known.has(JSON.stringify(entry)))]
    }
    case 'new':
      return written(kind, choice.text)
    default:
      return mine
  }
}

/** Lines are written one below the other, paragraphs with an empty line between. */
const written = (kind: Kind | undefined, text: string): unknown[] =>
  kind === 'lines'
    ? text.split('\n').filter((line) => line.trim() !== '')
    : entriesOf(kind, text).filter((entry) => String(entry).trim() !== '')

const answerOf = (kind: Kind | undefined, entries: unknown[]): Typed =>
  kind === 'paragraphs' ? entries.join('\n\n') : ((hasEntries(kind) ? entries : entries[0]) as Typed)

/** An entry of a list or of prose as it is read. */
export const entryText = (entry: unknown): string => {
  if (typeof entry === 'string') return entry
  const { name, position, organisation, group, country, tookPart, asTyped } = Object(entry) as TypedPerson
  return (
    [name, position, organisation, group, country, tookPart].filter(Boolean).join(', ') || (asTyped ?? '')
  )
}

/** Both sides of a clash with what differs marked: `removed` stands only in theirs, `added` only in mine. */
export function markDifferences(
  theirs: readonly unknown[],
  mine: readonly unknown[],
): { theirs: Stretch[][]; mine: Stretch[][] } {
  const [left, right] = [theirs.map(entryText), mine.map(entryText)]
  const marked: { theirs: Stretch[][]; mine: Stretch[][] } = { theirs: [], mine: [] }
  for (const passage of comparePassages(left, right)) {
    if (passage.kind === 'same') {
      const from = marked.theirs.length
      for (const text of left.slice(from, from + passage.count)) {
        marked.theirs.push([{ mark: 'same', text }])
        marked.mine.push([{ mark: 'same', text }])
      }
    } else if (passage.kind === 'changed') {
      marked.theirs.push(passage.stretches.filter(({ mark }) => mark !== 'added'))
      marked.mine.push(passage.stretches.filter(({ mark }) => mark !== 'removed'))
    } else
      (passage.kind === 'removed' ? marked.theirs : marked.mine).push([
        { mark: passage.kind, text: passage.text },
      ])
  }
  return marked
}
