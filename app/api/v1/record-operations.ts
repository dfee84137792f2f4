import { z } from 'zod'
import { absolute } from '@/app/report-address'
import {
  findOrganisation,
  findPerson,
  isGone,
  listOrganisations,
  type PublishedSeat,
} from '@/directory/published'
import { findEvent, listEvents, listProgramme, type PublishedEvent } from '@/events/published'
import {
  eventSchema,
  figureSchema,
  listedFigureSchema,
  listedOrganizationSchema,
  organizationSchema,
  personSchema,
  sessionSchema,
  topicSchema,
} from '@/exports/api-schemas'
import { figureJson } from '@/exports/figure-json'
import { topicJson } from '@/exports/report-json'
import { figureIds, findFigureId } from '@/figures/all'
import { spoken } from '@/figures/spoken'
import { tallyFigure } from '@/figures/tally'
import { makeFigureWords } from '@/messages/translator'
import { parseFilters } from '@/reports/filters'
import { listTopics } from '@/topics/published'
import { type Answer, type Operation, wholeList } from './operation'
import { filterParameters } from './report-operations'

type EventRow = Omit<PublishedEvent, 'id'>

const eventOf = (event: EventRow) => ({
  slug: event.slug,
  name: event.name,
  year: event.year,
  place: event.place,
  timeZone: event.timeZone,
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  reportsDueAt: event.dueAt.toISOString(),
  form: event.formKey,
  forum: { slug: event.forumSlug, name: event.forumName },
  page: absolute(`/en/events/${event.slug}`),
})

const seatOf = (seat: PublishedSeat) => ({
  role: seat.role,
  name: seat.name,
  person: seat.personSlug,
  jobTitle: seat.jobTitle,
  organization: seat.organisationSlug,
  organizationAsWritten: seat.written,
  report: seat.slug,
  heldOn: seat.heldOn,
  event: seat.eventSlug,
})

/** Whoever was named by something public and is not any more is gone; anybody else was never there. */
const absence = async (kind: 'organization' | 'person', slug: string): Promise<Answer> =>
  (await isGone(kind, slug))
    ? { gone: { detail: `No published report names “${slug}” any more.` } }
    : { absent: true }

const { sort, ...figureFilters } = filterParameters
const figureWords = makeFigureWords('en')

/** Everything but reports. People have no list: they are found through the reports that name them. */
export const recordOperations: Operation[] = [
  {
    id: 'listEvents',
    path: '/events',
    summary: 'Every edition of every forum, the newest first',
    parameters: {},
    schema: eventSchema,
    isList: true,
    answer: async () => wholeList((await listEvents()).map(eventOf)),
  },
  {
    id: 'findEvent',
    path: '/events/{slug}',
    summary: 'One edition of a forum',
    parameters: {},
    schema: eventSchema,
    isList: false,
    answer: async ({ path }) => {
      const event = await findEvent(path.slug!)
      return event ? { one: eventOf(event) } : { absent: true }
    },
  },
  {
    id: 'listSessions',
    path: '/events/{slug}/sessions',
    summary: 'The programme of an event, each session with its published report',
    parameters: {},
    schema: sessionSchema,
    isList: true,
    answer: async ({ path, origin }) => {
      const event = await findEvent(path.slug!)
      if (!event) return { absent: true }
      const sessions = await listProgramme(event.id)
      return wholeList(
        sessions.map(({ withdrawnSlug, reportSlug, startsAt, endsAt, ...session }) => ({
          ...session,
          startsAt: startsAt?.toISOString() ?? null,
          endsAt: endsAt?.toISOString() ?? null,
          report: reportSlug && `${origin}/data/reports/${reportSlug}.json`,
        })),
      )
    },
  },
  {
    id: 'listTopics',
    path: '/topics',
    summary: 'The vocabulary of topics in its order',
    parameters: {},
    schema: topicSchema,
    isList: true,
    answer: async () =>
      wholeList(
        (await listTopics()).map(({ terms, ...topic }) => ({
          ...topic,
          ...topicJson(topic),
          synonyms: terms.en ?? [],
          page: absolute(`/en/topics/${topic.id}`),
        })),
      ),
  },
  {
    id: 'listOrganizations',
    path: '/organizations',
    summary: 'Organizations that published reports name, by name; `q` is the beginning of a word of it',
    parameters: { q: { about: 'The beginning of the name', schema: z.string().max(100) } },
    schema: listedOrganizationSchema,
    isList: true,
    answer: async ({ query, size, after }) => {
      const { count, next, organisations } = await listOrganisations({ q: query.get('q') ?? '', size, after })
      const results = organisations.map((one) => ({
        ...one,
        page: absolute(`/en/organizations/${one.slug}`),
      }))
      return { page: { count, next, previous: null, results } }
    },
  },
  {
    id: 'findOrganization',
    path: '/organizations/{slug}',
    summary: 'An organization with its seats in published reports',
    parameters: {},
    schema: organizationSchema,
    isList: false,
    answer: async ({ path }) => {
      const found = await findOrganisation(path.slug!)
      if (!found) return absence('organization', path.slug!)
      const page = absolute(`/en/organizations/${found.slug}`)
      return { one: { ...found, page, seats: found.seats.map(seatOf) } }
    },
  },
  {
    id: 'findPerson',
    path: '/people/{slug}',
    summary: 'A person with their seats in published reports',
    parameters: {},
    schema: personSchema,
    isList: false,
    answer: async ({ path }) => {
      const found = await findPerson(path.slug!)
      if (!found) return absence('person', path.slug!)
      return { one: { ...found, page: absolute(`/en/people/${found.slug}`), seats: found.seats.map(seatOf) } }
    },
  },
  {
    id: 'listFigures',
    path: '/figures',
    summary: 'The figures that there are',
    parameters: {},
    schema: listedFigureSchema,
    isList: true,
    answer: async ({ origin }) =>
      wholeList(
        figureIds.map((figure) => ({
          figure,
          name: figureWords(`${figure}.name`),
          page: absolute(`/en/figures/${figure}`),
          file: `${origin}/figures/${figure}.json`,
        })),
      ),
  },
  {
    id: 'findFigure',
    path: '/figures/{figure}',
    summary: 'A figure, counted over the reports that the filters list',
    parameters: figureFilters,
    schema: figureSchema,
    isList: false,
    answer: async ({ path, query, origin }) => {
      const id = findFigureId(path.figure!)
      if (!id) return { absent: true }
      const { filters, dropped } = parseFilters(query)
      if (dropped.length > 0) return { wrong: dropped.map(({ key, value }) => ({ parameter: key, value })) }
      const figure = await tallyFigure(id, filters)
      const day = new Date().toISOString().slice(0, 10)
      return { one: figureJson(figure, spoken(figureWords, 'en', figure), { locale: 'en', origin, day }) }
    },
  },
]
