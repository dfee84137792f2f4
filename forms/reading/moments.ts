import type { TypedOf } from '../answer'
import type { DateQuestion, TimeQuestion } from '../form'
import { readDate } from './date'
import type { Notes, Reader } from './notes'
import { readTime, readTimes } from './time'

/** The event that a report is about; what is not given is not checked. Days are ISO 8601. */
export type Context = { eventName?: string; startsOn?: string; endsOn?: string }

/** Of two readings the one within the event is meant, where only one is. A day outside the event is kept, and asked about. */
export const dateReader =
  (context: Context): Reader<DateQuestion, TypedOf['date']> =>
  ({ concept }, typed, notes) => {
    const reading = readDate(typed)
    if ('unread' in reading) {
      const { unread } = reading
      if (unread === 'empty') return undefined
      if (unread === 'unreadable' || unread === 'unreal') return notes.problem(`date-${unread}`)
      return notes.problem('date-incomplete', '', { part: unread })
    }
    const isHeldOn = concept === 'heldOn'
    if ('ambiguous' in reading) {
      const inside = isHeldOn ? reading.ambiguous.filter((date) => isWithin(date, context)) : []
      const [first, second] = reading.ambiguous
      return inside.length === 1 ? inside[0]! : notes.problem('date-ambiguous', '', { first, second })
    }
    const { date, isOtherWeekday } = reading
    if (isOtherWeekday) notes.advise('other-weekday', '', { date })
    const { startsOn, endsOn, eventName = '' } = context
    if (isHeldOn && startsOn && endsOn && !isWithin(date, context))
      notes.problem('date-outside', '', { startsOn, endsOn, event: eventName })
    return date
  }

const isWithin = (date: string, { startsOn, endsOn }: Context): boolean =>
  startsOn !== undefined && endsOn !== undefined && date >= startsOn && date <= endsOn

/** Two fields, of which the first may hold both times. */
export const readTimeAnswer: Reader<TimeQuestion, TypedOf['time']> = (
  _question,
  { from = '', to = '' },
  notes,
) => {
  if (from.trim() === '') return to.trim() === '' ? undefined : notes.problem('missing', 'from')
  const both = to.trim() === '' ? readTimes(from) : bothOf(from, to, notes)
  if (!both) return undefined
  if ('unread' in both) return notes.problem('time-unreadable', 'from', { end: 'start' })
  if (both.to !== undefined && both.to <= both.from)
    return notes.problem('time-order', 'to', { from: both.from })
  return both
}

function bothOf(from: string, to: string, notes: Notes) {
  const [start, end] = [readTime(from), readTime(to)]
  if ('unread' in start) notes.problem('time-unreadable', 'from', { end: 'start' })
  if ('unread' in end) notes.problem('time-unreadable', 'to', { end: 'end' })
  return 'time' in start && 'time' in end ? { from: start.time, to: end.time } : undefined
}
