import { readAbsence } from '@/forms/absence'
import type { Line } from '../lines'

/** A text with the first and the last line that it stands on. */
export type Passage = { text: string; lines: [number, number] }

export type TextLine = Pick<
  Line,
  'number' | 'words' | 'bullet' | 'numbered' | 'afterBlank' | 'indent' | 'length'
>

const endsSentence = /[.!?:;…。؟][)\]"'”’»]*$/u

/** Whether a line was too long to take the first word of the next one: the text was broken at this width. */
export const isFull = (before: Pick<TextLine, 'length'>, words: string, width: number) =>
  width > 0 && before.length + 1 + (words.split(/\s/)[0]?.length ?? 0) > width

/** Whether a line goes on with the sentence of the line before it. */
function goesOn(before: TextLine, line: TextLine, width: number, isList: boolean): boolean {
  if (line.afterBlank || line.bullet || line.numbered) return false
  const isEnd = endsSentence.test(before.words)
  if ((before.bullet || before.numbered) && line.indent > before.indent) return true
  if (/^\p{Ll}/u.test(line.words) && !isEnd) return true
  return isFull(before, line.words, width) && (!isEnd || !isList || before.bullet || before.numbered)
}

/** The width at which the text was broken into lines, in characters; 0 where a line end is a paragraph end. */
export function widthOf(lines: TextLine[]): number {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1]
    if (!next || next.afterBlank || next.bullet || next.numbered || line.length < 40) return false
    return !endsSentence.test(line.words) && !line.words.includes('\t') && /^[\p{Ll}\p{Lo}]/u.test(next.words)
  })
  const width = Math.max(0, ...broken.map(({ length }) => length))
  // A script without capitals does not show whether the next line begins a sentence, so there the lines must be more alike.
  const isCased = broken.some(({ words }) => /\p{Ll}/u.test(words))
  const [most, share, fewest] = isCased ? [0.75, 0.6, 3] : [0.85, 0.8, 5]
  const isEven = broken.filter(({ length }) => length >= width * most).length >= broken.length * share
  return broken.length >= fewest && width <= 130 && isEven ? width : 0
}

/**
 * The paragraphs of a text, or the entries of a list: a new one begins at each bullet, number, blank line or line that
 * was not broken at the width of the text. A sentence that ends with its line ends the entry of a list.
 */
export function passagesOf(lines: TextLine[], width: number, isList: boolean): Passage[] {
  const passages: Passage[] = []
  let before: TextLine | undefined
  for (const line of lines) {
    const last = passages.at(-1)
    const joins = last !== undefined && before !== undefined && goesOn(before, line, width, isList)
    if (joins && last) {
      last.text = joinLines(last.text, line.words)
      last.lines[1] = line.number
    } else passages.push({ text: line.words, lines: [line.number, line.number] })
    before =
      joins && before
        ? { ...line, bullet: before.bullet, numbered: before.numbered, indent: before.indent }
        : line
  }
  return isList ? passages.flatMap(splitMarks) : passages
}

/** "1. One. 2. Another." and "• One • Another" on one line are entries of their own. */
function splitMarks({ text, lines }: Passage): Passage[] {
  const dotted = text.split(/\s+[•●▪■♦➢]\s+/u)
  if (dotted.length > 1) return dotted.map((entry) => ({ text: entry.replace(/^[•●▪■♦➢]\s*/u, ''), lines }))
  const numbers = [...text.matchAll(/(?:^|\s)\(?(\d{1,2})[.)]\s+(?=\p{Lu})/gu)]
  const first = numbers[0]?.[1] === '1' ? 1 : 2
  if (
    numbers.length < (first === 1 ? 2 : 1) ||
    numbers.some((number, index) => Number(number[1]) !== first + index)
  )
    return [{ text, lines }]
  const starts = numbers.map(({ index, 0: mark }) => ({ cut: index, from: index + mark.length }))
  if (first === 2) starts.unshift({ cut: 0, from: 0 })
  return starts
    .map(({ from }, index) => ({ text: text.slice(from, starts[index + 1]?.cut).trim(), lines }))
    .filter((entry) => entry.text)
}

/** Whether the line end divides a word. */
export const isDividedAt = (first: string, second: string) =>
  /\p{Ll}[-\u00ad‐]$/u.test(first) && /^\p{Ll}/u.test(second)

/** Two lines as one; a word divided at the line end is made whole. */
export function joinLines(first: string, second: string): string {
  if (isDividedAt(first, second)) return first.slice(0, -1) + second
  return `${first} ${second}`
}

const noneOfThem =
  /^(?:there (?:was|were) no|no|not? any|il n[’']y a pas eu de|il n[’']y a eu aucune?|aucune?|no hubo|no se hicieron|não houve|ninguna?|nenhuma?|لم تكن هناك|لم تقدم|لا توجد) (?:formal |other |such |further )?(?:presentations?|presentaciones|presentación|présentations?|apresentações|apresentação|عروض|recommendations?|suggestions?|questions?)(?: (?:were|was|took|during|in|made|given|held|delivered|durante|pendant|au|en|خلال)(?: \S+){0,5})?\.?$/iu

/** A bare "None" or "N/A", or that there was nothing of the kind, is no entry of a list. */
export const isNone = (text: string) =>
  readAbsence(text.replace(/\.$/, '')) !== null ||
  noneOfThem.test(text.trim()) ||
  /^(?:none|no|nil|nothing|ninguno|ninguna|no hubo|no hay|aucun|aucune|néant|nenhum|nenhuma|não houve|لا يوجد|لا توجد|нет|无)\.?$/iu.test(
    text.trim(),
  )
