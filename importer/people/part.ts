import { fold, wordsOf } from '../fold'
import { isBodyWord, isNeverName, isParticle, isPositionWord } from './vocabulary'

/** A piece of a person's line with its place in it. `bracketed` pieces stood in brackets. */
export type Part = { text: string; start: number; end: number; bracketed: boolean }

const prepositions = new Set(
  'of for on at in to with and de del da do des du la le para pour por sobre en em a au aux et y e from to the'.split(
    ' ',
  ),
)

/** The words that tell what a phrase names: its first, and the last before its first preposition. */
function heads(text: string): string[] {
  const words = fold(text.replace(/\([^)]*\)/g, ' '))
    .split(' ')
    .filter(Boolean)
  const stop = words.findIndex((word, index) => index > 0 && prepositions.has(word))
  const last = words[(stop < 0 ? words.length : stop) - 1]
  return [last, words[0]].filter((word) => word !== undefined)
}

/** Whether a phrase names an office or a profession: "Head of Unit", "chargée de mission". */
export function isPosition(text: string): boolean {
  const [last = '', first = ''] = heads(text)
  if (isPositionWord(last)) return true
  if (first === 'secretaria')
    return /^\S+ (?:general|ejecutiva|executiva|adjunta|tecnica|nacional de|geral)/.test(fold(text))
  return isPositionWord(first) && !isBodyWord(last)
}

/** What the law puts behind the name of a company. */
const company =
  /\s(?:S\.\s?A\.?(?:S\.?)?|S\.?A\.?R\.?L\.?|S\.?R\.?L\.?|S\.?p\.?A\.?|SA|SAS|Ltda\.?|Lda\.?|Ltd\.?|GmbH|ApS|Inc\.?|LLC|B\.?V\.?|IKE|Oyj?|AG|PLC|Pty)$/u

/** Whether a phrase names a body of people: it has a word such as "University", or it is an acronym. */
export function isBody(text: string): boolean {
  if (company.test(text.trim())) return true
  if (isPosition(text)) return false
  const bare = text.trim()
  if (
    /^[\p{Lu}\d][\p{Lu}\d&./-]+$/u.test(bare) ||
    /^[\p{Lu}][\p{Ll}]+[\p{Lu}][\p{L}]*$/u.test(bare) ||
    /^\S+\.[a-z]{2,4}$/.test(bare)
  ) {
    return true
  }
  return fold(bare)
    .split(' ')
    .some((word) => isBodyWord(word))
}

/** Whether a phrase can be the name of a person: two words or more in a sure reading, capitals, nothing of an office or a body. */
export function isName(text: string, sure = true): boolean {
  if (company.test(text.trim())) return false
  if (/[\d@/&:;"“”<>=]/.test(text) || /[.!?]{2}/.test(text)) return false
  const words = wordsOf(text)
  const own = words.filter(({ folded }) => !isParticle(folded))
  if (words.length > 8 || own.length < (sure ? 2 : 1) || own.length > 6) return false
  if (words.some(({ folded }) => isNeverName(folded) || isBodyWord(folded))) return false
  if (sure && words.some(({ folded }) => isPositionWord(folded))) return false
  // "Min-jun": what follows a hyphen may be small.
  const printed = own
    .filter(({ start }) => !/[-‐–]/.test(text[start - 1] ?? ''))
    .map(({ start, end }) => text.slice(start, end))
  const cased = printed.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word))
  return (
    cased.every((word) => /^\p{Lu}/u.test(word)) ||
    (!sure && printed.length === 2 && cased.every((word) => /^\p{Ll}/u.test(word)))
  )
}

const marks = /\s*[,،、，;；؛|\t]\s*|\s+[-–—]+\s+|\s+\/\s+|:\s+/gu

/** The pieces of a line between commas, dashes, tabs and brackets. */
export function partsOf(line: string): Part[] {
  const parts: Part[] = []
  let from = 0
  const take = (end: number, bracketed = false) => {
    const piece = line.slice(from, end)
    const text = piece.trim().replace(/^[.,\s]+|[,\s]+$/g, '')
    if (/[\p{L}\p{N}]/u.test(text)) {
      const start = from + piece.indexOf(text)
      parts.push({ text, start, end: start + text.length, bracketed })
    }
  }
  const cuts = [...line.matchAll(/[([（【]([^()[\]（）【】]*)[)\]）】]/gu)]
  const inBrackets = (at: number) => cuts.some((cut) => at >= cut.index && at < cut.index + cut[0].length)
  const places = [
    ...[...line.matchAll(marks)]
      .filter((mark) => !inBrackets(mark.index))
      .map((mark) => ({ at: mark.index, length: mark[0].length, cut: '' })),
    ...cuts.map((cut) => ({ at: cut.index, length: cut[0].length, cut: cut[1]! })),
  ].sort((a, b) => a.at - b.at)
  for (const { at, length, cut } of places) {
    take(at)
    if (cut) {
      from = at + 1
      take(at + length - 1, true)
    }
    from = at + length
  }
  take(line.length)
  return parts
}
