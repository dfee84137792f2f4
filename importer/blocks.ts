import type { Concept } from '@/forms/form'
import { fold, wordsOf } from './fold'
import { type Label, mannerOf } from './labels'
import type { Line } from './lines'
import type { TextLine } from './parse/texts'
import { countryOf } from './people/countries'
import { isName, partsOf } from './people/part'
import { groupOf, isAside, isRegion } from './people/vocabulary'

/** A label with the lines that answer it. `value` is what stands on the label's own line, which has `length` characters. */
export type Block = {
  label: Label
  labelLines: number[]
  value: string
  length: number
  lines: Line[]
  /** It stands in a form that the portal wrote: its lines are read as they are. */
  isOwn?: true
}
export type Layout = { head: Line[]; blocks: Block[] }

/** The value on the label's line and the lines below it, as lines of one text. */
export function allLines(block: Block): TextLine[] {
  if (!block.value) return block.lines
  const number = block.labelLines.at(-1)!
  const marked = block.isOwn ? null : /^([-–•*]|\d{1,2}[.)])\s+(?=\p{L})/u.exec(block.value)
  const words = marked ? block.value.slice(marked[0].length) : block.value
  const own = {
    number,
    words,
    bullet: Boolean(marked),
    numbered: false,
    afterBlank: true,
    // What stands under a value on the line of its label is not under it as a part of it.
    indent: 999,
    length: block.length,
  }
  return [own, ...block.lines]
}

/** Dates, times and numbers are not looked for in longer texts. */
export const longest = 600

const long: readonly (Concept | null)[] = [
  'policyQuestions',
  'keyIssues',
  'presentations',
  'discussion',
  'keyMessages',
  'wayForward',
  'callToAction',
  'genderExtent',
  'genderSummary',
]
const people: readonly (Concept | null)[] = ['organizers', 'moderators', 'rapporteurs', 'speakers']

/** The document cut at its labels; an unknown heading ends a block too, and what follows it belongs to no label. */
export function layOut(lines: Line[], labels: Label[]): Layout {
  const first = labels[0]?.at ?? lines.length
  const blocks = labels.map((label, index) => {
    const until = labels[index + 1]?.at ?? lines.length
    const own = lines.slice(label.last + 1, until)
    // A free text to the end of the document has headings of its own.
    const isLast = label.concept === 'discussion' && index === labels.length - 1
    const stop = isLast ? -1 : own.findIndex((_, at) => isUnknownHeading(own, at, label))
    return {
      label,
      labelLines: lines.slice(label.at, label.last + 1).map(({ number }) => number),
      value: label.value,
      length: lines[label.last]!.length,
      lines: stop < 0 ? own : own.slice(0, stop),
    }
  })
  return { head: lines.slice(0, first), blocks }
}

function isUnknownHeading(lines: Line[], at: number, label: Label): boolean {
  const line = lines[at]!
  const manner = mannerOf(line, /[:：]$/.test(line.words))
  const length = line.words.length > 400 ? 99 : wordsOf(line.words).length
  if (manner === 'heading') return true
  if (manner === 'colon' && isBareLabel(lines, at, label)) return true
  // "Targets: 9.c" among people is a question of the form that asks for no person.
  if (people.includes(label.concept) && manner !== 'bullet' && /^\p{Lu}\p{L}+[:：]\s+\S/u.test(line.words))
    return !isName(partsOf(line.words)[1]?.text ?? '')
  if (length > 8 || /[.!?;,…]["”’)]?$/u.test(line.words)) return false
  const isAlone = line.afterBlank && (lines[at + 1]?.afterBlank ?? true)
  if (manner === 'numbered')
    return (
      label.manner === 'numbered' &&
      isAlone &&
      length <= 6 &&
      !people.includes(label.concept) &&
      !isList(lines, at)
    )
  if (people.includes(label.concept) || !long.includes(label.concept)) return false
  if (manner === 'colon') return false
  return (
    manner === 'plain' &&
    line.afterBlank &&
    at > 0 &&
    length <= 5 &&
    /^\p{Lu}|^\p{Lo}/u.test(line.words) &&
    label.manner === 'plain' &&
    label.value === '' &&
    lines[at + 1] !== undefined
  )
}

const leadsIn = /(?:following|follows|below|that|suivante?s?|siguientes?|seguintes?|que|التاليه|التالي)$/

/** "Ponentes y afiliación:" asks for something else even where no cue knows its words: it stands alone above its answer. */
function isBareLabel(lines: Line[], at: number, label: Label): boolean {
  const line = lines[at]!
  const text = line.words.replace(/\s*[:：]$/, '')
  const [before, next] = [lines[at - 1], lines[at + 1]]
  const folded = fold(text)
  const length = folded.split(' ').length
  if (
    !(before || label.value) ||
    !next ||
    !/^[\p{Lu}\p{Lo}]/u.test(text) ||
    length > 8 ||
    leadsIn.test(folded)
  )
    return false
  const isAboveList = (next.bullet || next.numbered) && Boolean(before?.bullet || before?.numbered)
  if (people.includes(label.concept)) {
    // "Civil society:" and "Online:" part the people of one list.
    if (groupOf(text) || isRegion(text) || countryOf(text) || isAside(text) || /\d/.test(text)) return false
    return isAboveList || !isName(text)
  }
  if (!long.includes(label.concept)) return true
  if (isAboveList && !line.afterBlank) return label.manner !== 'numbered'
  // "Insurance:" under a numbered heading is a heading within the answer.
  const endsBefore =
    line.afterBlank || before?.bullet || /[.!?;؟。]["”’)]?$/u.test(before?.words ?? label.value)
  return endsBefore && length <= 4 && label.manner === 'colon'
}

/** A numbered line with other numbered lines around it is an entry and no heading. */
const isList = (lines: Line[], at: number) =>
  [lines[at - 1], lines[at + 1]].some((line) => line?.numbered && line.words.length > 0)
