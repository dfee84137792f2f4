import type { Concept, Form } from '@/forms/form'
import { conceptByCue } from './cues'
import { wordsOf } from './fold'
import { eventIn } from './heading'
import type { Line } from './lines'
import { type Phrase, phrasesOf } from './phrases'
import type { Rule } from './proposal'

/** A label found in the document: it stands on lines `at` to `last` (positions in the list of lines). */
export type Label = {
  at: number
  last: number
  concept: Concept | null
  /** What stands on its last line behind it. */
  value: string
  /** How much the label tells of each form: see `Phrase`. */
  forms: ReadonlyMap<string, number>
  /** The number of words of the label as printed; labels of one word tell forms apart badly. */
  length: number
  rule: Rule
  confidence: number
  /** How the label is written, so that an unknown heading in the same manner can be told. */
  manner: string
}

const none: ReadonlyMap<string, number> = new Map()
const separator = /^[\s*_]*(?:[:：؛]|[-–—](?=\s|$)|\t|=|\.(?=\s|$))[\s*_]*/
const question = /^\s*[?？؟]\s*[:：]?\s*/
const bracket = /^\s*([([（【])/
/** Longest label that a line may break over. */
const mostLines = 4

/** The labels of the document, in order; no two share a line. */
export function findLabels(lines: Line[], forms: readonly Form[]): Label[] {
  const phrases = phrasesOf(forms)
  const labels: Label[] = []
  for (let at = 0; at < lines.length; at++) {
    const label = exactLabel(lines, at, phrases) ?? similarLabel(lines, at, phrases)
    if (!label) continue
    labels.push({
      ...label,
      manner: mannerOf(lines[at]!, label.value === '' && lines[label.last]!.words.endsWith(':')),
    })
    at = label.last
  }
  return labels
}

export const mannerOf = (line: Line, colon: boolean) =>
  line.heading ? 'heading' : line.numbered ? 'numbered' : line.bullet ? 'bullet' : colon ? 'colon' : 'plain'

type Found = Omit<Label, 'manner'>

/** The words of a label may break over lines; each place says on which line and where in it a word stands. */
function placesFrom(lines: Line[], at: number) {
  const places: { folded: string; line: number; end: number }[] = []
  for (let line = at; line < Math.min(lines.length, at + mostLines); line++) {
    if (line > at && lines[line]!.afterBlank) break
    for (const { folded, end } of wordsOf(lines[line]!.words)) places.push({ folded, line, end })
  }
  return places
}

function exactLabel(lines: Line[], at: number, phrases: Map<string, Phrase[]>): Found | undefined {
  const places = placesFrom(lines, at)
  for (const phrase of phrases.get(places[0]?.folded ?? '') ?? []) {
    const found = readPhrase(lines, at, places, phrase)
    if (found)
      return {
        ...found,
        concept: phrase.concept,
        forms: phrase.forms,
        length: phrase.words.length,
        rule: 'label',
        confidence: 1,
      }
  }
  return undefined
}

/** Where a phrase ends in the document, with brackets between its words left out; undefined when it does not stand here. */
function readPhrase(lines: Line[], at: number, places: ReturnType<typeof placesFrom>, phrase: Phrase) {
  let place = 0
  let end = { line: at, end: 0 }
  for (const word of phrase.words) {
    let here = places[place]
    if (here && here.folded !== word) {
      const skipped = skipBrackets(lines, end.line, lines[end.line]!.words.slice(end.end))
      place = places.findIndex(
        ({ line, end: stop }) =>
          line > skipped.line ||
          (line === skipped.line && stop > lines[skipped.line]!.words.length - skipped.rest.length),
      )
      here = place < 0 ? undefined : places[place]
    }
    if (here?.folded !== word) return undefined
    end = here
    place++
  }
  const next = skipBrackets(lines, end.line, lines[end.line]!.words.slice(end.end))
  const value = valueBehind(next.rest, phrase.words.length, next.line > at || end.line > at)
  return value === undefined ? undefined : { at, last: next.line, value: value.trim() }
}

/** The rest of the line behind guidance in brackets, which may close on a later line. */
function skipBrackets(lines: Line[], at: number, given: string): { line: number; rest: string } {
  let line = at
  let rest = given
  for (let guard = 0; guard < 4; guard++) {
    const open = bracket.exec(rest)
    if (!open) break
    let joined = rest
    let until = line
    while (
      !/[)\]）】]/.test(joined) &&
      until + 1 < lines.length &&
      until < at + mostLines &&
      !lines[until + 1]!.afterBlank
    ) {
      until++
      joined = lines[until]!.words
    }
    const close = /[)\]）】]/.exec(joined)
    if (!close) break
    line = until
    rest = joined.slice(close.index + 1)
  }
  return { line, rest }
}

/**
 * What stands behind a label: nothing, or a value parted from it by a colon, dash, tab or question mark. A long label
 * needs no mark; a short one without a mark is the beginning of a sentence.
 */
