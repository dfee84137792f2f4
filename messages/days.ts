import type { Locale } from './locales'

/** How each language writes days and times: English as the United Nations do, Arabic with Latin digits. */
const written: Record<Locale, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

const dayStyles = {
  /** 20 December 2017 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Wednesday, 20 December 2017 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 20 Dec 2017 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DayStyle = keyof typeof dayStyles

/** A day given as ISO 8601, which is a day of the calendar and in no time zone. */
export const dayIn = (locale: Locale, day: string, style: DayStyle = 'long'): string =>
  new Intl.DateTimeFormat(written[locale], { ...dayStyles[style], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** The days of an event: "18 – 21 December 2017". */
export const daysIn = (locale: Locale, from: string, to: string): string =>
  new Intl.DateTimeFormat(written[locale], { ...dayStyles.long, timeZone: 'UTC' }).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${to}T00:00:00Z`),
  )

/** The day of a moment, as the calendar stands in a time zone. */
export const dayOf = (locale: Locale, moment: Date, timeZone = 'UTC', style: DayStyle = 'long'): string =>
  new Intl.DateTimeFormat(written[locale], { ...dayStyles[style], timeZone }).format(moment)

/** The clock of a time zone at a moment: "16:10". */
export const clockOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    moment,
  )

/** How a time zone is called on that day, such as "Central European Standard Time". */
export function zoneName(locale: Locale, timeZone: string, day: string): string {
  const parts = new Intl.DateTimeFormat(written[locale], { timeZone, timeZoneName: 'long' }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** The day of a moment in a time zone as ISO 8601, for files. */
export const isoDayOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )
