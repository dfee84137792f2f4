import { readAbsence } from '@/forms/absence'
import type { Count, PersonAnswer } from '@/forms/answer'
import { allLines, type Block, longest } from './blocks'
import type { Findings, Source } from './findings'
import { fold } from './fold'
import { gatherWhen } from './gather-when'
import { codeIn, typeIn } from './heading'
import { isCount } from './labels'
import { type CountName, readCounts } from './parse/counts'
import { isFull, isNone, passagesOf, type TextLine } from './parse/texts'
import { isWhen } from './parse/when'
import { readCells } from './people/cells'
import { readPeople } from './people/entries'
import type { FieldName, WrittenAnswer } from './proposal'

/** Reads every block by the kind of its concept into the findings. */
export function gather(blocks: Block[], findings: Findings, width: number) {
  for (const putOthers of gatherValues(blocks, findings, width)) putOthers()
  gatherUncounted(blocks, findings)
}

/** A count whose label stands alone was not recorded; the heading above other counts is the label of none. */
function gatherUncounted(blocks: Block[], findings: Findings) {
  blocks.forEach((block, index) => {
    const { concept, rule, confidence } = block.label
    const isAlone = !block.value && !block.lines.length
    if (concept === 'participants' && !block.label.isNumber && isCount(blocks[index + 1]?.label.concept))
      return
    // In a form that the portal wrote, nothing behind a label is no answer yet.
    if (isCount(concept) && isAlone && !block.isOwn)
      findings.put(concept, { kind: 'not-recorded', asTyped: '' }, block.labelLines, { rule, confidence })
  })
}

function gatherValues(blocks: Block[], findings: Findings, width: number): (() => void)[] {
  const later: (() => void)[] = []

  for (const block of blocks) {
    const source: Source = { rule: block.label.rule, confidence: block.label.confidence }
    switch (block.label.concept) {
      case null:
        break
      case 'organizers':
      case 'moderators':
      case 'rapporteurs':
      case 'speakers':
        gatherPeople(block.label.concept, block, findings, source, width)
        break
      case 'policyQuestions':
      case 'keyIssues':
      case 'presentations':
      case 'discussion':
      case 'keyMessages':
      case 'wayForward':
      case 'callToAction':
        gatherTexts(block.label.concept, block, findings, source, width)
        break
      case 'participants':
      case 'women':
      case 'onsite':
      case 'online':
        later.push(gatherCount(block.label.concept, block, findings, source, width))
        break
      case 'genderExtent':
      case 'genderSummary':
        gatherAnswer(block.label.concept, block, findings, source, width)
        break
      case 'heldOn':
      case 'time':
        gatherWhen(block, findings, source)
        break
      default:
        gatherText(block.label.concept, block, findings, source, width)
    }
  }
  return later
}

const firstParagraph = (lines: TextLine[]) => {
  const end = lines.findIndex(({ afterBlank }, index) => index > 0 && afterBlank)
  return end < 0 ? lines : lines.slice(0, end)
}

const numbersOf = (lines: TextLine[]) => lines.map(({ number }) => number)

function gatherPeople(
  name: 'organizers' | 'moderators' | 'rapporteurs' | 'speakers',
  block: Block,
  findings: Findings,
  source: Source,
  width: number,
) {
  const lines = allLines(block)
  const { people, substitutions } = block.isOwn ? readCells(lines) : readPeople(lines, width)
  for (const {
    person,
    lines: [from, to],
    role,
  } of substitutions.map((swap) => ({ ...swap }))) {
    const target = roleOf(role) ?? name
    if (role) findings.put(target, [person], [from, to], { rule: 'prose', confidence: 0.7 })
  }
  if (!people.length) return
  const taken = people.flatMap(({ lines: [from, to] }) =>
    numbersOf(lines).filter((number) => number >= from && number <= to),
  )
  const found = people.map(({ person }) => person)
  if (findings.has(name) && !block.isOwn) findings.replace(name, merged(findings.fields[name]!, found))
  const known = new Set(findings.fields[name]?.map((person) => person.name?.toLowerCase()))
  findings.put(
    name,
    block.isOwn ? found : found.filter((person) => !person.name || !known.has(person.name.toLowerCase())),
    [...block.labelLines, ...taken],
    source,
  )
}

/** Who stood under an earlier label already, with what the later one adds. */
const merged = (before: PersonAnswer[], found: PersonAnswer[]): PersonAnswer[] =>
  before.map((person) => {
    const again = found.find(({ name }) => name && name.toLowerCase() === person.name?.toLowerCase())
    return again ? { ...again, ...person } : person
  })

const roleOf = (role: string) =>
  /moderat|chair/i.test(role)
    ? 'moderators'
    : /rapporteur|note/i.test(role)
      ? 'rapporteurs'
      : /speak|panel/i.test(role)
        ? 'speakers'
        : undefined

/** Where each line that ends a sentence ends an entry. */
const lists: ReadonlySet<TextsName> = new Set(['policyQuestions', 'keyIssues', 'keyMessages', 'callToAction'])

