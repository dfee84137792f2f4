import { disclosedAnswers, type ShownAnswers } from '@/figures/disclosure'
import type { Answers } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import type { Words } from '@/forms/words'
import { authorNamesOf, authorsOf, citation } from './citation'
import type { Reference } from './citation-files'

export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' }

/** A published version of a report, as the file about it needs it. Days are ISO 8601, times local to the event, `HH:MM:SS`. */
export type PublicRecord = {
  slug: string
  version: number
  currentVersion: number
  changeNote: string | null
  publishedAt: Date
  firstPublishedAt: Date
  title: string
  language: string
  type: string
  heldOn: string
  startsAt: string | null
  endsAt: string | null
  code: string
  theme: string | null
  subtheme: string | null
  place: string | null
  eventSlug: string
  eventName: string
  eventYear: number
  eventPlace: string
  forumSlug: string
  forumName: string
  timeZone: string
  answers: Answers
  topics: CarriedTopic[]
}

/** A topic as the record has it: its names by language. */
export type CarriedTopic = { id: string; name: Words }
/** The same for machines, which had its English name first. */
export const topicJson = ({ id, name }: CarriedTopic) => ({ id, name: name.en, names: name })

/** Where the record stands: its permanent address, its page in English and this file, all absolute. */
export type Addresses = { permanent: string; page: string; json: string }

/** What a citation of this version names; `address` is the permanent one. */
export const referenceOf = (record: PublicRecord, form: Form, address: string): Reference => ({
  slug: record.slug,
  authors: authorsOf(form, record.answers),
  authorNames: authorNamesOf(form, record.answers),
  title: record.title,
  code: record.code,
  eventName: record.eventName,
  eventPlace: record.eventPlace,
  heldOn: record.heldOn,
  publishedOn: record.publishedAt.toISOString().slice(0, 10),
  version: record.version,
  language: record.language,
  address,
})

const minutes = (time: string | null) => time?.slice(0, 5) ?? null

/** What became of a question: its answer, or the reason that there is none, never a blank or a zero in its place. */
function fieldOf(question: Question, shown: ShownAnswers) {
  const { key, concept, kind, label } = question
  const answer = shown[key]
  const asked = { key, concept, kind, label: label.en }
  if (answer === undefined) return { ...asked, status: 'not-provided' as const }
  if (typeof answer === 'string' || Array.isArray(answer))
    return { ...asked, status: 'given' as const, answer }
  if (!('kind' in answer)) return { ...asked, status: 'given' as const, answer }
  if (answer.kind === 'few')
    return { ...asked, status: 'withheld' as const, reason: 'Fewer than 5 participants' }
  const { kind: status, ...numbers } = answer
  return { ...asked, status, ...numbers }
}

/**
 * A published report for machines. Every question of the form it was filed under is here, in the form's order, with the
 * state of its answer; numbers go through the same disclosure rule as the page. Text is plain and as written.
 */
export function reportJson(record: PublicRecord, form: Form, addresses: Addresses) {
  const { version, publishedAt, heldOn } = record
  const shown = disclosedAnswers(form, record.answers)
  const open = questionsOf(form).filter(({ internal }) => !internal)
  return {
    id: addresses.permanent,
    slug: record.slug,
    title: record.title,
    language: record.language,
    version,
    isCurrent: version === record.currentVersion,
    publishedAt: publishedAt.toISOString(),
    firstPublishedAt: record.firstPublishedAt.toISOString(),
    reasonForChange: record.changeNote,
    page: addresses.page,
    file: addresses.json,
    licence,
    citation: citation(referenceOf(record, form, addresses.permanent)),
    event: {
      slug: record.eventSlug,
      name: record.eventName,
      year: record.eventYear,
      place: record.eventPlace,
      timeZone: record.timeZone,
      forum: { slug: record.forumSlug, name: record.forumName },
    },
    session: {
      code: record.code,
      type: record.type,
      heldOn,
      startsAt: minutes(record.startsAt),
      endsAt: minutes(record.endsAt),
      place: record.place,
      theme: record.theme,
      subtheme: record.subtheme,
    },
    topics: record.topics.map(topicJson),
    form: form.key,
    answers: open.map((question) => fieldOf(question, shown)),
  }
}
