import type { PersonAnswer } from '@/forms/answer'
import type { Block, Layout } from './blocks'
import type { Findings, Source } from './findings'
import type { Line } from './lines'
import { readCounts } from './parse/counts'
import { readPeople } from './people/entries'

const told: Source = { rule: 'prose', confidence: 0.6 }
const longest = 600

const roles = [
  ['moderators', /(?<!\p{L})(?:moderated|chaired|facilitated)(?: online| onsite)? by (.+)$/iu],
  [
    'rapporteurs',
    /(?<!\p{L})(?:notes?(?: taken)?|report(?:ed| written| prepared)?|minutes(?: taken)?|rapporteured) by (.+)$/iu,
  ],
  ['organizers', /(?<!\p{L})(?:organi[sz]ed|hosted|convened) by (.+)$/iu],
  ['speakers', /^(?:the |our )?(?:speakers|panell?ists|panel members) (?:were|are|included|was)[: ]+(.+)$/iu],
] as const

/**
 * People and numbers that a text without a form tells in sentences, outside the answers to its headings: "Moderated by X;
 * notes by Y.", "About 35 people attended." What a heading asked for is never looked for again.
 */
export function readProse({ head, blocks }: Layout, findings: Findings) {
  const own = new Set(
    blocks
      .filter(({ label }) => label.concept)
      .flatMap(({ labelLines, lines }) => [...labelLines, ...lines.map(({ number }) => number)]),
  )
  const lines = [...head, ...blocks.flatMap((block) => block.lines)].filter(
    ({ number, words }) => !own.has(number) && words.length <= longest,
  )
  for (const line of lines) {
    for (const sentence of sentencesOf(line.words)) readSentence(sentence, line, findings)
  }
  readLast(blocks.at(-1), findings)
}

const attended = /(?<!\p{L})(?:attended|took part|participated|were present|participants joined)(?!\p{L})/iu

/** A last paragraph that only tells how many came ends the text, and not the list above it. */
function readLast(block: Block | undefined, findings: Findings) {
  const line = block?.lines.at(-1)
  const list = block?.label.concept && findings.fields[block.label.concept as 'wayForward']
  if (!line?.afterBlank || !Array.isArray(list) || list.length < 2 || list.at(-1) !== line.words) return
  if (!attended.test(line.words) || sentencesOf(line.words).length > 2 || findings.has('participants')) return
  const counts = Object.entries(readCounts(line.words, 'participants'))
  if (!counts.length) return
  findings.replace(block!.label.concept as 'wayForward', list.slice(0, -1))
  for (const [name, count] of counts) findings.put(name as 'participants', count, [line.number], told)
}

/** Sentences and their halves; the full stop of "Dr." ends none. */
const sentencesOf = (text: string) =>
  text.split(/(?<!\b(?:Dr|Mr|Ms|Mrs|Prof|Amb|Hon|Eng|St|[A-Z]))\.(?:\s+|$)|;\s+/u).filter(Boolean)

function readSentence(sentence: string, line: Line, findings: Findings) {
  for (const [name, pattern] of roles) {
    const people = findings.has(name) ? [] : peopleIn(pattern.exec(sentence)?.[1], line)
    if (people.length) findings.put(name, people, [line.number], told)
  }
  if (!findings.has('participants') && attended.test(sentence)) {
    for (const [name, count] of Object.entries(readCounts(sentence, 'participants'))) {
      findings.put(name as 'participants', count, [line.number], told)
    }
  }
}

/** The people of a sentence: only those with a name, and "A of X, B from Y and C" one by one. */
function peopleIn(given: string | undefined, line: Line): PersonAnswer[] {
  if (!given) return []
  const words = given
    .replace(/,\s+(?=(?:\p{Lu}[\p{L}.'’-]*\s+){2,4}(?:of|from|representing|\()\s?)/gu, '; ')
    .replace(/[.\s]+$/, '')
  const { people } = readPeople([{ ...line, words, bullet: false, numbered: false }])
  return people.map(({ person }) => person).filter(({ name }) => name !== undefined)
}
