import { decodeText } from '../guard/decode'
import { readCalendar } from './calendar'
import { checkRow } from './check-row'
import { readCsv } from './csv'
import { readPretalx } from './pretalx'
import type { Programme, ProgrammeEvent, ProgrammeKind, ProgrammeRefusal, RawRow } from './row'
import { readScheduleXml } from './schedule-xml'

/** No forum holds nearly so many sessions in one edition. */
export const mostRows = 5_000
/** Letters; a programme of 5,000 sessions with their abstracts is half of it. */
export const longestProgramme = 16_000_000

const readers: Record<ProgrammeKind, (text: string, event: ProgrammeEvent) => RawRow[] | ProgrammeRefusal> = {
  csv: readCsv,
  'schedule-xml': readScheduleXml,
  pretalx: readPretalx,
  calendar: readCalendar,
}

/** What a file is, its content says. */
function kindOf(text: string): ProgrammeKind | null {
  const start = text
    .slice(0, 2_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'calendar'
  if (/^<\?xml|^<!--|^<schedule|^<!doctype/i.test(start))
    return /^<!doctype html/i.test(start) ? null : 'schedule-xml'
  if (/^[{[]/.test(start)) return 'pretalx'
  return /[,;\t|]/.test(start.split('\n')[0] ?? '') ? 'csv' : null
}

/** The text of a programme that was sent as a file, in whatever encoding. */
export function decodeProgramme(bytes: Uint8Array): { text: string } | ProgrammeRefusal {
  if (bytes.length === 0) return { refused: 'empty' }
  const text = decodeText(bytes)
  return text === null ? { refused: 'not-text' } : { text }
}

/**
 * The sessions of a programme: CSV, `schedule.xml`, pretalx JSON or iCalendar, told by the content. Days and times come out
 * on the clock of the event. Pure: the same text gives the same rows. It never throws.
 */
export function readProgramme(text: string, event: ProgrammeEvent): Programme | ProgrammeRefusal {
  if (!/\S/u.test(text.replace(/\uFEFF/g, ''))) return { refused: 'empty' }
  if (text.length > longestProgramme) return { refused: 'too-large' }
  const kind = kindOf(text)
  if (!kind) return { refused: 'unknown-kind' }
  const raw = readers[kind](text, event)
  if (!Array.isArray(raw)) return raw
  if (raw.length === 0) return { refused: 'no-sessions' }
  if (raw.length > mostRows) return { refused: 'too-many', detail: String(raw.length) }
  const checked = raw.map((row) => checkRow(row, event))
  return {
    kind,
    rows: checked.flatMap(({ row }) => (row ? [row] : [])),
    messages: checked.flatMap(({ messages }) => messages),
  }
}
