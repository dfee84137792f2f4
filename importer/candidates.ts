import { isInstruction } from './cues'
import { wordsOf } from './fold'
import type { Line } from './lines'
import { isFull } from './parse/texts'
import { isName, partsOf } from './people/part'

/**
 * A beginning of a line, or of a few lines, that may be a label. `sure` when a mark parts it from its value or ends it;
 * else its cue words must speak for it with `least` confidence.
 */
export type Candidate = { words: string[]; value: string; last: number; sure: boolean; least: number }

const mostWords = 40

/** Guidance of the template that stands behind the label itself. */
export const withoutGuidance = (value: string) =>
  value
    .replace(/^[\s*_]+(?=\S)/, '')
    .replace(/^[([][^)\]]*[)\]]\s*[:.]?\s*/, (found) =>
      /\d|word|sentence|paragraph|max|palabra|mot|palavra|كلم|\S \/ \S/i.test(found) ? '' : found,
    )
    .replace(/^[-–—\s]*click (?:on|here).*$/i, '')
    .replace(/^(examples?|for example|ejemplos?|exemples?|exemplos?)\s*:.*$/i, '')

export function candidatesAt(lines: Line[], at: number, width: number): Candidate[] {
  const candidates: Candidate[] = []
  const add = (label: string, value: string, last: number, sure: boolean, least = 0) => {
    const words = folded(label.replace(/[([（【][^)\]）】]*[)\]）】]?/g, ' '))
    if (words.length && words.length <= mostWords)
      candidates.push({ words, value: withoutGuidance(value).trim(), last, sure, least })
  }
  const { words } = lines[at]!
  const parted =
    /^(\P{Lu}?[^:：\t?？؟]{1,300}?)\s*(?:([?？؟])\s*[:：]?|[:：](?!\/\/|(?<=\d.)\d)|\t)\s*(.*)$/u.exec(words)
  if (parted && !/[.!;]\s+\p{Lu}/u.test(parted[1]!)) {
    const isTitle = parted[2] !== undefined && /["“«„]/u.test(parted[1]!)
    const isWhole =
      !isTitle &&
      (!parted[2] || isAsked.test(parted[1]!) || parted[3]!.length <= 12 || wordsOf(parted[1]!).length >= 6)
    if (isWhole) add(parted[1]!, parted[3]!, at, true)
  }
  const dashed = /^([^–—-]{2,60}?)\s+[–—-]\s+(.+)$/.exec(words)
  if (!parted && dashed && wordsOf(dashed[1]!).length <= 3 && !/^\p{Ll}/u.test(dashed[1]!))
    add(dashed[1]!, dashed[2]!, at, false)
  if (parted && isNoter(parted[1]!) && isName(partsOf(parted[3]!)[0]?.text ?? ''))
    add('Notes by', parted[3]!, at, true)
  if (!parted && !/[.!,;]$/.test(words) && !/^\P{L}*\p{Nd}/u.test(words)) addWhole(lines[at]!, at, add)
  if (!parted) addBroken(lines, at, width, add)
  return candidates
}

/** "Notes: Petra Novotná" names who took them. */
const isNoter = (label: string) =>
  /^(?:notes?|minutes|report|notas|acta|rapport|compte rendu|relato)$/i.test(label.trim())

/** A question that a form asks, and not the text. */
const isAsked = /^(?:did|was|were|has) (?:the|this) (?:session|workshop|panel)/i

const folded = (text: string) => wordsOf(text).map((word) => word.folded)

type Add = (label: string, value: string, last: number, sure: boolean, least?: number) => void

/** A label that goes on in the next lines, up to its colon or question mark, or to the end of its sentence. */
function addBroken(lines: Line[], at: number, width: number, add: Add) {
  const instructs = isInstruction(folded(lines[at]!.words).join(' '))
  if (folded(lines[at]!.words).length < 6) return
  let joined = lines[at]!.words
  for (let last = at + 1; last <= at + 3; last++) {
    const next = lines[last]
    if (!next || next.afterBlank || next.bullet || next.numbered) return
    if (!isFull(lines[last - 1]!, next.words, width)) return
    const marked = /^([^:：?？؟.]{0,160}?)\s*[:：?？؟]\s*(.*)$/u.exec(next.words)
    if (marked) return add(`${joined} ${marked[1]}`, marked[2]!, last, true)
    joined += ` ${next.words}`
    if (instructs) add(joined, '', last, false, 0.75)
  }
}

/** A line that is nothing but a label. Longer ones must instruct, and a comma speaks against a label. */
function addWhole(line: Line, at: number, add: Add) {
  const words = folded(line.words)
  const instructs = isInstruction(words.join(' '))
  if (words.length > (instructs ? 30 : 14)) return
  const isLong = words.length > 5 && !line.heading && !instructs
  add(line.words, '', at, false, line.words.includes(',') && !instructs ? 0.74 : isLong ? 0.79 : 0)
}
