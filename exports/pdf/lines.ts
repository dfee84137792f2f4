import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'
import { drawable, type Face, facesOf, type Hand, unseen, widthOf } from './faces'

const bidi = bidiFactory()

/** Words of one look in a paragraph. `goTo` names a place of this document, `url` an address. */
export type Span = { text: string; hand: Hand; size: number; fill: string; goTo?: string; url?: string }

/** Letters of one face and direction, as they stand beside one another from the left. `x` is from the start of the line, in points. */
export type Run = { text: string; face: Face; span: Span; x: number; width: number; isFromRight: boolean }

export type Line = { runs: Run[]; width: number }

export type Direction = 'ltr' | 'rtl' | 'auto'

/** Words of a record among the words of a document, as `<bdi>` has them on a page: they turn nothing beside them round. */
export const isolated = (text: string): string => `\u2068${text}\u2069`

const fromRight = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/

type Set = { text: string; faces: Face[]; spans: Span[]; levels: Uint8Array | null; isFromRight: boolean }

function setOf(given: readonly Span[], direction: Direction): Set {
  const parts = given.map((span) => ({ span, text: drawable(span.text, span.hand) }))
  const text = parts.map((part) => part.text).join('')
  const isPlain = direction !== 'rtl' && !fromRight.test(text)
  const embedded = isPlain
    ? null
    : bidi.getEmbeddingLevels(text, direction === 'auto' ? undefined : direction)
  const isFromRight = embedded !== null && embedded.paragraphs[0]?.level === 1
  const faces = parts.flatMap((part) => facesOf(part.text, part.span.hand, isFromRight))
  const spans = parts.flatMap((part) => Array<Span>(part.text.length).fill(part.span))
  return { text, faces, spans, levels: embedded?.levels ?? null, isFromRight }
}

/** Neighbours of one face, look and level from `start` to before `end`, in the order of reading. */
function* stretches({ faces, spans, levels }: Set, start: number, end: number) {
  for (let from = start; from < end; ) {
    let to = from + 1
    while (
      to < end &&
      faces[to] === faces[from] &&
      spans[to] === spans[from] &&
      (!levels || levels[to] === levels[from])
    )
      to++
    yield { from, to }
    from = to
  }
}

function measure(set: Set, start: number, end: number): number {
  let width = 0
  for (const { from, to } of stretches(set, start, end))
    width += widthOf(set.faces[from]!, set.text.slice(from, to).replace(unseen, '')) * set.spans[from]!.size
  return width
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Where the lines of a text end when they may be so wide, in points. */
function* endsOf(set: Set, width: number): Generator<{ start: number; end: number }> {
  const breaker = new LineBreaker(set.text)
  let start = 0
  let last = 0
  let taken = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const word = set.text.slice(last, next.position)
    const inked = measure(set, last, last + word.trimEnd().length)
    if (taken + inked > width && last > start) {
      yield { start, end: last }
      start = last
      taken = 0
    }
    // An address longer than a line ends where it must.
    if (inked > width)
      for (const { segment, index } of graphemes.segment(word)) {
        const one = measure(set, last + index, last + index + segment.length)
        if (taken + one > width && last + index > start) {
          yield { start, end: last + index }
          start = last + index
          taken = 0
        }
        taken += one
      }
    else taken += measure(set, last, next.position)
    last = next.position
  }
  yield { start, end: set.text.length }
}

const mirrored = (text: string) => [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('')
const hasLetters = /[\p{L}\p{M}]/u

function lineOf(set: Set, start: number, end: number): Line {
  const inked = start + set.text.slice(start, end).trimEnd().length
  const { levels } = set
  const parts = [...stretches(set, start, levels ? inked : end)].map(({ from, to }) => ({
    ...{ from, to, level: levels ? levels[from]! : 0 },
    text: set.text.slice(from, to).replace(unseen, ''),
  }))
  // Rule L2: from the highest level down, neighbours at that level or above change places.
  const highest = Math.max(0, ...parts.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let at = 0; at < parts.length; at++) {
      let to = at
      while (to < parts.length && parts[to]!.level >= level) to++
      if (to > at) parts.splice(at, to - at, ...parts.slice(at, to).reverse())
      at = Math.max(at, to)
    }
  let x = 0
  const runs = parts
    .filter(({ text }) => text !== '')
    .map(({ from, level, text }): Run => {
      const isFromRight = level % 2 === 1
      const turned = isFromRight ? mirrored(text) : text
      // Signs without letters are set by nobody else in the order in which they stand.
      const shown = isFromRight && !hasLetters.test(turned) ? [...turned].reverse().join('') : turned
      const span = set.spans[from]!
      const face = set.faces[from]!
      const width = widthOf(face, shown) * span.size
      x += width
      return { text: shown, face, span, x: x - width, width, isFromRight }
    })
  const width = measure(set, start, inked)
  return { runs, width }
}

/** Whether a text is read from the right, by its first letter. */
export const isReadFromRight = (text: string): boolean =>
  fromRight.test(text) && bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1

/** `said` are the words in the order of reading; `isTurned` where the letters of the lines stand in another. */
type Lines = { lines: Line[]; said: string; isTurned: boolean; isFromRight: boolean }

/** A paragraph in lines of at most this width, in points; text from the right in the order in which it is drawn. */
export function linesOf(spans: readonly Span[], direction: Direction, width: number): Lines {
  const set = setOf(spans, direction)
  const lines = [...endsOf(set, width)].map(({ start, end }) => lineOf(set, start, end))
  const { text, levels, isFromRight } = set
  const isTurned = levels?.some((level) => level > 0) ?? false
  return { lines, said: text.replace(unseen, ''), isTurned, isFromRight }
}
