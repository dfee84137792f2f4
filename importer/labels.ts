import type { Concept, Form } from '@/forms/form'
import { type Candidate, candidatesAt, withoutGuidance } from './candidates'
import { conceptByCue } from './cues'
import { wordsOf } from './fold'
import { eventIn } from './heading'
import type { Line } from './lines'
import { nearest } from './nearest'
import type { CountName } from './parse/counts'
import { isDividedAt, widthOf } from './parse/texts'
import { isName, partsOf } from './people/part'
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
  /** It asks for a number, and is no heading above numbers. */
  isNumber: boolean
  rule: Rule
  confidence: number
  /** How the label is written, so that an unknown heading in the same manner can be told. */
  manner: string
}

const none: ReadonlyMap<string, number> = new Map()
const separator = /^[\s*_]*(?:[:：؛]|[-–—](?=\s|$)|\t|=|\.(?=\s|$))[\s*_]*/
const question = /^\s*[?？؟]\s*[:：]?\s*/
/** What a template says to do, on the line of the label: "List members here as they sign up." */
const prompt = /^\s*(?:please|list|provide|insert|enter|add|fill in|indicate)\s[^:]{3,120}$/i
const bracket = /^\s*([([（【])/
/** Guidance that a line end parted from its label: "(3 paragraphs):". */
const guidance =
  /^[([][^)\]]*(?:\d|word|sentence|paragraph|male|page|oraci|frase|párraf|phrase|mot|palavra|فقر|جمل|كلم)[^)\]]*[)\]]\s*[:.]?/iu
/** Longest label that a line may break over. */
const mostLines = 4

/** Labels stand in the first words of a line; of a longer one no more is looked at. */
const longest = 1200

/** The labels of the document, in order; no two share a line. */
export function findLabels(given: Line[], forms: readonly Form[]): Label[] {
  const phrases = phrasesOf(forms)
  const width = widthOf(given)
  const lines = given.map((line) =>
    line.words.length > longest ? { ...line, words: line.words.slice(0, longest) } : line,
  )
  const labels: Label[] = []
  for (let at = 0; at < lines.length; at++) {
    const label = exactLabel(lines, at, phrases) ?? similarLabel(lines, at, phrases, width)
    const before = labels.at(-1)
    if (!label || isPerson(label) || isValueOf(before, lines, at) || isHeadline(label)) continue
    labels.push({
      ...label,
      concept: isSummaryOf(before, label, lines[at]!.words)
        ? 'genderSummary'
        : label.concept === 'speakers' && heads.test(label.value)
          ? 'participants'
          : label.concept,
      value: label.value + given[label.last]!.words.slice(longest),
      isNumber: numberWords.test(lines[at]!.words),
      manner: mannerOf(lines[at]!, label.value === '' && lines[label.last]!.words.endsWith(':')),
    })
    at = label.last
  }
  return labels
}

/** "Panel - Auditorium - 60 Min" right below the label "Format" is its answer. */
const isValueOf = (before: Label | undefined, lines: Line[], at: number) =>
  /^[^:：]{2,60}\s[-–—]\s\d{2,3}\s?min/iu.test(lines[at]!.words) ||
  (before?.concept === null &&
    before.value === '' &&
    before.last === at - 1 &&
    !lines[at]!.afterBlank &&
    /^[^:：]{2,40}\s[-–—]\s/u.test(lines[at]!.words))

/** "Session report – IGF 2018" is the heading of the document, and no report that says "IGF 2018". */
const isHeadline = ({ concept, value }: Found) =>
  concept === 'discussion' && value !== '' && value.length < 100 && eventIn(value)?.start === 0

/** "Participaron: 34 personas" tells how many, and not who. */
const heads =
  /^\D{0,24}\p{Nd}+\+?\s*(?:personas?|people|persons?|participant\p{L}*|personnes?|pessoas?|شخصا?|مشاركا?)(?!\p{L})/iu

