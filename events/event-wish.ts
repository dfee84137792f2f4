import { readClock, readIsoDay } from '@/forms/reading/iso-day'
import { isZone, localOf, momentOf } from '@/importer/programme/zone'

/** The fields of an event as they are typed. */
export const eventFields = [
  'name',
  'place',
  'timeZone',
  'startsOn',
  'endsOn',
  'form',
  'dueDay',
  'dueTime',
  'shortDay',
  'shortTime',
] as const
export type EventField = (typeof eventFields)[number]
export type TypedEvent = Readonly<Partial<Record<EventField, string>>>

/** An event as it is wanted. Days are ISO 8601; the short report may have no deadline of its own. */
export type EventWish = {
  name: string
  place: string
  timeZone: string
  startsOn: string
  endsOn: string
  formKey: string
  dueAt: Date
  shortDueAt: Date | null
}

export const eventProblems = [
  'name',
  'place',
  'zone',
  'starts',
  'ends',
  'order',
  'form',
  'due-day',
  'due-time',
  'due-early',
  'short-day',
  'short-time',
  'short-late',
] as const
export type EventProblem = { field: EventField; code: (typeof eventProblems)[number] }

/** Reads what was typed, or says everything that is wrong with it. Deadlines are on the clock of the event. */
export function parseEvent(
  typed: TypedEvent,
  isForm: (key: string) => boolean,
): { wish: EventWish } | { problems: EventProblem[] } {
  const problems: EventProblem[] = []
  const say = (field: EventField, code: EventProblem['code']) => problems.push({ field, code })
  const text = (field: EventField) => (typed[field] ?? '').trim()
  const [name, place, timeZone, formKey] = [text('name'), text('place'), text('timeZone'), text('form')]
  if (name === '' || name.length > 200) say('name', 'name')
  if (place === '' || place.length > 200) say('place', 'place')
  const zone = timeZone !== '' && isZone(timeZone) ? timeZone : null
  if (!zone) say('timeZone', 'zone')
  const [startsOn, endsOn] = [readIsoDay(text('startsOn')), readIsoDay(text('endsOn'))]
  if (!startsOn) say('startsOn', 'starts')
  if (!endsOn) say('endsOn', 'ends')
  if (startsOn && endsOn && startsOn > endsOn) say('endsOn', 'order')
  if (!isForm(formKey)) say('form', 'form')
  const [dueDay, dueTime] = [readIsoDay(text('dueDay')), readClock(text('dueTime'))]
  if (!dueDay) say('dueDay', 'due-day')
  else if (startsOn && dueDay < startsOn) say('dueDay', 'due-early')
  if (!dueTime) say('dueTime', 'due-time')
  const hasShort = text('shortDay') !== '' || text('shortTime') !== ''
  const [shortDay, shortTime] = [readIsoDay(text('shortDay')), readClock(text('shortTime'))]
  if (hasShort && !shortDay) say('shortDay', 'short-day')
  if (hasShort && !shortTime) say('shortTime', 'short-time')
  const dueAt = zone && dueDay && dueTime ? momentOf({ day: dueDay, time: dueTime }, zone) : null
  const shortDueAt =
    zone && hasShort && shortDay && shortTime ? momentOf({ day: shortDay, time: shortTime }, zone) : null
  if (dueAt && shortDueAt && shortDueAt > dueAt) say('shortDay', 'short-late')
  if (problems.length > 0) return { problems }
  return {
    wish: { name, place, timeZone, startsOn: startsOn!, endsOn: endsOn!, formKey, dueAt: dueAt!, shortDueAt },
  }
}

/** An event as its form shows it: the same fields, filled in. */
export function typedOf(event: EventWish): Record<EventField, string> {
  const due = localOf(event.dueAt, event.timeZone)
  const short = event.shortDueAt && localOf(event.shortDueAt, event.timeZone)
  const { name, place, timeZone, startsOn, endsOn, formKey } = event
  return {
    name,
    place,
    timeZone,
    startsOn,
    endsOn,
    form: formKey,
    dueDay: due.day,
    dueTime: due.time,
    shortDay: short?.day ?? '',
    shortTime: short?.time ?? '',
  }
}

/** The same day so many years on; 29 February becomes 28 where there is none. */
function yearsOn(day: string, years: number): string {
  const [year = '', ...rest] = day.split('-')
  const moved = `${Number(year) + years}-${rest.join('-')}`
  return readIsoDay(moved) ?? moved.replace(/-29$/, '-28')
}

/** What the next edition of an event would be like: a year on, with the same distances. Its place is not known yet. */
export function nextEdition(event: EventWish, year: number): Record<EventField, string> {
  const typed = typedOf(event)
  const moved = (day: string) => (day === '' ? '' : yearsOn(day, 1))
  return {
    ...typed,
    name: event.name.replaceAll(String(year), String(year + 1)),
    place: '',
    startsOn: moved(typed.startsOn),
    endsOn: moved(typed.endsOn),
    dueDay: moved(typed.dueDay),
    shortDay: moved(typed.shortDay),
  }
}
