/** A day typed as 2018-01-04, or as 4.1.2018, 4/1/2018 with the day first; null for anything else, be it 31 February. */
export function readIsoDay(typed: string): string | null {
  const text = typed.trim()
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, dayFirst, monthNext, yearLast] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const [y, m, d] = [year ?? yearLast, month ?? monthNext, day ?? dayFirst]
  if (!y || !m || !d) return null
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}

/** A time typed as 18:00, 18.00 or 18; null for anything else. */
export function readClock(typed: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim()) ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