/** A bare "Summary" below the question how far gender was discussed asks for the summary of that. */
const isSummaryOf = (before: Label | undefined, { concept, length }: Found, words: string) =>
  before?.concept === 'genderExtent' &&
  concept === 'discussion' &&
  length <= 3 &&
  /summary|resum|résum|síntesis|ملخص|резюме/iu.test(words)

/** "Remote: Amadou Keita" is a person, and asks for no number. */
const isPerson = ({ concept, value, length }: Found) =>
  isCount(concept) &&
  length <= 2 &&
  /^\p{Lu}/u.test(value) &&
  !/\p{Nd}/u.test(value) &&
  isName(partsOf(value)[0]!.text)

export const isCount = (concept: Concept | null | undefined): concept is CountName =>
  concept === 'participants' || concept === 'women' || concept === 'onsite' || concept === 'online'

export const mannerOf = (line: Line, colon: boolean) =>
  line.heading ? 'heading' : line.numbered ? 'numbered' : line.bullet ? 'bullet' : colon ? 'colon' : 'plain'

type Found = Omit<Label, 'manner' | 'isNumber'>

const numberWords =
  /number|nombre|n[uú]mero|total|how many|combien|cu[aá]nt|quant|عدد|число|количество|人数/iu

/** The words of a label may break over lines; each place says on which line and where in it a word stands. */
function placesFrom(lines: Line[], at: number) {
  const places: { folded: string; line: number; end: number }[] = []
  for (let line = at; line < Math.min(lines.length, at + mostLines); line++) {
    if (line > at && lines[line]!.afterBlank) break
    const before = places.at(-1)
    const isDivided = before && before.line < line && isDividedAt(lines[line - 1]!.words, lines[line]!.words)
    const words = wordsOf(lines[line]!.words)
    if (isDivided && words[0])
      Object.assign(before, { folded: before.folded + words[0].folded, line, end: words.shift()!.end })
    for (const { folded, end } of words) places.push({ folded, line, end })
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
    const below = lines[line + 1]
    if (rest.trim() === '' && below && !below.afterBlank && guidance.test(below.raw)) {
      line++
      rest = below.raw
    }
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
  // The label of this document goes on for a few words before its own mark.
  const more = /^[^:：?？؟.!"“”«»]{1,60}[:：]\s*/u.exec(rest)
  if (more && words >= 3 && wordsOf(more[0]).length <= 6) return withoutGuidance(rest.slice(more[0].length))
  if (prompt.test(rest)) return ''
  return words >= 5 || (broken && words >= 4) ? withoutGuidance(rest.replace(/^[\s.,;/]+/, '')) : undefined
}

/** A label in words that no form prints: nearly those of a form, or told by its cue words. */
function similarLabel(
  lines: Line[],
  at: number,
  phrases: Map<string, Phrase[]>,
  width: number,
): Found | undefined {
  // The line that names the event is the heading of the document, whatever it is made of.
  if (at < 8 && eventIn(lines[at]!.words)) return undefined
  const candidates = candidatesAt(lines, at, width)
  const near = candidates
    .map((candidate) => ({ candidate, ...nearest(candidate.words, phrases) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.candidate.last - b.candidate.last)[0]
  if (near?.phrase) {
    const { concept, forms } = near.phrase
    return found(near.candidate, at, { concept, forms, confidence: near.likeness * 0.95 })
  }
  for (const candidate of candidates.toSorted((a, b) => Number(b.sure) - Number(a.sure))) {
    const cue = conceptByCue(candidate.words.join(' '), candidate.sure && candidate.value === '')
    // The first line is the title of the document, unless a mark or a form says otherwise.
    const isEnough = candidate.sure || (at > 0 && cue !== undefined && cue.confidence >= candidate.least)
    if (cue && isEnough)
      return found(candidate, at, {
        ...cue,
        forms: none,
        confidence: cue.confidence * (candidate.sure ? 1 : 0.9),
      })
  }
  return undefined
}

const found = (
  { last, value, words }: Candidate,
  at: number,
  told: Pick<Found, 'concept' | 'forms' | 'confidence'>,
): Found => ({
  at,
  last,
  value,
  length: words.length,
  rule: 'similar-label',
  ...told,
})
