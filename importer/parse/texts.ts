import { readAbsence } from '@/forms/absence'
import { type Line, plainText } from '../lines'

/** A text with the first and the last line that it stands on. */
export type Passage = { text: string; lines: [number, number] }

export type TextLine = Pick<Line, 'number' | 'words' | 'bullet' | 'numbered' | 'afterBlank' | 'indent'>

const endsSentence = /[.!?:;…。؟][)\]"'”’»]*$/u

/** Whether a line goes on with the sentence of the line before it: texts that were broken at a fixed width. */
function goesOn(before: TextLine, line: TextLine, broken: boolean): boolean {
  if (line.afterBlank || line.bullet || line.numbered) return false
  if ((before.bullet || before.numbered) && line.indent > before.indent) return true
  if (/^[\p{Ll}]/u.test(line.words) && !endsSentence.test(before.words)) return true
  if (/[\p{L}]-$/u.test(before.words) && /^\p{Ll}/u.test(line.words)) return true
  return broken && (before.words.length > 55 || !endsSentence.test(before.words))
}

/** Whether most long lines of the text end near one width, so that a line end is no paragraph end. */
export function isBroken(text: string): boolean {
  const lengths = plainText(text)
    .split('\n')
    .map((line) => line.trimEnd().length)
    .filter((length) => length > 40)
  if (lengths.length < 6) return false
  const longest = Math.max(...lengths)
  return longest <= 130 && lengths.filter((length) => length > longest - 15).length >= lengths.length * 0.45
}

/** The entries of a list, or the paragraphs of a text: one at each bullet, number, blank line or unbroken line. */
export function passagesOf(lines: TextLine[], broken: boolean): Passage[] {
  const passages: Passage[] = []
  let before: TextLine | undefined
  for (const line of lines) {
    const last = passages.at(-1)
    if (last && before && goesOn(before, line, broken)) {
      last.text = joinLines(last.text, line.words)
      last.lines[1] = line.number
    } else passages.push({ text: line.words, lines: [line.number, line.number] })
    before = {
      ...line,
      bullet: line.bullet || Boolean(last && before && goesOn(before, line, broken) && before.bullet),
    }
  }
  return passages
}

/** Two lines as one; a word divided at the line end is made whole. */
export function joinLines(first: string, second: string): string {
  if (/\p{Ll}[-\u00ad‐]$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second
  return `${first} ${second}`
}

/** A bare "None" or "N/A" is no entry of a list. */
export const isNone = (text: string) =>
  readAbsence(text.replace(/\.$/, '')) !== null ||
  /^(?:none|no|nil|nothing|ninguno|ninguna|no hubo|no hay|aucun|aucune|néant|nenhum|nenhuma|não houve|لا يوجد|لا توجد|нет|无)\.?$/iu.test(
    text.trim(),
  )
