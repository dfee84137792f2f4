import { besideDates, monthByName, weekdayByName } from './date-words'
import { fold } from './fold'

/** `unreal`: no such day, as 30 February. `year`, `month` and `day`: that part is missing. */
export type UnreadDate = 'empty' | 'unreadable' | 'unreal' | 'year' | 'month' | 'day'
/**
 * `date` is ISO 8601. Where the order of day and month cannot be told, both readings stand in `ambiguous`, the day first.
 * `isOtherWeekday`: the text names a day of the week that this date is not.
 */
export type DateReading =
  | { date: string; isOtherWeekday?: true }
  | { ambiguous: [string, string] }
  | { unread: UnreadDate }

const longest = 120
const isYear = (number: number) => number >= 1900 && number < 2100

/** A day of the calendar as ISO 8601; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()

/** Reads a day as people and programmes write it, in any of the seven languages. Times and zones beside it are passed over. */
export function readDate(given: string): DateReading {
  if (given.length > longest) return { unread: 'unreadable' }
  const text = withoutTimes(fold(given))
  if (text === '') return { unread: 'empty' }
  const weekday = namedWeekday(text)
  const numeric = /(?<![\d.])(\d{1,4}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,5})(?!\d)/u.exec(text)
  if (numeric) {
    const rest = wordsOf(text.replace(numeric[0], ' '))
    if (rest.some((word) => !isBeside(word))) return { unread: 'unreadable' }
    return fromNumbers(numeric[1]!, numeric[3]!, numeric[4]!, weekday)
  }
  const chinese = /^(?:(\d{4})年)? ?(\d{1,2})月 ?(\d{1,2})[日号]/u.exec(text)
  if (chinese) {
    const [, year, month, day] = chinese
    return year ? real(Number(year), Number(month), Number(day), weekday) : { unread: 'year' }
  }
  return fromWords(text, weekday)
}

/** What else documents print on the line of the date: "16:10", "1150-1320", "(10:15 UTC)", "T16:10:00+14:00". */
const withoutTimes = (text: string): string =>
  text
    .replace(/(?<=\d)t(?=\d\d:)/u, ' ')
    .replace(
      /(?:from |de |с )?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[+-]\d{2}:\d{2})? ?(?:z|hrs?|h|am|pm|a\.m\.|p\.m\.)?(?![\p{L}\d])/gu,
      ' ',
    )
    .replace(/(?:\b(?:utc|gmt)|(?<= ))[+-]\d{1,2}(?::?\d{2})?(?![\d/.-])/gu, ' ')
    .replace(/\b(?:utc|gmt|cest|cet|local time|hrs|hours)\b/gu, ' ')
    .replace(/(?<=\d{4}.*)(?<!\d)[012]\d[0-5]\d ?- ?[012]\d[0-5]\d(?!\d)/u, ' ')
    .replace(/[()[\],;|"]/gu, ' ')
    .replace(/(?: -(?= |$))+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const wordsOf = (text: string): string[] => text.match(/\d+|\p{L}+|[^\s\d\p{L}.:]/gu) ?? []
const isBeside = (word: string) => besideDates.has(word) || weekdayByName.has(word)

function namedWeekday(text: string): number | undefined {
  const words = wordsOf(text)
  for (const [place, word] of words.entries()) {
    const found = weekdayByName.get(`${word} ${words[place + 1]}`) ?? weekdayByName.get(word)
    if (found !== undefined && !monthByName.has(word)) return found
  }
  const chinese = /(?:星期|周)[一二三四五六日天]/u.exec(text)?.[0]
  return chinese ? weekdayByName.get(chinese) : undefined
}

function real(year: number, month: number, day: number, weekday: number | undefined): DateReading {
  if (!isYear(year)) return { unread: 'unreadable' }
  const date = isoDate(year, month, day)
  if (!date) return { unread: 'unreal' }
  return weekday === undefined || weekdayOf(date) === weekday ? { date } : { date, isOtherWeekday: true }
}

/** Three numbers: the year is first or last; of the other two, one above 12 is the day. */
function fromNumbers(first: string, second: string, third: string, weekday: number | undefined): DateReading {
  if (first.length === 4) return real(Number(first), Number(second), Number(third), weekday)
  if (first.length > 2) return { unread: 'unreadable' }
  if (third.length < 3) return { unread: 'year' }
  const [a, b, year] = [Number(first), Number(second), Number(third)]
  const dayFirst = real(year, b, a, weekday)
  const monthFirst = real(year, a, b, weekday)
  if (!('date' in dayFirst)) return monthFirst
  if (!('date' in monthFirst) || a === b) return dayFirst
  if (weekday !== undefined && dayFirst.isOtherWeekday !== monthFirst.isOtherWeekday)
    return dayFirst.isOtherWeekday ? monthFirst : dayFirst
  return { ambiguous: [dayFirst.date, monthFirst.date] }
}

/** A month in words, with a day and a year on either side of it. */
function fromWords(text: string, weekday: number | undefined): DateReading {
  const words = wordsOf(text)
  const months = new Set<number>()
  const numbers: number[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    const [pair, month] = [`${word} ${words[place + 1]}`, monthByName.get(word)]
    if (monthByName.has(pair)) {
      months.add(monthByName.get(pair)!)
      place++
    } else if (weekdayByName.has(pair)) place++
    else if (month !== undefined) months.add(month)
    else if (/^\d+$/u.test(word)) numbers.push(Number(word))
    else if (!isBeside(word) && word !== '/' && word !== '-') return { unread: 'unreadable' }
  }
  if (months.size > 1) return { unread: 'unreadable' }
  const [month] = months
  const years = [...new Set(numbers.filter((number) => number > 31))]
  const days = [...new Set(numbers.filter((number) => number <= 31))]
  if (years.length > 1 || days.length > 1) return { unread: 'unreadable' }
  if (month === undefined) return numbers.length > 0 ? { unread: 'month' } : { unread: 'unreadable' }
  if (days.length === 0) return { unread: 'day' }
  return years.length === 0 ? { unread: 'year' } : real(years[0]!, month, days[0]!, weekday)
}
