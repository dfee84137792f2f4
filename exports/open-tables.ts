import { disclosedAnswers } from '@/figures/disclosure'
import type { PersonAnswer } from '@/forms/answer'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import type { BookReport } from './book-blocks'
import { listColumns } from './list-csv'

export type Column = {
  name: string
  about: string
  type: 'string' | 'integer' | 'number' | 'date' | 'dateTime' | 'anyURI'
}
export type Table = { name: string; about: string; columns: readonly Column[] }

/** One seat of a report, with whom it is linked to. */
export type OpenSeat = {
  report: string
  role: string
  position: number
  name: string | null
  jobTitle: string | null
  written: string | null
  person: string | null
  organisation: string | null
  group: string | null
  country: string | null
  region: string | null
}

const column = (name: string, about: string, type: Column['type'] = 'string'): Column => ({
  name,
  about,
  type,
})
const report = column('report', 'Slug of the report; the key of reports.csv')

const ofLists: Record<string, [about: string, type?: Column['type']]> = {
  slug: ['The name of the report in addresses; the key of this table'],
  permanent_address: ['The address that never changes', 'anyURI'],
  page: ['The page in English', 'anyURI'],
  event: ['Slug of the event'],
  event_name: ['Name of the event'],
  year: ['Year of the event', 'integer'],
  code: ['The session as the programme prints it'],
  title: ['Title of the report'],
  type: ['Type of session'],
  language: ['Language of the report’s own words, BCP 47'],
  held_on: ['Day of the session', 'date'],
  starts_at: ['On the event’s own clock, HH:MM'],
  ends_at: ['On the event’s own clock, HH:MM'],
  time_zone: ['The clock of the event, IANA'],
  place: ['Room or place'],
  theme: ['Theme as filed'],
  subtheme: ['Subtheme as filed'],
  topics: ['Ids of confirmed topics, with | between them; topics.csv has them one a row'],
  form: ['The form that the report was filed under'],
  version: ['Number of this version', 'integer'],
  published_at: ['When this version was published', 'dateTime'],
  first_published_at: ['When the report was first published', 'dateTime'],
  licence: ['Licence of the report'],
}
const ofCounts: Record<string, [about: string, type?: Column['type']]> = {
  status: [
    'exact, estimate, range, minimum, share, not-recorded, not-applicable, withheld (fewer than 5 participants), not-provided or not-asked',
  ],
  value: ['The number; 0 is a value, and a missing one is empty', 'number'],
  low: ['Lower end of a range or share', 'number'],
  high: ['Upper end of a range or share', 'number'],
  as_typed: ['The report’s own words'],
}

export const reportsTable: Table = {
  name: 'reports',
  about: 'One row for each published report, in its current version',
  columns: listColumns.map((name) => {
    const part = /^(participants|women)_(.+)$/.exec(name)
    const [about, type = 'string'] = part ? ofCounts[part[2]!]! : ofLists[name]!
    return column(name, part ? `${part[1] === 'women' ? 'Women' : 'Participants'}: ${about}` : about, type)
  }),
}

export const answersTable: Table = {
  name: 'answers',
  about: 'One row for each line or paragraph of an answer, and one that says why there is none',
  columns: [
    report,
    column('question', 'Key of the question in its form'),
    column('concept', 'What the question means in every form; empty where only this form asks it'),
    column('kind', 'Kind of question'),
    column('status', 'given, not-provided, not-recorded or not-applicable'),
    column('place', 'Place of the line or paragraph, from 1', 'integer'),
    column('text', 'The report’s own words, or the value of a choice'),
  ],
}

export const countsTable: Table = {
  name: 'counts',
  about: 'One row for each head count that a form asks for',
  columns: [
    report,
    column('concept', 'participants, women, onsite, online or another count of the form'),
    ...Object.entries(ofCounts).map(([name, [about, type]]) => column(name, about, type)),
  ],
}

