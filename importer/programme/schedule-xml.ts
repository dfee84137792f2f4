import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { lineOf } from './check-row'
import type { NamedOrganizer, ProgrammeEvent, ProgrammeRefusal, RawRow, RowMessage } from './row'
import { laterBy, readStamp } from './zone'

type Node = { [name: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A room is also what an event names as its own. */
const several = /^schedule\.day(?:\.room(?:\.event(?:\.persons\.person)?)?)?$/
const metadata = XMLParser.getMetaDataSymbol() as unknown as string

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  captureMetaData: true,
  maxNestedTags: 30,
  isArray: (_name, path) => several.test(String(path)),
})

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and character numbers; a file that declares others was refused before. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })

function textOf(node: Node, name: string): string | undefined {
  const value = node[name]
  const text = isNode(value) ? value['#text'] : value
  return typeof text === 'string' ? unescaped(text) : undefined
}

const childrenOf = (node: unknown, name: string): Node[] =>
  isNode(node) && Array.isArray(node[name]) ? node[name].filter(isNode) : []

/** The sessions of a `schedule.xml` as frab, c3voc and pretalx write it: days with rooms with events. */
export function readScheduleXml(text: string, event: ProgrammeEvent): RawRow[] | ProgrammeRefusal {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return { refused: 'document-type' }
  const valid = XMLValidator.validate(text)
  if (valid !== true) return { refused: 'broken', detail: String(valid.err.line) }
  let root: Node
  try {
    root = parser.parse(text) as Node
  } catch {
    return { refused: 'broken', detail: '1' }
  }
  if (!('schedule' in root)) return { refused: 'unknown-kind' }
  const lineAt = lineCounter(text)
  return childrenOf(root.schedule, 'day').flatMap((day) =>
    childrenOf(day, 'room').flatMap((room) =>
      childrenOf(room, 'event').map((one) => rowOf(one, { day, room, event, line: lineAt(startOf(one)) })),
    ),
  )
}

const startOf = (node: Node): number =>
  (node as unknown as Record<string, { startIndex?: number } | undefined>)[metadata]?.startIndex ?? 0

/** The line of each place of a text, asked for in any order. */
function lineCounter(text: string): (index: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < index) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

type Around = { day: Node; room: Node; event: ProgrammeEvent; line: number }

function rowOf(one: Node, { day, room, event, line }: Around): RawRow {
  const messages: RowMessage[] = []
  const stamp = textOf(one, 'date')
  const start = textOf(one, 'start')?.slice(0, 5)
  const read = stamp ? readStamp(stamp, event.timeZone) : null
  if (stamp && !read) messages.push({ line, about: 'day-unreadable', value: stamp })
  if (read?.isMoved) messages.push({ line, about: 'other-zone', value: stamp ?? '' })
  const heldOn = read?.day ?? (stamp ? undefined : textOf(day, '@date'))
  const from = read?.time ?? (start && /^\d\d:\d\d$/.test(start) ? start : undefined)
  const minutes = minutesIn(textOf(one, 'duration'))
  return {
    line,
    messages,
    guid: textOf(one, '@guid'),
    code: textOf(one, '@code') ?? codeOf(one),
    type: textOf(one, 'type'),
    title: [textOf(one, 'title'), textOf(one, 'subtitle')].map(lineOf).filter(Boolean).join(': '),
    theme: textOf(one, 'track'),
    place: textOf(one, 'room') ?? textOf(room, '@name'),
    heldOn,
    from,
    to: from && minutes ? laterBy(from, minutes) : undefined,
    organizers: personsOf(one.persons),
  }
}

const personsOf = (persons: unknown): NamedOrganizer[] =>
  (isNode(persons) && Array.isArray(persons.person) ? persons.person : []).flatMap((person) => {
    const given = isNode(person) ? person : { '#text': person }
    const name = textOf(given, '@name') ?? textOf(given, '#text') ?? textOf(given, 'name')
    return name ? [{ name }] : []
  })

/** A code at the head of the title is what people say; else the number that the system gives. */
function codeOf(one: Node): string | undefined {
  const title = lineOf(textOf(one, 'title'))
  return title && /^(?:\p{Lu}{2,4})\s?#?\d{1,3}\b/u.test(title) ? undefined : textOf(one, '@id')
}

/** "01:30", or "01:30:00"; null where it is no duration. */
function minutesIn(typed: string | undefined): number | null {
  const [, hours, minutes] = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(typed?.trim() ?? '') ?? []
  return hours ? Number(hours) * 60 + Number(minutes) : null
}
