import { CsvError, parse } from 'csv-parse/sync'
import { readDate } from '@/forms/reading/date'
import { readTime, readTimes } from '@/forms/reading/time'
import { fold } from '../fold'
import type { NamedOrganizer, ProgrammeRefusal, RawRow, RowMessage } from './row'

const columns = [
  'code',
  'type',
  'title',
  'day',
  'start',
  'end',
  'place',
  'theme',
  'subtheme',
  'organizers',
] as const
type Column = (typeof columns)[number] | 'guid' | 'organisations' | 'time'

/** How spreadsheets head each column, folded. The first of each is that of the template. */
const headings: Record<Column, string> = {
  guid: 'guid|uid|uuid|unique id',
  code: 'code|session code|session id|id|number|no|ref|reference|codigo|numero',
  type: 'type|session type|format|session format|tipo|نوع',
  title: 'title|session title|name|session name|session|titre|titulo|العنوان',
  day: 'date|day|held on|session date|fecha|data|التاريخ',
  start: 'start|from|starts at|start time|begin|begins|debut|inicio|hora de inicio',
  end: 'end|to|until|ends at|end time|fin|fim|hora de fin',
  time: 'time|times|hours|schedule|heure|hora|horario|الوقت',
  place: 'place|room|venue|location|hall|salle|sala|القاعه',
  theme: 'theme|track|main theme|tema|thème|الموضوع',
  subtheme: 'subtheme|sub theme|subtrack|sub tema',
  organizers:
    'organizers|organizer|organiser|organisers|people|contact|contacts|proposer|organizador|organisateur',
  organisations: 'organisations|organizations|organisation|organization|institution|organizacion',
}
const columnByHeading = new Map(
  Object.entries(headings).flatMap(([column, names]) =>
    names.split('|').map((name) => [fold(name), column as Column] as const),
  ),
)

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter that the first line has most of, outside its quotes. */
function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .trimStart()
      .split(/\r?\n|\r/)[0] ?? ''
  const counted = delimiters.map((sign) => [sign, first.split(sign).length] as const)
  return counted.toSorted((one, other) => other[1] - one[1])[0]![0]
}

type Parsed = { record: string[]; info: { lines: number } }

/** The rows of a spreadsheet saved as CSV, with commas, semicolons or tabs. `line` is the last line of a row that has several. */
export function readCsv(text: string): RawRow[] | ProgrammeRefusal {
  let parsed: Parsed[]
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: 100_000,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { refused: 'broken', detail: String(error.lines ?? 1) }
  }
  const [head, ...records] = parsed
  if (!head) return { refused: 'empty' }
  const known = head.record.map((heading) => columnByHeading.get(fold(heading)))
  const isThere = (column: Column) => known.includes(column)
  const missing = [
    ...(['code', 'title'] as const).filter((column) => !isThere(column)),
    ...(isThere('day') ? [] : ['date']),
  ]
  if (missing.length > 0) return { refused: 'no-columns', detail: missing.join(', ') }
  return records.map(({ record, info }) => rowOf(record, known, info.lines))
}

function rowOf(record: string[], known: (Column | undefined)[], line: number): RawRow {
  const messages: RowMessage[] = []
  const cell = (column: Column) => record[known.indexOf(column)]?.trim() || undefined
  if (record.length > known.length && record.slice(known.length).some((one) => one.trim()))
    messages.push({ line, about: 'columns' })
  return {
    line,
    messages,
    guid: cell('guid'),
    code: cell('code'),
    type: cell('type'),
    title: cell('title'),
    theme: cell('theme'),
    subtheme: cell('subtheme'),
    place: cell('place'),
    heldOn: dayIn(cell('day'), line, messages),
    ...timesIn(cell('start') ?? cell('time'), cell('end'), line, messages),
    organizers: [...peopleIn(cell('organizers')), ...bodiesIn(cell('organisations'))],
  }
}

function dayIn(typed: string | undefined, line: number, messages: RowMessage[]): string | undefined {
  if (!typed) return undefined
  const read = readDate(typed)
  if ('date' in read) return read.date
  messages.push({ line, about: 'ambiguous' in read ? 'day-ambiguous' : 'day-unreadable', value: typed })
  return undefined
}

function timesIn(
  start: string | undefined,
  end: string | undefined,
  line: number,
  messages: RowMessage[],
): { from?: string; to?: string } {
  if (!start) return {}
  const read = readTimes(start)
  if (!('from' in read)) {
    messages.push({ line, about: 'time-unreadable', value: start })
    return {}
  }
  if (!end) return checked(read, start, line, messages)
  const last = readTime(end)
  if ('time' in last) return checked({ from: read.from, to: last.time }, `${start} – ${end}`, line, messages)
  messages.push({ line, about: 'time-unreadable', value: end })
  return {}
}

/** In a table an end before the start is a slip of the hand; where moments are given, a night has passed. */
function checked(times: { from: string; to?: string }, value: string, line: number, messages: RowMessage[]) {
  if (times.to && times.to < times.from) messages.push({ line, about: 'ends-before-start', value })
  return times
}

const listed = (cell: string | undefined): string[] => (cell ?? '').split(/[;\n]/).filter((one) => one.trim())

/** "Ana Ruiz (Harbour Institute); Li Wei": people, each with the organisation in brackets. */
const peopleIn = (cell: string | undefined): NamedOrganizer[] =>
  listed(cell).map((one) => {
    const [, name, organisation] = /^(.*?)\s*[(（]([^()（）]+)[)）]\s*$/u.exec(one.trim()) ?? []
    return organisation ? { name: name ?? '', organisation } : { name: one.trim() }
  })

const bodiesIn = (cell: string | undefined): NamedOrganizer[] =>
  listed(cell).map((one) => ({ organisation: one.trim() }))

const templateColumns = [
  'guid',
  ...columns.map((column) => (column === 'day' ? 'date' : column)),
  'organisations',
]

/** A file to fill in, with one session in it as an example. */
export const csvTemplate = (event: { startsOn: string }): string =>
  `\uFEFF${[
    templateColumns,
    [
      '',
      'WS 1',
      'workshop',
      'Title of the session',
      event.startsOn,
      '10:00',
      '11:00',
      'Room 1',
      '',
      '',
      'Given Name Surname (Organization)',
      '',
    ],
  ]
    .map((cells) => cells.join(','))
    .join('\r\n')}\r\n`