export const seatsTable: Table = {
  name: 'appearances',
  about:
    'One row for each seat: a person in a role in a session, for an organization. One person may hold several',
  columns: [
    report,
    column('role', 'organizer, moderator, rapporteur or speaker'),
    column('place', 'Place in the list of that role, from 1', 'integer'),
    column('name', 'As the report names them'),
    column('job_title', 'As the report names it'),
    column('organization_as_written', 'As the report names it'),
    column('person', 'Slug of the person; the same person has the same one'),
    column('organization', 'Slug of the organization; the key of organizations.csv'),
    column('group', 'Stakeholder group, where known'),
    column('country', 'ISO 3166-1 alpha-2, where known'),
    column('region', 'Regional group of the United Nations, or intergovernmental, where known'),
  ],
}

export const organizationsTable: Table = {
  name: 'organizations',
  about: 'One row for each organization that a published report names',
  columns: [
    column('slug', 'The key of this table'),
    column('name', 'Name'),
    column('reports', 'Published reports that name it', 'integer'),
  ],
}

export const topicsTable: Table = {
  name: 'topics',
  about: 'One row for each confirmed topic of a report',
  columns: [
    report,
    column('topic', 'Id of the topic'),
    column('name', 'Its name in English'),
    column('name_ar', 'Its name in Arabic'),
  ],
}

type Row = Record<string, string | number | null | undefined>

/** The answers of a report in words, one row a line. Counts and people have tables of their own. */
export function answerRows(record: BookReport): Row[] {
  const shown = disclosedAnswers(formOf(record.formKey), record.answers)
  return questionsOf(formOf(record.formKey))
    .filter(({ internal, kind }) => !internal && kind !== 'count' && kind !== 'people')
    .flatMap(({ key, concept, kind }): Row[] => {
      const base = { report: record.slug, question: key, concept, kind }
      const answer = shown[key]
      if (answer === undefined) return [{ ...base, status: 'not-provided' }]
      if (typeof answer === 'string') return [{ ...base, status: 'given', place: 1, text: answer }]
      if (Array.isArray(answer))
        return answer.map((text, place) => ({
          ...base,
          status: 'given',
          place: place + 1,
          text: String(text),
        }))
      if ('kind' in answer)
        return [{ ...base, status: answer.kind, text: 'asTyped' in answer ? answer.asTyped : null }]
      return [
        { ...base, status: 'given', place: 1, text: [answer.from, answer.to].filter(Boolean).join('/') },
      ]
    })
}

/** Every count that the form asks for, each with its number or with why there is none. */
export function countRows(record: BookReport): Row[] {
  const shown = disclosedAnswers(formOf(record.formKey), record.answers)
  return questionsOf(formOf(record.formKey))
    .filter(({ internal, kind }) => !internal && kind === 'count')
    .map(({ key, concept }): Row => {
      const base = { report: record.slug, concept: concept ?? key }
      const answer = shown[key] as
        | PersonAnswer
        | { kind: string; value?: number; low?: number; high?: number; asTyped?: string }
        | undefined
      if (!answer || !('kind' in answer)) return { ...base, status: 'not-provided' }
      if (answer.kind === 'few') return { ...base, status: 'withheld' }
      const { kind, value, low, high, asTyped } = answer
      return { ...base, status: kind, value, low, high, as_typed: asTyped }
    })
}

export const seatRow = (seat: OpenSeat): Row => ({
  report: seat.report,
  role: seat.role,
  place: seat.position + 1,
  name: seat.name,
  job_title: seat.jobTitle,
  organization_as_written: seat.written,
  person: seat.person,
  organization: seat.organisation,
  group: seat.group,
  country: seat.country,
  region: seat.region,
})

export const topicRows = ({ slug, topics }: BookReport): Row[] =>
  topics.map(({ id, name }) => ({ report: slug, topic: id, name: name.en, name_ar: name.ar ?? '' }))