type TextsName =
  | 'policyQuestions'
  | 'keyIssues'
  | 'presentations'
  | 'discussion'
  | 'keyMessages'
  | 'wayForward'
  | 'callToAction'

function gatherTexts(name: TextsName, block: Block, findings: Findings, source: Source, width: number) {
  const { isOwn } = block
  const known = new Set(findings.fields[name])
  const passages = passagesOf(allLines(block), width, !isOwn && lists.has(name)).filter(
    ({ text }) => isOwn || !(isNone(text) || known.has(text)),
  )
  if (!passages.length) return
  const taken = passages.flatMap(({ lines: [from, to] }) => [from, to])
  const numbers = numbersOf(allLines(block)).filter(
    (number) => number >= Math.min(...taken) && number <= Math.max(...taken),
  )
  findings.put(
    name,
    passages.map(({ text }) => text),
    [...block.labelLines, ...numbers],
    source,
  )
}

/** What the text says of other counts is put only after every label was read, so that a count under its own label wins. */
function gatherCount(
  name: CountName,
  block: Block,
  findings: Findings,
  source: Source,
  width: number,
): () => void {
  const lines = allLines(block)
  const paragraph = block.value ? wrapped(firstParagraph(lines), width) : firstParagraph(lines)
  const text = paragraph.map(({ words }) => words).join(' ')
  const found = text.length > longest ? {} : readCounts(text, name)
  const taken = [...block.labelLines, ...numbersOf(paragraph)]
  const own = found[name]
  if (own) findings.put(name, own, taken, source)
  const others = (Object.entries(found) as [CountName, Count][]).filter(([counted]) => counted !== name)
  return () => {
    for (const [counted, count] of others)
      findings.put(counted, count, taken, { rule: 'prose', confidence: 0.8 })
  }
}

/** What stands for "there is nothing to say" in a written answer; where a number is asked for, it says nothing. */
const nothingSaid =
  /^(?:r\.?\s?a\.?\s?s\.?|rien à signaler|nothing to report|nada que (?:reportar|informar)|nada a (?:acrescentar|relatar|reportar))\.?$/iu

function gatherAnswer(
  name: 'genderExtent' | 'genderSummary',
  block: Block,
  findings: Findings,
  source: Source,
  width: number,
) {
  const lines = allLines(block)
  if (block.isOwn && !lines.length) return
  const asTyped = passagesOf(lines, width, false)
    .map(({ text }) => text)
    .join('\n\n')
  const absent =
    asTyped === ''
      ? { kind: 'not-recorded' as const }
      : nothingSaid.test(asTyped)
        ? { kind: 'not-applicable' as const }
        : readAbsence(asTyped.replace(/\.$/, ''))
  const answer: WrittenAnswer = absent
    ? { kind: absent.kind, asTyped }
    : { kind: 'text', text: asTyped, asTyped }
  const before = findings.fields[name]
  if (before?.kind === 'text' && answer.kind === 'text') {
    findings.replace(name, {
      kind: 'text',
      text: `${before.text}\n\n${answer.text}`,
      asTyped: `${before.asTyped}\n\n${asTyped}`,
    })
    findings.claim(name, [...block.labelLines, ...numbersOf(lines)], source)
  } else findings.put(name, answer, [...block.labelLines, ...numbersOf(lines)], source)
}

/** The first line and those that it was broken into. */
function wrapped(lines: TextLine[], width: number): TextLine[] {
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1]
    if (!before) return false
    const isOpen = /[,:;–—(&-]$/u.test(before.words) || /^\p{Ll}/u.test(line.words)
    return line.bullet || line.numbered || !(isFull(before, line.words, width) || isOpen)
  })
  return end < 0 ? lines : lines.slice(0, end)
}

function gatherText(
  name: Exclude<FieldName, 'startsAt' | 'endsAt'> &
    ('event' | 'sessionType' | 'sessionCode' | 'title' | 'theme' | 'subtheme'),
  block: Block,
  findings: Findings,
  source: Source,
  width: number,
) {
  const own = wrapped(firstParagraph(allLines(block)), width).slice(0, 3)
  if (!own.length) return
  const text = own
    .map(({ words }) => words)
    .join(' ')
    .trim()
  const taken = [...block.labelLines, ...numbersOf(own)]
  if (isNone(text)) return
  // "Session" above the day and the hour is no label of a title.
  if (name === 'title' && isWhen(own[0]!.words)) return gatherWhen(block, findings, source)
  if (name === 'sessionType') {
    const type =
      typeIn(text) ?? (/^(?:other|otro|autre|outro|أخرى)\b/i.test(fold(text)) ? 'other' : undefined)
    if (type) findings.put('sessionType', type, taken, source)
    const code = codeIn(text)
    if (code) findings.put('sessionCode', code.sessionCode, taken, source)
  } else if (name === 'sessionCode') {
    const code = codeIn(text)
    findings.put('sessionCode', code?.sessionCode ?? text.replace(/[\s#]/g, '').toUpperCase(), taken, source)
    if (code && !findings.has('sessionType')) findings.put('sessionType', code.sessionType, taken, source)
  } else findings.put(name, text, taken, source)
}
