import { addressesIn, type ListedRecord } from './listed-report'
import { timeZoneLines } from './time-zone'

const text = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** No line is longer than 75 bytes, and none is broken inside of a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, bytes] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      ;[part, bytes] = ['', 0]
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

const stamp = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '')
const dayOf = (day: string) => day.replaceAll('-', '')
const clock = (day: string, time: string) =>
  `${dayOf(day)}T${time.slice(0, 8).replaceAll(':', '').padEnd(6, '0')}`

function nextDay(day: string): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10))
}

/** When a session was, on the clock of its event; a session without a time takes its whole day. */
function timeLines({ heldOn, startsAt, endsAt, timeZone }: ListedRecord): string[] {
  if (!startsAt) return [`DTSTART;VALUE=DATE:${dayOf(heldOn)}`, `DTEND;VALUE=DATE:${nextDay(heldOn)}`]
  const start = `DTSTART;TZID=${timeZone}:${clock(heldOn, startsAt)}`
  if (!endsAt || endsAt === startsAt) return [start]
  const end = endsAt < startsAt ? nextDay(heldOn) : dayOf(heldOn)
  return [start, `DTEND;TZID=${timeZone}:${end}T${clock(heldOn, endsAt).slice(9)}`]
}

function eventLines(report: ListedRecord, origin: string): string[] {
  const { permanent } = addressesIn(report, origin)
  const place = [report.place, report.eventPlace].filter(Boolean).join(', ')
  return [
    'BEGIN:VEVENT',
    // The session's own id: the same wherever the portal stands and whatever the report is called.
    `UID:${report.sessionId}`,
    `DTSTAMP:${stamp(report.publishedAt)}`,
    `LAST-MODIFIED:${stamp(report.publishedAt)}`,
    `SEQUENCE:${report.version - 1}`,
    ...timeLines(report),
    `SUMMARY;LANGUAGE=${report.language}:${text(`${report.code}: ${report.title}`)}`,
    `LOCATION:${text(place)}`,
    `CATEGORIES:${text(report.eventName)}`,
    `DESCRIPTION:${text(permanent)}`,
    `URL:${permanent}`,
    'END:VEVENT',
  ]
}

/** The sessions of some reports as a calendar (RFC 5545), each zone with the changes of its clocks. */
export function listIcal(reports: readonly ListedRecord[], name: string, origin: string): string {
  const zones = Map.groupBy(
    reports.filter(({ startsAt }) => startsAt !== null),
    ({ timeZone }) => timeZone,
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapporteur//Session reports//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(name)}`,
    ...[...zones]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([zone, sessions]) => {
        const days = sessions.map(({ heldOn }) => heldOn).sort()
        return timeZoneLines(zone, days.at(0)!, days.at(-1)!)
      }),
    ...reports.flatMap((report) => eventLines(report, origin)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
