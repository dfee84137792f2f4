import type { SessionType } from '@/forms/session-type'

/** A person or body that a programme names as responsible for a session. */
export type NamedOrganizer = { name?: string; organisation?: string }

/** One session as a programme has it. Day and times are local to the event; what the programme does not say is absent. */
export type ProgrammeRow = {
  /** The lasting name that the programme's own system gives the session. */
  guid?: string
  code: string
  type: SessionType
  title: string
  theme?: string
  subtheme?: string
  place?: string
  /** ISO 8601. */
  heldOn: string
  /** `HH:MM`; an end before the start is on the next day. */
  from?: string
  to?: string
  organizers: NamedOrganizer[]
  /** Where it stands in the file, counted from 1. */
  line: number
}

/** Why a session is left out. */
export const faults = [
  'no-title',
  'no-day',
  'day-unreadable',
  'day-ambiguous',
  'time-unreadable',
  'ends-before-start',
  'no-code',
  'code-unusable',
  'too-long',
  'called-off',
  'columns',
] as const
/** What was done with a session that is taken all the same. */
export const remarks = [
  'type-unknown',
  'other-day',
  'other-zone',
  'code-made',
  'repeats',
  'zone-unknown',
] as const

export type Fault = (typeof faults)[number]
export type Remark = (typeof remarks)[number]

/** What a person is told about one line of the file. `value` is what stands there. */
export type RowMessage = { line: number; about: Fault | Remark; value?: string }

export const isFault = ({ about }: RowMessage): boolean => faults.some((fault) => fault === about)

/** Why a whole file cannot be read. `detail` says where, as the reader of the format does. */
export type ProgrammeRefusal = {
  refused:
    | 'empty'
    | 'not-text'
    | 'too-large'
    | 'too-many'
    | 'unknown-kind'
    | 'broken'
    | 'no-columns'
    | 'no-sessions'
    | 'document-type'
  detail?: string
}

export type Programme = { kind: ProgrammeKind; rows: ProgrammeRow[]; messages: RowMessage[] }
export type ProgrammeKind = 'csv' | 'schedule-xml' | 'pretalx' | 'calendar'

/** The event that a programme is of: its clock, and its days, against which those of the programme are held. */
export type ProgrammeEvent = { timeZone: string; startsOn: string; endsOn: string }

/** A session as one format tells it, before it is checked. */
export type RawRow = {
  line: number
  guid?: string | undefined
  code?: string | undefined
  type?: string | undefined
  title?: string | undefined
  theme?: string | undefined
  subtheme?: string | undefined
  place?: string | undefined
  heldOn?: string | undefined
  from?: string | undefined
  to?: string | undefined
  organizers?: NamedOrganizer[]
  /** What the reader of the format had to say about it. */
  messages?: RowMessage[]
}