function valueBehind(rest: string, words: number, broken: boolean): string | undefined {
  if (rest.trim() === '') return ''
  const asked = question.exec(rest)
  if (asked) return withoutGuidance(rest.slice(asked[0].length))
  const mark = separator.exec(rest)
  if (mark) {
    const isWeak = /^[\s]*[-–—.]/.test(mark[0])
    if (isWeak && words === 1 && /^\s*\./.test(mark[0])) return undefined
    return withoutGuidance(rest.slice(mark[0].length))
  }
  return words >= 5 || (broken && words >= 4) ? withoutGuidance(rest.replace(/^[\s.,;/]+/, '')) : undefined
}

/** Guidance of the template that stands behind the label itself. */
const withoutGuidance = (value: string) =>
  value
    .replace(/^[([][^)\]]*[)\]]\s*[:.]?\s*/, (found) =>
      /\d|word|sentence|paragraph|max|palabra|mot|palavra|كلم/i.test(found) ? '' : found,
    )
    .replace(/^(examples?|for example|ejemplos?|exemples?|exemplos?)\s*:.*$/i, '')

/** A label in words that no form prints: nearly those of a form, or told by its cue words. */
function similarLabel(lines: Line[], at: number, phrases: Map<string, Phrase[]>): Found | undefined {
  const line = lines[at]!
  const parted = partLabel(lines, at)
  // The line that names the event is the heading of the document, whatever it is made of.
  if (!parted || (at < 8 && eventIn(line.words))) return undefined
  const words = wordsOf(parted.label.replace(/[([（【][^)\]）】]*[)\]）】]?/g, ' ')).map(
    ({ folded }) => folded,
  )
  if (!words.length || words.length > 40) return undefined
  const near = nearest(words, phrases)
  const common = {
    at,
    last: parted.last,
    value: parted.value,
    length: words.length,
    rule: 'similar-label' as const,
  }
  if (near)
    return {
      ...common,
      concept: near.phrase.concept,
      forms: near.phrase.forms,
      confidence: near.likeness * 0.95,
    }
  if (!parted.sure && words.length > 5 && !line.heading) return undefined
  const cue = conceptByCue(words.join(' '))
  return (
    cue && {
      ...common,
      concept: cue.concept,
      forms: none,
      confidence: cue.confidence * (parted.sure ? 1 : 0.9),
    }
  )
}

/** The part of a line that may be a label; `sure` when a mark parts it from its value or ends it. */
function partLabel(
  lines: Line[],
  at: number,
): { label: string; value: string; last: number; sure: boolean } | undefined {
  const { words } = lines[at]!
  const parted = /^(\P{Lu}?[^:：\t?？؟]{1,300}?)\s*(?:([?？؟])\s*[:：]?|[:：](?!\/\/)|\t)\s*(.*)$/u.exec(
    words,
  )
  if (parted && !/[.!;]\s+\p{Lu}/u.test(parted[1]!)) {
    const isWhole = !parted[2] || parted[3] === '' || wordsOf(parted[1]!).length >= 6
    if (isWhole) return { label: parted[1]!, value: withoutGuidance(parted[3]!), last: at, sure: true }
  }
  const dashed = /^([^–—-]{2,60}?)\s+[–—-]\s+(.+)$/.exec(words)
  if (dashed && wordsOf(dashed[1]!).length <= 3 && /^\p{Lu}|^\P{L}|^[^\p{Ll}\p{Lu}]/u.test(dashed[1]!)) {
    return { label: dashed[1]!, value: dashed[2]!, last: at, sure: false }
  }
  const next = lines[at + 1]
  if (wordsOf(words).length >= 6 && next && !next.afterBlank) {
    const broken = /^([^:：?？؟.]{1,200}?)\s*[:：?？؟]\s*(.*)$/u.exec(`${words} ${next.words}`)
    if (broken && broken[1]!.length > words.length)
      return { label: broken[1]!, value: broken[2]!, last: at + 1, sure: true }
  }
  return /[.!,;]$/.test(words) || wordsOf(words).length > 20
    ? undefined
    : { label: words, value: '', last: at, sure: false }
}

/** The label of a form that has nearly these words: typing errors, a word more or less. */
function nearest(
  words: string[],
  phrases: Map<string, Phrase[]>,
): { phrase: Phrase; likeness: number } | undefined {
  let best: { phrase: Phrase; likeness: number } | undefined
  for (const list of phrases.values()) {
    for (const phrase of list) {
      if (Math.abs(phrase.words.length - words.length) > Math.max(1, words.length / 3)) continue
      const likeness = likenessOf(words, phrase.words)
      if (likeness > (best?.likeness ?? 0.79)) best = { phrase, likeness }
    }
  }
  return best
}

function likenessOf(a: string[], b: string[]): number {
  if (a.length === 1 && b.length === 1) return nearWord(a[0]!, b[0]!) ? 0.85 : 0
  const left = [...b]
  let common = 0
  for (const word of a) {
    const at = left.findIndex((other) => other === word || nearWord(word, other))
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  return (2 * common) / (a.length + b.length)
}

/** One typing error in a word of five letters or more. */
export function nearWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
