/** Making one is slow, and a board asks for thousands of days. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function dayAt(moment: Date, timeZone: string): number {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(timeZone, calendar)
  return Date.parse(calendar.format(moment))
}

/** Days of the calendar of a time zone from now to a deadline: 0 is today, below 0 is late. */
export function daysUntil(dueAt: Date, timeZone: string, now: Date): number {
  const days = Math.round((dayAt(dueAt, timeZone) - dayAt(now, timeZone)) / 86_400_000)
  return days === 0 && now > dueAt ? -1 : days
}
