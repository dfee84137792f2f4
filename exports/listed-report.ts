import { disclosed, type ShownCount } from '@/figures/disclosure'
import type { Count } from '@/forms/answer'
import { type Concept, questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import { permanentPath } from '@/reports/permanent'
import { type CarriedTopic, topicJson } from './report-json'

/** A report of a list, as files and feeds need it. Days are ISO 8601, times the event's own, `HH:MM:SS`. */
export type ListedRecord = {
  sessionId: string
  sessionSlug: string
  slug: string
  code: string
  title: string
  type: string
  language: string
  heldOn: string
  startsAt: string | null
  endsAt: string | null
  timeZone: string
  place: string | null
  theme: string | null
  subtheme: string | null
  eventSlug: string
  eventName: string
  eventYear: number
  eventPlace: string
  forumSlug: string
  formKey: string
  topics: CarriedTopic[]
  participants: Count | null
  women: Count | null
  version: number
  changeNote: string | null
  publishedAt: Date
  firstPublishedAt: Date
}

/** What became of a count: a number of a kind, or why there is none. Never a blank or a zero for a missing number. */
export type CountStatus = Count['kind'] | 'withheld' | 'not-provided' | 'not-asked'
export type FiledCount = {
  status: CountStatus
  value: number | null
  low: number | null
  high: number | null
  asTyped: string | null
}

function filed(concept: Concept, formKey: string, shown: ShownCount | null | undefined): FiledCount {
  const none = { value: null, low: null, high: null, asTyped: null }
  const question = questionFor(formOf(formKey), concept)
  if (!question || question.internal) return { status: 'not-asked', ...none }
  if (!shown) return { status: 'not-provided', ...none }
  if (shown.kind === 'few') return { status: 'withheld', ...none }
  const numbers = {
    value: 'value' in shown ? (shown.value ?? null) : null,
    low: 'low' in shown ? (shown.low ?? null) : null,
    high: 'high' in shown ? (shown.high ?? null) : null,
  }
  return { status: shown.kind, ...numbers, asTyped: shown.asTyped || null }
}

/** Both head counts of a report as files have them, through the same rule as every page. */
export function filedCounts(report: Pick<ListedRecord, 'formKey' | 'participants' | 'women'>) {
  const shown = disclosed({ participants: report.participants, women: report.women })
  return {
    participants: filed('participants', report.formKey, shown.participants),
    women: filed('women', report.formKey, shown.women),
  }
}

/** Where a report stands, absolute: its permanent address, its page in a language, and its file. */
export function addressesIn(report: ListedRecord, origin: string, locale = 'en') {
  const page = `${origin}/${locale}/reports/${report.slug}`
  const { forumSlug, eventYear, sessionSlug } = report
  const path = permanentPath({ forumSlug, eventYear, sessionSlug })
  return {
    permanent: path ? `${origin}${path}` : page,
    page,
    file: `${origin}/data/reports/${report.slug}.json`,
  }
}

const minutes = (time: string | null) => time?.slice(0, 5) ?? null

/** A report of a list for machines. */
export function reportSummary(report: ListedRecord, origin: string) {
  const { permanent, page, file } = addressesIn(report, origin)
  return {
    id: permanent,
    slug: report.slug,
    title: report.title,
    language: report.language,
    version: report.version,
    publishedAt: report.publishedAt.toISOString(),
    firstPublishedAt: report.firstPublishedAt.toISOString(),
    page,
    file,
    event: {
      slug: report.eventSlug,
      name: report.eventName,
      year: report.eventYear,
      timeZone: report.timeZone,
    },
    session: {
      code: report.code,
      type: report.type,
      heldOn: report.heldOn,
      startsAt: minutes(report.startsAt),
      endsAt: minutes(report.endsAt),
      place: report.place,
      theme: report.theme,
      subtheme: report.subtheme,
    },
    topics: report.topics.map(topicJson),
    ...filedCounts(report),
  }
}
