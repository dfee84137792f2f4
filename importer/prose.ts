import type { PersonAnswer } from '@/forms/answer'
import type { Block, Layout } from './blocks'
import type { Findings, Source } from './findings'
import type { Line } from './lines'
import { readCounts } from './parse/counts'
import { readPeople } from './people/entries'
import { isName, partsOf } from './people/part'

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
    for (const sentence of sentencesOf(line.words)) {
      readRoles(sentence, line, findings, 'speakers')
      for (const half of sentence.split(/;\s+/)) readSentence(half, line, findings)
    }
    readNext(line, findings)
  }
  readLast(blocks.at(-1), findings)
}

/** "Pius Okorafor took the notes", "Ana Paz moderated the session": who did it stands first. */
const doers = [
  ['moderators', /^(.+?)\s+(?:moderated|chaired|facilitated)(?!\p{L}| by)/iu],
  [
    'rapporteurs',
    /^(.+?)\s+(?:(?:took|kept|wrote)(?: down)? (?:the )?(?:notes|minutes|report)|(?:was|acted as|served as) (?:the )?(?:rapporteur|note[- ]?taker))(?!\p{L})/iu,
  ],
  [
    'organizers',
    /^(.+?)\s+(?:organi[sz]ed|hosted|convened) (?:the|this|our) (?:session|workshop|forum|event|talk)/iu,
  ],
] as const

const attended =
  /(?<!\p{L})(?:attended|came|turned up|showed up|were in the room|took part|participated|were present|participants joined)(?!\p{L})/iu

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

/** Sentences; the full stop of "Dr." ends none. */
const sentencesOf = (text: string) =>
  text.split(/(?<!\b(?:Dr|Mr|Ms|Mrs|Prof|Amb|Hon|Eng|St|[A-Z]))\.(?:\s+|$)/u).filter(Boolean)

/** "As a next step we will …" tells the way forward in a text without headings. */
const next =
  /^(?:as (?:a|the|our) (?:next|follow[- ]up) steps?|(?:the|our) next steps? (?:is|are|will)|going forward|comme prochaine étape|como (?:pr[óo]ximo|siguiente) pas[so]o?)(?!\p{L})/iu

function readNext(line: Line, findings: Findings) {
  if (!next.test(line.words) || findings.has('wayForward')) return
  findings.put('wayForward', [line.words], [line.number], told)
}

function readSentence(sentence: string, line: Line, findings: Findings) {
  for (const [name, pattern] of doers) {
    const doer = pattern
      .exec(sentence)?.[1]
      ?.split(/\s+and\s+(?=\p{Ll})/u)
      .at(-1)
    const people = findings.has(name) || !doer ? [] : peopleIn(doer, line)
    if (people.length && isName(partsOf(people[0]!.name!)[0]?.text ?? ''))
      findings.put(name, people, [line.number], told)
  }
  readRoles(sentence, line, findings)
  if (!findings.has('participants') && attended.test(sentence)) {
    for (const [name, count] of Object.entries(readCounts(sentence, 'participants'))) {
      findings.put(name as 'participants', count, [line.number], told)
    }
  }
}

/** A semicolon parts two things that are told, but also the speakers of one list. */
function readRoles(sentence: string, line: Line, findings: Findings, only?: 'speakers') {
  for (const [name, pattern] of roles) {
    if (findings.has(name) || (only && name !== only)) continue
    const people = peopleIn(pattern.exec(sentence)?.[1], line)
    if (people.length) findings.put(name, people, [line.number], told)
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
