import type { TimeAnswer } from '../answer'
import { fold } from './fold'

/** `unreal`: no such time, as 25:00. */
export type UnreadTime = 'empty' | 'unreadable' | 'unreal'
/** `time` is HH:MM, 24 h. A bare "4:10" beside no other time stands for the morning, as a programme prints it. */
export type TimeReading = { time: string } | { unread: UnreadTime }
export type TimesReading = TimeAnswer | { unread: UnreadTime }

const longest = 120
type Half = 'am' | 'pm' | undefined
type Clock = { hour: number; minute: number; half: Half }

const morning = 'a\\.? ?m\\.?|صباحا|ص|утра|上午|早上|凌晨|da manha|de la manana|du matin'
const evening =
  "p\\.? ?m\\.?|مساء|م|вечера|дня|下午|晚上|da tarde|da noite|de la tarde|de la noche|de l'apres midi|du soir"
const isMorning = new RegExp(`^(?:${morning})$`, 'u')
const half = `(?<half>${morning}|${evening})`
const before = '(?<early>上午|早上|凌晨|下午|晚上)?'
/** "16:10", "16.10", "16h10", "16 h 10", "16时10分", "1610", "4 pm", "16h", "16:10:00", each with am or pm or without. */
const clock = new RegExp(
  `^${before} ?(?:(?<hour>\\d{1,2}) ?(?:[:.٫]|ч\\.?|h|点|时) ?(?<minute>\\d{2})(?::\\d{2})? ?(?:분|分|min|мин\\.?|m(?![a-z.]))?` +
    `|(?<compact>\\d{4})|(?<full>\\d{1,2}) ?(?:h|ч\\.?|час(?:а|ов)?|heures?|horas?|点|时|hrs?)|(?<bare>\\d{1,2})(?= ?(?:${morning}|${evening})))` +
    ` ?(?:hrs?|hours?|h|horas?|часов|uhr)? ?${half}?$`,
  'u',
)
const noon = new Set('noon midday midi mediodia полдень 中午 الظهر ظهرا'.split(' ')).add('meio dia')

/** Nothing that changes a time: articles and prepositions in front of it, the zone behind it. */
const withoutCompany = (text: string): string =>
  text
    .replace(/\([^()]*\)/gu, ' ')
    .replace(
      /(?:\b(?:utc|gmt)(?: ?[+-] ?\d{1,2}(?::?\d{2})?)?|\b(?:cest|cet|est|edt|local time|heure locale|hora local))(?=\W|$)/gu,
      ' ',
    )
    .replace(
      /^(?:(?:from the|from|at|as|time|de|das|du|las|les|la|a|с|во|в|от|من|الساعه|在|从|:) ?(?=\D*\d))+/u,
      '',
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[ ,.]+|[ ,]+$/gu, '')

function clockIn(text: string): Clock | { unread: UnreadTime } {
  if (noon.has(text)) return { hour: 12, minute: 0, half: undefined }
  const groups = clock.exec(text)?.groups
  if (!groups) return { unread: text === '' ? 'empty' : 'unreadable' }
  const { hour, minute, compact, full, bare, early } = groups
  const [hours, minutes] = compact
    ? [compact.slice(0, 2), compact.slice(2)]
    : [hour ?? full ?? bare, minute ?? '0']
  const word = groups.half ?? early
  return {
    hour: Number(hours),
    minute: Number(minutes),
    half: word ? (isMorning.test(word) ? 'am' : 'pm') : undefined,
  }
}

function written({ hour, minute, half }: Clock): string | null {
  if (minute > 59 || hour > 23 || (half === 'am' && hour > 12)) return null
  const whole = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** One time of day, as people and programmes write it, in any of the seven languages. */
export function readTime(given: string): TimeReading {
  if (given.length > longest) return { unread: 'unreadable' }
  const found = clockIn(withoutCompany(fold(given)))
  if ('unread' in found) return found
  const time = written(found)
  return time ? { time } : { unread: 'unreal' }
}

const between =
  / ?(?:[-~/;]| to | until | till |'s | a | à | as | al | y | et | e | and | до | по | и | الي | حتي |至|到|- ) ?(?:the |las |les |la |as )?(?=\D*\d)/gu

/** A start and an end on one line. Where only the end says am or pm, the start is the last such time before it. */
export function readTimes(given: string): TimesReading {
  if (given.length > longest) return { unread: 'unreadable' }
  const text = withoutCompany(fold(given))
  if (text === '') return { unread: 'empty' }
  const alone = readTime(given)
  if ('time' in alone) return { from: alone.time }
  const parts = text.split(between).map(withoutCompany)
  if (parts.length !== 2) return alone
  const [start, end] = parts.map(clockIn) as [ReturnType<typeof clockIn>, ReturnType<typeof clockIn>]
  // In "16-17h" and "10 - 11:30 am" the start borrows what the end says.
  const first =
    'unread' in start && /^\d{1,2}$/u.test(parts[0]!)
      ? { hour: Number(parts[0]), minute: 0, half: undefined }
      : start
  if ('unread' in first) return first
  if ('unread' in end) return end
  const to = written(end)
  const from = written(borrowed(first, end))
  return from && to ? { from, to } : { unread: 'unreal' }
}

function borrowed(start: Clock, end: Clock): Clock {
  if (start.half || !end.half || start.hour > 12) return start
  const [same, to] = [written({ ...start, half: end.half }), written(end)]
  const other = end.half === 'pm' ? 'am' : 'pm'
  return same && to && same < to ? { ...start, half: end.half } : { ...start, half: other }
}
