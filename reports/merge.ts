import type { Draft, Typed } from '@/forms/answer'
import { type Form, type Kind, questionsOf } from '@/forms/form'

/**
 * Two drafts that grew from one. `draft` has the changes of both; where both changed the same words, the key is in
 * `clashes` and theirs stands. `fromTheirs` are the keys that have changes of the other side in them.
 */
export type Merged = { draft: Draft; fromTheirs: string[]; clashes: string[] }

/** A value as text that does not depend on the order of its keys; what is not there and what is blank are the same. */
function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .map(([key, of]) => [key, canonical(of)] as const)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? '' : JSON.stringify(entries)
}
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

const keysOf = (...drafts: Draft[]) => new Set(drafts.flatMap((draft) => Object.keys(draft.typed)))

/** The question keys whose answers differ, with `topics`, `language` and `done` where those do. */
export function changedKeys(before: Draft, after: Draft): string[] {
  const changed = [...keysOf(before, after)].filter((key) => !same(before.typed[key], after.typed[key]))
  if (!same([...before.topics].sort(), [...after.topics].sort())) changed.push('topics')
  if (before.language !== after.language) changed.push('language')
  if (!same([...(before.done ?? [])].sort(), [...(after.done ?? [])].sort())) changed.push('done')
  return changed
}

/** Merges question by question, and by paragraph or entry inside those that have them. Never drops a changed word silently. */
export function mergeDrafts(form: Form, base: Draft, theirs: Draft, mine: Draft): Merged {
  const kinds = new Map<string, Kind>(questionsOf(form).map(({ key, kind }) => [key, kind]))
  const clashes: string[] = []
  const typed: Record<string, Typed> = {}
  for (const key of keysOf(base, theirs, mine)) {
    const [was, their, my] = [base.typed[key], theirs.typed[key], mine.typed[key]]
    const merged = mergeValue(kinds.get(key), was, their, my)
    if (merged === clash) clashes.push(key)
    const kept = merged === clash ? their : merged
    if (kept !== undefined) typed[key] = kept
  }
  const language = mergeWhole(base.language, theirs.language, mine.language)
  if (language === clash) clashes.push('language')
  const done = mergeSets(base.done ?? [], theirs.done ?? [], mine.done ?? [])
  const draft: Draft = {
    typed,
    topics: mergeSets(base.topics, theirs.topics, mine.topics),
    language: language === clash ? theirs.language : language,
    ...(done.length > 0 && { done }),
  }
  const fromTheirs = changedKeys(base, theirs).filter((key) => changedKeys(mine, draft).includes(key))
  return { draft, fromTheirs: fromTheirs.filter((key) => !clashes.includes(key)), clashes }
}

const clash = Symbol('both changed the same words')
type Outcome<Value> = Value | typeof clash

function mergeWhole<Value>(base: Value, theirs: Value, mine: Value): Outcome<Value> {
  if (same(mine, base) || same(mine, theirs)) return theirs
  return same(theirs, base) ? mine : clash
}

function mergeValue(
  kind: Kind | undefined,
  base: Typed | undefined,
  theirs: Typed | undefined,
  mine: Typed | undefined,
): Outcome<Typed | undefined> {
  const whole = mergeWhole(base, theirs, mine)
  if (whole !== clash) return whole
  if (kind === 'paragraphs') return mergeParagraphs(base, theirs, mine)
  if (kind === 'choices') return mergeSets(entries(base), entries(theirs), entries(mine)) as Typed
  if (kind === 'lines' || kind === 'people') {
    const merged = mergeEntries(entries(base), entries(theirs), entries(mine))
    return merged === clash ? clash : (merged as Typed)
  }
  return clash
}

const entries = (value: Typed | undefined): unknown[] => (Array.isArray(value) ? value : [])

const paragraphs = (value: Typed | undefined): string[] =>
  typeof value === 'string'
    ? value.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).filter((text) => text.trim() !== '')
    : []

/** Two that both wrote the whole answer have written it twice: that is for them to sort out, not for us to join. */
function mergeParagraphs(base?: Typed, theirs?: Typed, mine?: Typed): Outcome<Typed> {
  if (paragraphs(base).length === 0) return clash
  const merged = mergeEntries(paragraphs(base), paragraphs(theirs), paragraphs(mine))
  return merged === clash ? clash : merged.join('\n\n')
}

function mergeSets<Value>(base: Value[], theirs: Value[], mine: Value[]): Value[] {
  const kept = theirs.filter((value) => mine.includes(value) || !base.includes(value))
  return [...kept, ...mine.filter((value) => !base.includes(value) && !theirs.includes(value))]
}

/** Entries that are decided, or a stretch where both sides changed the same ones. */
export type Part = { settled: unknown[] } | { base: unknown[]; theirs: unknown[]; mine: unknown[] }

/** Three-way merge of sequences: between entries that all three have in order, one side's change is taken. */
function mergeEntries(base: unknown[], theirs: unknown[], mine: unknown[]): Outcome<unknown[]> {
  const parts = mergeParts(base, theirs, mine)
  return parts.every((part) => 'settled' in part) ? parts.flatMap(({ settled }) => settled) : clash
}

