import { isoDate } from '@/forms/reading/date'
import { monthByName, weekdayByName } from '@/forms/reading/date-words'
import { fold } from '../fold'
import { hoursInWords } from './hours-in-words'

// What a day and an hour are called, and which of them there are, forms/reading/ says; here they are found in longer texts,
// with their places, where forms/reading/ reads a whole answer and nothing else.

/** A date found in a text; two readings where the order of day and month cannot be told. */
export type FoundDate = { readings: string[]; weekdayDiffers: boolean; start: number; end: number }
export type FoundTimes = { from: string; to?: string }

/** Digits of any script as 0 to 9, so that places in the text stay the same. */
export const westernDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
    return String(code - zero)
  })

const word = '[\\p{L}\\p{M}]+\\.?'
const forms: [RegExp, (groups: string[]) => [year: number, month: number, day: number][]][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ([y, m, d]) => [[+y!, +m!, +d!]]],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/gu, ([y, m, d]) => [[+y!, +m!, +d!]]],
  [
    // One separator all through, so that "09.30-10" is the beginning of two times.
    /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d:.]\d|\d)/gu,
    ([a, , b, y]) => [
      [fullYear(y!), +b!, +a!],
      [fullYear(y!), +a!, +b!],
    ],
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|o)?\\.?\\s*(?:of\\s+|de\\s+|do\\s+|-|/)?(${word})(?:\\s+(الثاني|الأول|الاول))?(?:\\s*/\\s*\\p{L}+)?\\s*,?\\s*(?:\\d{1,2}\\s+)?(?:of\\s+|de\\s+|del\\s+|do\\s+|-|/)?(\\d{4}|['’]\\d{2})(?!\\d)`,
      'giu',
    ),
    ([d, m, more, y]) => named(y!, more ? `${m} ${more}` : m!, d!),
  ],
  [
    new RegExp(`(${word})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(\\d{4}|['’]\\d{2})(?!\\d)`, 'giu'),
    ([m, d, y]) => named(y!, m!, d!),
  ],
]

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year))

function named(year: string, month: string, day: string): [number, number, number][] {
  const found = monthByName.get(fold(month))
  return found ? [[fullYear(year.replace(/^\D/, '')), found, Number(day)]] : []
}

/** Other years are numbers of something else. */
const iso = ([year, month, day]: [number, number, number]): string | undefined =>
  (year >= 1990 && year <= 2099 ? isoDate(year, month, day) : null) ?? undefined

/**
 * The first date in a text. A weekday beside it settles the order of day and month, and is compared with the date; else
 * the order of the language does where that is sure (`dayFirst`).
 */
export function findDate(given: string, dayFirst = false): FoundDate | undefined {
  const text = westernDigits(given)
  let best: FoundDate | undefined
  for (const [form, read] of forms) {
    for (const match of text.matchAll(form)) {
      const readings = [
        ...new Set(
          read(match.slice(1))
            .map(iso)
            .filter((date) => date !== undefined),
        ),
      ]
      if (!readings.length || (best && best.start <= match.index)) continue
      best = {
        ...withWeekday(readings, text, match.index, match.index + match[0].length, dayFirst),
        start: match.index,
        end: match.index + match[0].length,
      }
      break
    }
  }
  return best
}

