import { createHash } from 'node:crypto'
import { types } from '@/forms/presets/session-types'
import { type SessionType, sessionTypes } from '@/forms/session-type'
import { gateText } from '@/forms/text-gate'
import { fold } from '../fold'
import { codeIn, readHeading, typeIn } from '../heading'
import {
  isFault,
  type NamedOrganizer,
  type ProgrammeEvent,
  type ProgrammeRow,
  type RawRow,
  type RowMessage,
} from './row'

const longest = { code: 24, title: 500, other: 300, organizers: 40 }

/** One line of plain text; what is nothing but space is absent. */
export function lineOf(given: unknown): string | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined
  const gated = gateText(String(given).replaceAll('\0', ''), { line: true })
  const text = 'text' in gated ? gated.text.replace(/\s+/gu, ' ').trim() : ''
  return text === '' ? undefined : text
}

const labelled = new Map(
  types.flatMap(({ value, label }) => [value, ...Object.values(label)].map((name) => [fold(name), value])),
)

/** The type that a programme names, in any of its wordings; null where it is none of ours. */
export function readType(typed: string): SessionType | null {
  const value = labelled.get(fold(typed)) ?? typed.toLowerCase().replace(/[\s_]+/g, '-')
  return (
    sessionTypes.find((type) => type === value) ?? typeIn(typed) ?? codeIn(`${typed} 1`)?.sessionType ?? null
  )
}

/** A code that the title begins with, as programmes print it ("WS #88 Whose forecast?"), apart from the title. */
function codeInTitle(title: string): { code: string; title: string; type: SessionType } | null {
  const found = codeIn(title)
  if (!found || found.start > 1) return null
  const rest = readHeading(title).title
  const [, letters, number] = /^(\D+?)(\d+[A-Z]?)$/.exec(found.sessionCode) ?? []
  return {
    code: letters ? `${letters} ${number}` : found.sessionCode,
    title: rest ?? title,
    type: found.sessionType,
  }
}

/** A code for a session whose programme has none, always the same for the same lasting name. */
const codeFrom = (guid: string): string =>
  `S${createHash('sha256').update(guid).digest('hex').slice(0, 6).toUpperCase()}`

/** A row that can be taken, or none, with what a person must know about it. */
export function checkRow(raw: RawRow, event: ProgrammeEvent): { row?: ProgrammeRow; messages: RowMessage[] } {
  const { line } = raw
  const messages: RowMessage[] = [...(raw.messages ?? [])]
  const say = (about: RowMessage['about'], value?: string) =>
    messages.push({ line, about, ...(value && { value: value.slice(0, 80) }) })
  const text = Object.fromEntries(
    (['guid', 'code', 'type', 'title', 'theme', 'subtheme', 'place'] as const).map((name) => [
      name,
      lineOf(raw[name]),
    ]),
  )
  const inTitle = text.title && !text.code ? codeInTitle(text.title) : null
  const title = inTitle?.title ?? text.title
  const code = text.code?.replace(/^#\s*/, '') ?? inTitle?.code ?? (text.guid && codeFrom(text.guid))
  if (!title) say('no-title')
  if (!code) say('no-code')
  else if (!/[a-z0-9]/i.test(code) || code.length > longest.code) say('code-unusable', code)
  else if (!text.code && !inTitle) say('code-made', code)
  if (!raw.heldOn && !messages.some(({ about }) => about.startsWith('day-'))) say('no-day')
  const tooLong = [text.guid, text.theme, text.subtheme, text.place].find(
    (one) => one && one.length > longest.other,
  )
  if (title && title.length > longest.title) say('too-long', title)
  else if (tooLong) say('too-long', tooLong)
  const type = text.type
    ? readType(text.type)
    : (inTitle?.type ?? (code ? codeIn(code)?.sessionType : undefined))
  if (text.type && !type) say('type-unknown', text.type)
  const { heldOn } = raw
  if (heldOn && (heldOn < event.startsOn || heldOn > event.endsOn)) say('other-day', heldOn)
  const isLeftOut = messages.some(isFault)
  if (isLeftOut || !title || !code || !heldOn) return { messages }
  const row: ProgrammeRow = {
    code,
    type: type ?? (code ? codeIn(code)?.sessionType : undefined) ?? 'other',
    title,
    heldOn,
    organizers: organizersOf(raw.organizers ?? []),
    line,
  }
  const optional = { guid: text.guid, theme: text.theme, subtheme: text.subtheme, place: text.place }
  Object.assign(row, present({ ...optional, from: raw.from, to: raw.from && raw.to }))
  return { row, messages }
}

const present = (given: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))

/** Each named once, in the order of the programme. */
function organizersOf(given: NamedOrganizer[]): NamedOrganizer[] {
  const organizers = given
    .map(({ name, organisation }) => present({ name: lineOf(name), organisation: lineOf(organisation) }))
    .filter((one) => Object.keys(one).length > 0)
  const seen = new Set<string>()
  return organizers
    .filter((one) => {
      const key = JSON.stringify(one)
      return seen.has(key) ? false : seen.add(key)
    })
    .slice(0, longest.organizers)
}
