import { stringify } from 'csv-stringify/sync'

/** One session of an event and its report, as its secretariat sees them. Days and times are of the event's zone. */
export type BoardLine = {
  code: string
  type: string
  title: string
  held_on: string
  organizers: string
  state: string
  late_days: number
  due_on: string
  extended: string
  answered_percent: number | null
  submitted_at: string | null
  published_on: string | null
  version: number | null
}

const columns = [
  'code',
  'type',
  'title',
  'held_on',
  'organizers',
  'state',
  'late_days',
  'due_on',
  'extended',
  'answered_percent',
  'submitted_at',
  'published_on',
  'version',
] as const satisfies readonly (keyof BoardLine)[]

/** The board as CSV for spreadsheets: UTF-8 with a byte order mark, text that starts a formula made harmless. */
export const boardCsv = (lines: readonly BoardLine[]): string =>
  stringify([...lines], { columns: [...columns], header: true, bom: true, escape_formulas: true })
