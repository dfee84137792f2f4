const day = 86_400_000

/** Minutes that a zone is ahead of UTC at a moment. */
function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000)
}

/** The moment between two at which the zone changes its offset, to the minute. */
function changeBetween(zone: string, from: number, to: number): number {
  let [early, late] = [from, to]
  const before = offsetAt(zone, from)
  while (late - early > 60_000) {
    const middle = Math.floor((early + late) / 120_000) * 60_000
    if (middle <= early) break
    if (offsetAt(zone, middle) === before) early = middle
    else late = middle
  }
  return late
}

const two = (number: number) => String(number).padStart(2, '0')
const written = (offset: number) =>
  `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`
const clock = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+Z/g, '')

/**
 * A time zone as calendars need it (RFC 5545 3.6.5), with every change of its clocks from the first to the last day: rules
 * for years to come are not what a record of the past needs. Days are ISO 8601.
 */
export function timeZoneLines(zone: string, firstDay: string, lastDay: string): string[] {
  const start = Date.parse(`${firstDay}T00:00:00Z`) - 366 * day
  const end = Date.parse(`${lastDay}T00:00:00Z`) + 2 * day
  const standard = Math.min(...[0, 91, 182, 273].map((days) => offsetAt(zone, start + days * day)))
  const observance = (at: number, from: number, to: number) => {
    const kind = to > standard ? 'DAYLIGHT' : 'STANDARD'
    return [
      `BEGIN:${kind}`,
      `DTSTART:${clock(at + from * 60_000)}`,
      `TZOFFSETFROM:${written(from)}`,
      `TZOFFSETTO:${written(to)}`,
      `END:${kind}`,
    ]
  }
  const first = offsetAt(zone, start)
  const lines = observance(start, first, first)
  for (let at = start; at < end; at += 7 * day) {
    const [from, to] = [offsetAt(zone, at), offsetAt(zone, at + 7 * day)]
    if (from !== to) lines.push(...observance(changeBetween(zone, at, at + 7 * day), from, to))
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE']
}