function mergeParts(base: unknown[], theirs: unknown[], mine: unknown[]): Part[] {
  const inTheirs = matches(base, theirs)
  const inMine = matches(base, mine)
  const parts: Part[] = []
  let [at, their, my] = [0, 0, 0]
  for (let next = 0; next <= base.length; next++) {
    const theirNext = next === base.length ? theirs.length : inTheirs.get(next)
    const myNext = next === base.length ? mine.length : inMine.get(next)
    if (theirNext === undefined || myNext === undefined) continue
    parts.push(
      ...mergeStretch(base.slice(at, next), theirs.slice(their, theirNext), mine.slice(my, myNext)),
      { settled: base.slice(next, next + 1) },
    )
    ;[at, their, my] = [next + 1, theirNext + 1, myNext + 1]
  }
  return parts
}

/** Between two entries that nobody touched: where both changed something, entry by entry, or not at all. */
function mergeStretch(base: unknown[], theirs: unknown[], mine: unknown[]): Part[] {
  if (same(mine, base) || hasChangesOf(theirs, mine, base)) return [{ settled: theirs }]
  if (same(theirs, base) || hasChangesOf(mine, theirs, base)) return [{ settled: mine }]
  if (base.length === 0) return [{ settled: [...theirs, ...mine] }]
  if (theirs.length !== base.length || mine.length !== base.length) return [{ base, theirs, mine }]
  return base.map((entry, place) => {
    const [their, my] = [theirs[place], mine[place]]
    const merged = mergeWhole(entry, their, my)
    return merged === clash ? { base: [entry], theirs: [their], mine: [my] } : { settled: [merged] }
  })
}

/**
 * One answer that clashes, stretch by stretch, in its order: prose by paragraph, lists by entry, anything else as one entry.
 * `base` is null where nobody knows what both began with: then all that differs is a clash.
 */
export function partsOf(
  kind: Kind | undefined,
  base: Typed | undefined | null,
  theirs: Typed | undefined,
  mine: Typed | undefined,
): Part[] {
  const [before, their, my] = [base ?? undefined, theirs, mine].map((value) => entriesOf(kind, value))
  const whole = mergeWhole(before, their, my)
  if (base !== null && whole !== clash) return [{ settled: whole! }]
  if (!hasEntries(kind)) return [{ base: before!, theirs: their!, mine: my! }]
  const isWrittenTwice = base === null || (kind === 'paragraphs' && before!.length === 0)
  return isWrittenTwice ? partsOfTwo(their!, my!) : mergeParts(before!, their!, my!)
}

export const hasEntries = (kind: Kind | undefined): boolean =>
  kind === 'paragraphs' || kind === 'lines' || kind === 'people'

/** An answer as the entries that it is decided by; one that is not there has none. */
export function entriesOf(kind: Kind | undefined, value: Typed | undefined): unknown[] {
  if (kind === 'paragraphs') return paragraphs(value)
  if (kind === 'lines' || kind === 'people') return entries(value)
  return value === undefined ? [] : [value]
}

function partsOfTwo(theirs: unknown[], mine: unknown[]): Part[] {
  const inMine = matches(theirs, mine)
  const parts: Part[] = []
  let [their, my] = [0, 0]
  for (let next = 0; next <= theirs.length; next++) {
    const myNext = next === theirs.length ? mine.length : inMine.get(next)
    if (myNext === undefined) continue
    const [left, right] = [theirs.slice(their, next), mine.slice(my, myNext)]
    if (left.length + right.length > 0) parts.push({ base: [], theirs: left, mine: right })
    parts.push({ settled: theirs.slice(next, next + 1) })
    ;[their, my] = [next + 1, myNext + 1]
  }
  return parts
}

/** Whether one side has the other's changes in it already, as when the same save comes twice. */
function hasChangesOf<Entry>(whole: Entry[], part: Entry[], base: Entry[]): boolean {
  const inWhole = whole.map(canonical)
  const inPart = part.map(canonical)
  let place = 0
  for (const entry of inWhole) if (place < inPart.length && entry === inPart[place]) place++
  if (inPart.length === 0 || place < inPart.length) return false
  const [wholes, parts] = [new Set(inWhole), new Set(inPart)]
  return base.map(canonical).every((entry) => parts.has(entry) || !wholes.has(entry))
}

/** More comparisons than this could hold up everybody else; the stretch between is then one change. */
const mostComparisons = 1_000_000

/** Which entries of `base` are in `other` in the same order: place in base → place in other. */
function matches<Entry>(base: Entry[], other: Entry[]): Map<number, number> {
  const [a, b] = [base.map(canonical), other.map(canonical)]
  const found = new Map<number, number>()
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) found.set(start, start++)
  let [aEnd, bEnd] = [a.length, b.length]
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) found.set(--aEnd, --bEnd)
  const [rows, columns] = [aEnd - start, bEnd - start]
  if (rows * columns > mostComparisons) return found

  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1))
  const at = (row: number, column: number) => longest[row]![column]!
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      longest[row]![column] =
        a[start + row] === b[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  for (let row = 0, column = 0; row < rows && column < columns; )
    if (a[start + row] === b[start + column]) found.set(start + row++, start + column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  return found
}
