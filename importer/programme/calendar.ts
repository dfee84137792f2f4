import ICAL from 'ical.js'
import { lineOf } from './check-row'
import type { NamedOrganizer, ProgrammeEvent, ProgrammeRefusal, RawRow, RowMessage } from './row'
import { isZone, type LocalMoment, localOf, momentOf } from './zone'

/** The sessions of an iCalendar file. Times are moved to the clock of the event from whatever zone the calendar names. */
export function readCalendar(text: string, event: ProgrammeEvent): RawRow[] | ProgrammeRefusal {
  let calendar: ICAL.Component
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '').trimStart()) as unknown[]
    // Several calendars in one file stand in a list of their own.
    const first = (Array.isArray(parsed[0]) ? parsed[0] : parsed) as unknown[]
    calendar = new ICAL.Component(first)
  } catch (error) {
    const line = /line\s+(\d+)/i.exec(error instanceof Error ? error.message : '')?.[1]
    return { refused: 'broken', detail: line ?? '1' }
  }
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)] as const),
  )
  const lines = [...text.matchAll(/^BEGIN:VEVENT/gim)].map(
    ({ index }) => text.slice(0, index).split('\n').length,
  )
  return calendar
    .getAllSubcomponents('vevent')
    .map((one, index) => rowOf(one, zones, event, lines[index] ?? 1))
}

const textOf = (one: ICAL.Component, name: string): string | undefined => {
  const property = one.getFirstProperty(name)
  const value = property && decoded(property)
  return value === null || value === undefined ? undefined : lineOf(String(value))
}

function rowOf(one: ICAL.Component, zones: Zones, event: ProgrammeEvent, line: number): RawRow {
  const messages: RowMessage[] = []
  const guid = textOf(one, 'uid')
  const start = momentIn(one, 'dtstart', zones, event, line, messages)
  const end = momentIn(one, 'dtend', zones, event, line, [])
  const status = textOf(one, 'status')
  if (status?.toUpperCase() === 'CANCELLED') messages.push({ line, about: 'called-off', value: status })
  if (one.hasProperty('rrule') || one.hasProperty('rdate')) messages.push({ line, about: 'repeats' })
  const spans = one.getFirstProperty('duration')
  const duration = spans && decoded(spans)
  const later =
    !end && start?.time && duration instanceof ICAL.Duration
      ? localOf(
          new Date(
            momentOf({ day: start.day, time: start.time }, event.timeZone).getTime() +
              duration.toSeconds() * 1000,
          ),
          event.timeZone,
        )
      : null
  return {
    line,
    messages,
    guid,
    code: textOf(one, 'x-session-code') ?? textOf(one, 'x-code'),
    type: textOf(one, 'x-session-type'),
    title: textOf(one, 'summary'),
    theme: textOf(one, 'categories'),
    place: textOf(one, 'location'),
    heldOn: start?.day,
    from: start?.time,
    to: end?.time ?? later?.time,
    organizers: organizersOf(one),
  }
}

type Zones = Map<string, ICAL.Timezone>

/** The library decodes a value when it is asked for, and throws at one that its type cannot be; as it stands then. */
function decoded(property: ICAL.Property): unknown {
  try {
    return property.getFirstValue()
  } catch {
    const written: unknown = property.jCal[3]
    return written
  }
}

function momentIn(
  one: ICAL.Component,
  name: 'dtstart' | 'dtend',
  zones: Zones,
  event: ProgrammeEvent,
  line: number,
  messages: RowMessage[],
): { day: string; time?: string } | null {
  const property = one.getFirstProperty(name)
  const value = property && decoded(property)
  if (!property || !(value instanceof ICAL.Time)) {
    if (property) messages.push({ line, about: 'day-unreadable', value: lineOf(String(value ?? '')) ?? '' })
    return null
  }
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${value.year}-${two(value.month)}-${two(value.day)}`
  if (value.isDate) return { day }
  const shown: LocalMoment = { day, time: `${two(value.hour)}:${two(value.minute)}` }
  const moved = (moment: Date): LocalMoment => localOf(moment, event.timeZone)
  if (value.zone === ICAL.Timezone.utcTimezone) return moved(momentOf(shown, 'UTC'))
  const zone = property.getParameter('tzid')
  if (typeof zone !== 'string') return shown
  const local = inZone(zone, value, shown, zones, moved)
  if (!local) messages.push({ line, about: 'zone-unknown', value: zone })
  else if (local.day !== day || local.time !== shown.time)
    messages.push({ line, about: 'other-zone', value: zone })
  return local ?? shown
}

/** By the name of the zone where it is one that everybody knows, by its definition in the file where it is not; else null. */
function inZone(
  name: string,
  value: ICAL.Time,
  shown: LocalMoment,
  zones: Zones,
  moved: (moment: Date) => LocalMoment,
): LocalMoment | null {
  if (isZone(name)) return moved(momentOf(shown, name))
  const defined = zones.get(name)
  if (!defined) return null
  const there = value.clone()
  there.zone = defined
  return moved(new Date(there.toUnixTime() * 1000))
}

/** Names only: an address of the calendar is nobody's public contact. */
const organizersOf = (one: ICAL.Component): NamedOrganizer[] =>
  one.getAllProperties('organizer').flatMap((property) => {
    const name = property.getParameter('cn')
    return typeof name === 'string' && name.trim() && !name.includes('@') ? [{ name }] : []
  })
