import { type Concept, type Form, questionFor } from '@/forms/form'
import { authorNamesOf, peopleIn } from './citation'
import { licence, type PublicRecord } from './report-json'

const context = 'https://schema.org'
const place = (name: string | null, city: string) => ({
  '@type': 'Place',
  name: name ?? city,
  address: city,
})

type Named = { '@type': 'Person' | 'Organization'; name: string; affiliation?: object }

/** The people of a role as schema.org has them; who stands for an organisation alone is the organisation. */
function namedIn(record: PublicRecord, form: Form, concept: Concept): Named[] {
  return peopleIn(form, record.answers, concept).flatMap(({ name, organisation }): Named[] => {
    if (name)
      return [
        {
          '@type': 'Person',
          name,
          ...(organisation && { affiliation: { '@type': 'Organization', name: organisation } }),
        },
      ]
    return organisation ? [{ '@type': 'Organization', name: organisation }] : []
  })
}

/** A moment on the event's clock as ISO 8601 with its offset; the day alone where no time is known. */
export function momentIn(day: string, time: string | null, timeZone: string): string {
  if (!time) return day
  const wall = Date.parse(`${day}T${time.slice(0, 5)}:00Z`)
  const zone = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(wall)
    .find(({ type }) => type === 'timeZoneName')?.value
  const offset = /[+-]\d{2}:\d{2}/.exec(zone ?? '')?.[0] ?? '+00:00'
  return `${day}T${time.slice(0, 5)}:00${offset}`
}

type Addresses = { permanent: string; page: string; event: string }

/** The session that a report is about. */
function sessionLd(record: PublicRecord, form: Form, { event }: Addresses) {
  return {
    '@type': 'Event',
    name: record.title,
    identifier: record.code,
    startDate: momentIn(record.heldOn, record.startsAt, record.timeZone),
    ...(record.endsAt && { endDate: momentIn(record.heldOn, record.endsAt, record.timeZone) }),
    eventStatus: 'https://schema.org/EventScheduled',
    location: place(record.place, record.eventPlace),
    organizer: namedIn(record, form, 'organizers'),
    performer: namedIn(record, form, 'speakers'),
    superEvent: {
      '@type': 'Event',
      '@id': event,
      name: record.eventName,
      location: place(null, record.eventPlace),
    },
  }
}

/** A published report as JSON-LD: a `Report` about its session. */
export function reportLd(record: PublicRecord, form: Form, addresses: Addresses) {
  const summary = questionFor(form, 'keyIssues')
  const said = summary ? record.answers[summary.key] : undefined
  const first = Array.isArray(said) && typeof said[0] === 'string' ? said[0] : undefined
  return {
    '@context': context,
    '@type': 'Report',
    '@id': addresses.permanent,
    url: addresses.page,
    name: record.title,
    headline: record.title.slice(0, 110),
    ...(first && { abstract: first }),
    reportNumber: record.code,
    inLanguage: record.language,
    version: String(record.version),
    datePublished: record.firstPublishedAt.toISOString(),
    dateModified: record.publishedAt.toISOString(),
    author: authorNamesOf(form, record.answers).map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: record.forumName },
    license: licence.address,
    isAccessibleForFree: true,
    keywords: record.topics.map(({ name }) => name.en),
    about: sessionLd(record, form, addresses),
  }
}

/** An edition of a forum. */
export const eventLd = (event: {
  address: string
  name: string
  place: string
  startsOn: string
  endsOn: string
  forumName: string
}) => ({
  '@context': context,
  '@type': 'Event',
  '@id': event.address,
  url: event.address,
  name: event.name,
  startDate: event.startsOn,
  endDate: event.endsOn,
  eventStatus: 'https://schema.org/EventScheduled',
  location: place(null, event.place),
  organizer: { '@type': 'Organization', name: event.forumName },
})

/** A list of reports as data that can be taken. */
export const datasetLd = (list: {
  address: string
  name: string
  description: string
  files: { address: string; type: string }[]
}) => ({
  '@context': context,
  '@type': 'Dataset',
  '@id': list.address,
  url: list.address,
  name: list.name,
  description: list.description,
  license: licence.address,
  isAccessibleForFree: true,
  creator: { '@type': 'Organization', name: 'Rapporteur' },
  distribution: list.files.map(({ address, type }) => ({
    '@type': 'DataDownload',
    contentUrl: address,
    encodingFormat: type,
  })),
})
