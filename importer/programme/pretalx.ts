import type { NamedOrganizer, ProgrammeEvent, ProgrammeRefusal, RawRow, RowMessage } from './row'
import { laterBy, readStamp } from './zone'

type Node = { [name: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** Rooms, tracks and types by number, and speakers by code, where the file lists them once and names them by that. */
type Known = Map<string, string>

/** A name as text, by language (English first), in an object of its own, or by the number of a list. */
function nameIn(value: unknown, known: Known): string | undefined {
  if (typeof value === 'number') return known.get(String(value))
  if (typeof value === 'string') return known.get(value) ?? value
  if (!isNode(value)) return undefined
  if ('name' in value) return nameIn(value.name, known)
  return (
    textIn(value.en) ??
    Object.values(value)
      .map(textIn)
      .find((text) => text !== undefined)
  )
}

/** The schedule that pretalx exports, the talks or submissions of its API, and what its widget reads. */
export function readPretalx(text: string, event: ProgrammeEvent): RawRow[] | ProgrammeRefusal {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return { refused: 'broken', detail: '1' }
  }
  const lineAt = lineFinder(text)
  const conference = isNode(root) && isNode(root.schedule) ? root.schedule.conference : undefined
  if (isNode(conference))
    return nodesIn(conference.days).flatMap((day) =>
      Object.values(isNode(day.rooms) ? day.rooms : {}).flatMap((room) =>
        nodesIn(room).map((talk) => fromSchedule(talk, day, event, lineAt(talk))),
      ),
    )
  const lists = isNode(root) ? [root.results, root.talks, root.submissions, root.slots] : [root]
  const list = lists.find(Array.isArray)
  if (!list) return { refused: 'unknown-kind' }
  const known = knownIn(root)
  return nodesIn(list).map((talk) => fromTalk(talk, known, event, lineAt(talk)))
}

function knownIn(root: unknown): Known {
  const lists = isNode(root)
    ? [root.rooms, root.tracks, root.submission_types, root.speakers].flatMap(nodesIn)
    : []
  return new Map(
    lists.flatMap((one) => {
      const name = nameIn(one.name, new Map())
      const key = textIn(one.code) ?? textIn(one.id)
      return name && key ? [[key, name] as const] : []
    }),
  )
}

/** Where a talk stands in the file, by its code; a file on one line has everything on line 1. */
function lineFinder(text: string): (talk: Node) => number {
  let [index, line, from] = [0, 1, 0]
  return (talk) => {
    const code = textIn(talk.code) ?? textIn(talk.guid) ?? textIn(talk.title)
    const found = code === undefined ? -1 : text.indexOf(JSON.stringify(code), from)
    if (found < 0) return line
    from = found + 1
    for (; index < found; index++) if (text[index] === '\n') line++
    return line
  }
}

const people = (value: unknown, known: Known): NamedOrganizer[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => {
    const name = isNode(one) ? (textIn(one.public_name) ?? nameIn(one.name, known)) : nameIn(one, known)
    return name ? [{ name }] : []
  })

function fromSchedule(talk: Node, day: Node, event: ProgrammeEvent, line: number): RawRow {
  const none: Known = new Map()
  const messages: RowMessage[] = []
  const when = whenIn(textIn(talk.date), undefined, event, line, messages)
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(textIn(talk.duration) ?? '') ?? []
  const from = when.from ?? textIn(talk.start)
  return {
    line,
    messages,
    guid: textIn(talk.guid),
    code: textIn(talk.code) ?? textIn(talk.id),
    type: nameIn(talk.type, none),
    title: [textIn(talk.title), textIn(talk.subtitle)].filter(Boolean).join(': '),
    theme: nameIn(talk.track, none),
    place: nameIn(talk.room, none),
    heldOn: when.heldOn ?? (textIn(talk.date) ? undefined : textIn(day.date)),
    from,
    to: from && hours ? laterBy(from, Number(hours) * 60 + Number(minutes)) : undefined,
    organizers: people(talk.persons, none),
  }
}

const calledOff = new Set(['canceled', 'cancelled', 'withdrawn', 'rejected', 'deleted', 'draft'])

function fromTalk(talk: Node, known: Known, event: ProgrammeEvent, line: number): RawRow {
  const messages: RowMessage[] = []
  const state = textIn(talk.state)
  if (state && calledOff.has(state)) messages.push({ line, about: 'called-off', value: state })
  const slot = isNode(talk.slot) ? talk.slot : (nodesIn(talk.slots)[0] ?? talk)
  const submission = isNode(talk.submission) ? talk.submission : talk
  const when = whenIn(textIn(slot.start), textIn(slot.end), event, line, messages)
  const minutes = Number(textIn(submission.duration))
  const { heldOn, from } = when
  const to = when.to ?? (from && minutes > 0 ? laterBy(from, minutes) : undefined)
  return {
    line,
    messages,
    guid: textIn(submission.guid),
    code: textIn(submission.code),
    type: nameIn(submission.submission_type, known),
    title: nameIn(submission.title, new Map()),
    theme: nameIn(submission.track, known),
    place: nameIn(slot.room, known),
    heldOn,
    from,
    to,
    organizers: people(submission.speakers, known),
  }
}

type When = { heldOn?: string; from?: string; to?: string }

function whenIn(
  start: string | undefined,
  end: string | undefined,
  { timeZone }: ProgrammeEvent,
  line: number,
  messages: RowMessage[],
): When {
  if (!start) return {}
  const read = readStamp(start, timeZone)
  if (!read) {
    messages.push({ line, about: 'day-unreadable', value: start })
    return {}
  }
  // A moment in UTC says nothing of a clock, so there is none that differs.
  if (read.isMoved && !/Z$/.test(start)) messages.push({ line, about: 'other-zone', value: start })
  const last = end ? readStamp(end, timeZone) : null
  return { heldOn: read.day, from: read.time, ...(last && { to: last.time }) }
}
