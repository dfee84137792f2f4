import { readAbsence } from '@/forms/absence'
import type { Count } from '@/forms/answer'
import type { Block } from './blocks'
import type { Findings, Source } from './findings'
import { fold } from './fold'
import { codeIn, typeIn } from './heading'
import { isCount } from './labels'
import { type CountName, readCounts } from './parse/counts'
import { isNone, passagesOf, type TextLine } from './parse/texts'
import { findDate, findTimes } from './parse/when'
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
    if (isCount(concept) && isAlone)
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
        later.push(gatherCount(block.label.concept, block, findings, source))
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
        gatherText(block.label.concept, block, findings, source)
    }
  }
  return later
}

/** The value on the label's line and the lines below it, as lines of one text. */
function allLines(block: Block): TextLine[] {
  if (!block.value) return block.lines
  const number = block.labelLines.at(-1)!
  const marked = /^([-–•*]|\d{1,2}[.)])\s+(?=\p{L})/u.exec(block.value)
  const words = marked ? block.value.slice(marked[0].length) : block.value
  const own = {
    number,
    words,
    bullet: Boolean(marked),
    numbered: false,
    afterBlank: true,
    indent: 0,
    length: block.length,
  }
  return [own, ...block.lines]
}

/** Dates, times and numbers are not looked for in longer texts. */
const longest = 600

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
  const lines = allLines(block).map((line) => ({ ...line, words: line.words }))
  const { people, substitutions } = readPeople(lines, width)
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
  findings.put(
    name,
    people.map(({ person }) => person),
    [...block.labelLines, ...taken],
    source,
  )
}

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
  const passages = passagesOf(allLines(block), width, lists.has(name)).filter(({ text }) => !isNone(text))
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
function gatherCount(name: CountName, block: Block, findings: Findings, source: Source): () => void {
  const lines = allLines(block)
  const paragraph = firstParagraph(lines)
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

function gatherAnswer(
  name: 'genderExtent' | 'genderSummary',
  block: Block,
  findings: Findings,
  source: Source,
  width: number,
) {
  const lines = allLines(block)
  const asTyped = passagesOf(lines, width, false)
    .map(({ text }) => text)
    .join('\n\n')
  const absent =
    asTyped === '' ? { kind: 'not-recorded' as const, asTyped: '' } : readAbsence(asTyped.replace(/\.$/, ''))
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

function gatherWhen(block: Block, findings: Findings, source: Source) {
  for (const line of allLines(block).slice(0, 3)) {
    const isUseful = readWhen(
      line.number,
      'raw' in line && !block.value ? String(line.raw) : line.words,
      block.labelLines,
      findings,
      source,
    )
    if (!isUseful) break
  }
}

/** Takes a date and times out of one line; false when it holds neither. */
export function readWhen(
  number: number,
  text: string,
  labelLines: number[],
  findings: Findings,
  source: Source,
): boolean {
  if (text.length > longest) return false
  const date = findDate(text, findings.dayFirst)
  const times = findTimes(text)
  const lines = [...labelLines, number]
  if (date && !findings.has('heldOn')) {
    if (date.readings.length > 1)
      findings.doubts.push({
        field: 'heldOn',
        lines: [number, number],
        kind: 'ambiguous-date',
        readings: date.readings,
      })
    else {
      findings.put('heldOn', date.readings[0]!, lines, source)
      if (date.weekdayDiffers)
        findings.doubts.push({
          field: 'heldOn',
          lines: [number, number],
          kind: 'weekday-differs',
          readings: date.readings,
        })
    }
  }
  if (times && !findings.has('startsAt')) {
    findings.put('startsAt', times.from, lines, source)
    if (times.to) findings.put('endsAt', times.to, lines, source)
  }
  return Boolean(date || times)
}

/** A line that is a date, or begins with one. */
const isWhen = (text: string) => {
  const date = text.length <= longest ? findDate(text, false) : undefined
  return date !== undefined && !/\p{L}{4}/u.test(text.slice(0, date.start).replace(/^\p{L}+day\b/u, ''))
}

function gatherText(
  name: Exclude<FieldName, 'startsAt' | 'endsAt'> &
    ('event' | 'sessionType' | 'sessionCode' | 'title' | 'theme' | 'subtheme'),
  block: Block,
  findings: Findings,
  source: Source,
) {
  const lines = allLines(block)
  const own = firstParagraph(lines).slice(0, 3)
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