function withWeekday(readings: string[], text: string, start: number, end: number, dayFirst: boolean) {
  const before = fold(text.slice(Math.max(0, start - 24), start)).split(' ')
  const [behind = ''] = fold(/^\s*[(,]\s*(\p{L}+)/u.exec(text.slice(end, end + 24))?.[1] ?? '').split(' ')
  const names = [before.slice(-2).join(' '), before.at(-1) ?? '', before.at(-2) ?? '', behind]
  const weekday = names.map((name) => weekdayByName.get(name)).find((found) => found !== undefined)
  const right =
    weekday === undefined
      ? []
      : readings.filter((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === weekday)
  if (right.length === 1) return { readings: right, weekdayDiffers: false }
  const kept = readings.length > 1 && dayFirst ? readings.slice(0, 1) : readings
  return { readings: kept, weekdayDiffers: weekday !== undefined && right.length === 0 }
}

const clock =
  '(\\d{1,2})(?:\\s*(?:[:h٫]|(?<=\\d)\\.)\\s*(\\d{2})|\\s*(?:hrs?|hours|heures?|horas?|h|uhr)\\b)?(?:\\s*(?:hrs?|hours|h|min)\\b)?\\s*((?:a|p)\\.?\\s?m\\.?(?![\\p{L}])|noon|صباحا|مساء)?'
const between =
  '\\s*(?:\\([^)]*\\)|[A-Z]{3,4}|GMT|UTC(?:\\s*[+-]\\d+)?|local time)?\\s*(?:-|–|—|to|until|till|a|à|às|as|ás|al|hasta|até|jusqu.{0,2}à|et|and|y|e|إلى|الى|حتى|до|至|~)\\s*'
const pair = new RegExp(
  `(?<![\\d:./-])${clock}${between}(?:the\\s+|las\\s+|les\\s+|los\\s+)?${clock}(?![\\d/]|\\s*(?:%|\\p{L}{5,}\\s+20\\d\\d))`,
  'iu',
)
const four =
  /(?<![\d:./-])([01]\d|2[0-4])([0-5]\d)\s*(?:h|hrs?|hours)?\s*(?:-|–|—|to|a|à|às|إلى)\s*([01]\d|2[0-4])([0-5]\d)(?!\d)/iu
const single =
  /(?<![\d:./-])(\d{1,2})(?:\s*[:h]\s*(\d{2})|\.(\d{2})(?!\d)|\s*h\b)(?:\s*(?:hrs?|h)\b)?\s*((?:a|p)\.?\s?m\.?(?![\p{L}])|صباحا|مساء)?|(?<![\d:./-])(\d{1,2})\s*((?:a|p)\.?\s?m\.?)(?![\p{L}])/giu

/** The start and the end of a session in a text, as printed, without changing the zone. */
export function findTimes(given: string): FoundTimes | undefined {
  const text = withoutDates(hoursInWords(westernDigits(given)))
  const compact = four.exec(text)
  if (compact) return times(hhmm(compact[1]!, compact[2]), hhmm(compact[3]!, compact[4]))
  const range = pair.exec(text)
  if (range) {
    const [, h1, m1, half1, h2, m2, half2] = range
    const isClock =
      [m1, m2, half1, half2].some((part) => part !== undefined) ||
      /\d\s*(?:h|hrs?|hours|horas?|heures?|uhr)\b/i.test(range[0])
    const found = isClock && times(hhmm(h1!, m1, half1 ?? halfBefore(h1!, h2!, half2)), hhmm(h2!, m2, half2))
    if (found) return found
  }
  const all = [...text.matchAll(single)]
    .map(([, h, m, dotted, half, h2, half2]) => hhmm(h ?? h2!, m ?? dotted, half ?? half2))
    .filter((time) => time !== undefined)
  return times(all[0], all[1])
}

/** "10:00 - 11:30am": the half of the day stands behind the second time only. */
function halfBefore(from: string, to: string, half: string | undefined): string | undefined {
  if (!half || !/p/i.test(half)) return half
  const [start, end] = [Number(from) % 12, Number(to) % 12]
  return start <= end ? half : 'am'
}

function hhmm(hours: string, minutes = '00', half?: string): string | undefined {
  let hour = Number(hours)
  const afternoon = half && /p|مساء/i.test(half)
  if (half && hour > 12) return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined
  if (afternoon && hour < 12) hour += 12
  if (half && !afternoon && hour === 12 && /a|صباحا/i.test(half)) hour = 0
  if (hour > 24 || Number(minutes) > 59) return undefined
  return `${String(hour % 24).padStart(2, '0')}:${minutes}`
}

const times = (from?: string, to?: string): FoundTimes | undefined =>
  from ? { from, ...(to && to !== from && { to }) } : undefined

/** The text with its dates blanked out, so that a day or a year is read as no time. */
function withoutDates(given: string): string {
  let text = given.replace(/(?:GMT|UTC)\s*[+-]\s*\d{1,2}(?::?\d{2})?/gi, ' ')
  for (let guard = 0; guard < 8; guard++) {
    const date = findDate(text)
    if (!date) break
    text = `${text.slice(0, date.start)}${' '.repeat(date.end - date.start)}${text.slice(date.end)}`
  }
  return text
}

/** A line that is a date, whatever stands before it where it tells the hours too: "Day 3 · Thursday, 9 December, 08:30". */
export const isWhen = (text: string) => {
  const date = text.length <= 600 ? findDate(text, false) : undefined
  if (!date) return false
  const lead = text.slice(0, date.start)
  return findTimes(text)?.to !== undefined || !/\p{L}{4}/u.test(lead.replace(/^\p{L}+day\b/u, ''))
}
