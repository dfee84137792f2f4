import type { ProgrammeOrganizer } from '@/db/schema/events'
import { readClock, readIsoDay } from '@/forms/reading/iso-day'
import { type SessionType, sessionTypes } from '@/forms/session-type'
import type { KnownSession } from './programme-plan'
import { slugOfCode } from './session-code'

/** The fields of a session as they are typed; organizers one on each line, `name | organization`. */
export const sessionFields = [
  'code',
  'title',
  'type',
  'heldOn',
  'from',
  'to',
  'place',
  'theme',
  'subtheme',
  'organizers',
] as const
export type SessionField = (typeof sessionFields)[number]
export type TypedSession = Readonly<Partial<Record<SessionField, string>>>

/** A session as it is wanted. `from` and `to` are local times of the event; an end before the start is on the next day. */
export type SessionWish = {
  code: string
  slug: string
  title: string
  type: SessionType
  heldOn: string
  from: string | null
  to: string | null
  place: string | null
  theme: string | null
  subtheme: string | null
  organizers: ProgrammeOrganizer[]
}

export const sessionProblems = [
  'code',
  'title',
  'type',
  'day',
  'from',
  'to',
  'no-from',
  'long',
  'organizers',
] as const
export type SessionProblem = { field: SessionField; code: (typeof sessionProblems)[number] }

const longest = { title: 500, other: 300, organizers: 40 }

/** Reads what was typed, or says everything that is wrong with it. */
export function parseSession(typed: TypedSession): { wish: SessionWish } | { problems: SessionProblem[] } {
  const problems: SessionProblem[] = []
  const say = (field: SessionField, code: SessionProblem['code']) => problems.push({ field, code })
  const text = (field: SessionField) => (typed[field] ?? '').trim().replace(/[^\S\n]+/gu, ' ')
  const [code, title] = [text('code'), text('title')]
  const slug = slugOfCode(code)
  if (slug === '' || code.length > 24) say('code', 'code')
  if (title === '' || title.length > longest.title) say('title', 'title')
  const type = sessionTypes.find((one) => one === text('type'))
  if (!type) say('type', 'type')
  const heldOn = readIsoDay(text('heldOn'))
  if (!heldOn) say('heldOn', 'day')
  const [from, to] = [readClock(text('from')), readClock(text('to'))]
  if (text('from') !== '' && !from) say('from', 'from')
  if (text('to') !== '' && !to) say('to', 'to')
  if (text('from') === '' && to) say('from', 'no-from')
  for (const field of ['place', 'theme', 'subtheme'] as const)
    if (text(field).length > longest.other) say(field, 'long')
  const organizers = organizersFrom(text('organizers'))
  const isLong = organizers.some((one) => Object.values(one).some((part) => part.length > longest.other))
  if (organizers.length > longest.organizers || isLong) say('organizers', 'organizers')
  if (problems.length > 0) return { problems }
  const orNull = (field: SessionField) => text(field) || null
  return {
    wish: {
      code,
      slug,
      title,
      type: type!,
      heldOn: heldOn!,
      from,
      to,
      place: orNull('place'),
      theme: orNull('theme'),
      subtheme: orNull('subtheme'),
      organizers,
    },
  }
}

function organizersFrom(text: string): ProgrammeOrganizer[] {
  const lines = text.split('\n').filter((line) => line.replaceAll('|', '').trim() !== '')
  return lines.map((line) => {
    const [name = '', ...rest] = line.split('|')
    const organisation = rest.join('|').trim()
    return { ...(name.trim() && { name: name.trim() }), ...(organisation && { organisation }) }
  })
}

/** A session as its form shows it: the same fields, filled in. */
export const typedOfSession = (session: KnownSession): Record<SessionField, string> => ({
  code: session.code,
  title: session.title,
  type: session.type,
  heldOn: session.heldOn,
  from: session.from ?? '',
  to: session.to ?? '',
  place: session.place ?? '',
  theme: session.theme ?? '',
  subtheme: session.subtheme ?? '',
  organizers: session.organizers
    .map(({ name = '', organisation }) => (organisation ? `${name} | ${organisation}` : name).trim())
    .join('\n'),
})

type Placed = Pick<KnownSession, 'id' | 'place' | 'heldOn' | 'from' | 'to' | 'isCancelled'>

/** The sessions that are in the same room at the same time, as far as the programme says when both end. */
export function clashesOf<Session extends Placed>(session: Placed, all: readonly Session[]): Session[] {
  const { id, place, heldOn, from, to, isCancelled } = session
  if (isCancelled || !place || !from || !to) return []
  const room = place.toLowerCase()
  const endOf = (start: string, end: string) => (end < start ? `3${end}` : end)
  return all.filter(
    (other) =>
      other.id !== id &&
      !other.isCancelled &&
      other.place?.toLowerCase() === room &&
      other.heldOn === heldOn &&
      other.from !== null &&
      other.to !== null &&
      other.from < endOf(from, to) &&
      from < endOf(other.from, other.to),
  )
}
