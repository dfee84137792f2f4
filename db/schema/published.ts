import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  numeric,
  pgSchema,
  text,
  time,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, moment, tsvector } from './columns'

/** The views of migration 0002: all that the public role can read. */
const published = pgSchema('published')

export const publishedEvents = published
  .view('events', {
    id: uuid().notNull(),
    slug: text().notNull(),
    forumSlug: text().notNull(),
    forumName: text().notNull(),
    year: integer().notNull(),
    name: text().notNull(),
    place: text().notNull(),
    timeZone: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    formKey: text().notNull(),
    dueAt: moment().notNull(),
  })
  .existing()

const versionColumns = {
  formKey: text().notNull(),
  language: text().notNull(),
  title: text().notNull(),
  type: text().notNull(),
  heldOn: date().notNull(),
  startsAt: time(),
  endsAt: time(),
  answers: jsonb().$type<unknown>().notNull(),
  changeNote: text(),
  publishedAt: moment().notNull(),
}

export const publishedReports = published
  .view('reports', {
    reportId: uuid().notNull(),
    slug: text().notNull(),
    eventId: uuid().notNull(),
    sessionId: uuid().notNull(),
    versionId: uuid().notNull(),
    version: integer().notNull(),
    ...versionColumns,
    firstPublishedAt: moment().notNull(),
    search: tsvector().notNull(),
    sessionSlug: text().notNull(),
    code: text().notNull(),
    theme: text(),
    subtheme: text(),
    place: text(),
  })
  .existing()

export const publishedVersions = published
  .view('versions', {
    id: uuid().notNull(),
    reportId: uuid().notNull(),
    number: integer().notNull(),
    ...versionColumns,
  })
  .existing()

/** What was taken out of a public report, when and why; never the words. */
export const publishedRedactions = published
  .view('redactions', {
    id: uuid().notNull(),
    reportId: uuid().notNull(),
    version: integer().notNull(),
    questionKey: text().notNull(),
    isWhole: boolean().notNull(),
    reason: text().notNull(),
    redactedAt: moment().notNull(),
  })
  .existing()

/** The programme, which is public; `reportSlug` only where the report is. */
export const publishedSessions = published
  .view('sessions', {
    id: uuid().notNull(),
    eventId: uuid().notNull(),
    slug: text().notNull(),
    code: text().notNull(),
    type: text().notNull(),
    title: text().notNull(),
    theme: text(),
    subtheme: text(),
    place: text(),
    heldOn: date().notNull(),
    startsAt: moment(),
    endsAt: moment(),
    isCancelled: boolean().notNull(),
    reportSlug: text(),
  })
  .existing()

export const withdrawnReports = published
  .view('withdrawn_reports', {
    slug: text().notNull(),
    eventId: uuid().notNull(),
    title: text().notNull(),
    code: text().notNull(),
    heldOn: date().notNull(),
    withdrawnAt: moment().notNull(),
    withdrawnReason: text().notNull(),
  })
  .existing()

export const publishedCounts = published
  .view('counts', {
    reportId: uuid().notNull(),
    concept: text().notNull(),
    kind: text().notNull(),
    value: numeric({ mode: 'number' }),
    low: numeric({ mode: 'number' }),
    high: numeric({ mode: 'number' }),
    asTyped: text().notNull(),
  })
  .existing()

export const publishedAppearances = published
  .view('appearances', {
    reportId: uuid().notNull(),
    versionId: uuid().notNull(),
    role: text().notNull(),
    position: integer().notNull(),
    personId: uuid(),
    organisationId: uuid(),
    personSlug: text(),
    organisationSlug: text(),
    name: text(),
    jobTitle: text(),
    organisation: text(),
    organisationName: text(),
    group: text(),
    country: text(),
  })
  .existing()

export const publishedTopics = published
  .view('topics', {
    id: text().notNull(),
    group: text().notNull(),
    name: text().notNull(),
    synonyms: text().array().notNull(),
    position: integer().notNull(),
    /** By language; English is always there. */
    names: jsonb().$type<{ en: string; [language: string]: string }>().notNull(),
    terms: jsonb().$type<Record<string, string[]>>().notNull(),
    isRetired: boolean().notNull(),
  })
  .existing()

export const publishedReportTopics = published
  .view('report_topics', { reportId: uuid().notNull(), topicId: text().notNull() })
  .existing()

/** Where the address of a topic, organisation or person leads that was merged into another. */
export const publishedMoves = published
  .view('moves', { kind: text().notNull(), slug: text().notNull(), nowSlug: text().notNull() })
  .existing()

/** Organisations and people whom nothing public names any more. */
export const publishedGone = published
  .view('gone', { kind: text().notNull(), slug: text().notNull() })
  .existing()

/** What lists and figures narrow and count by; reportFacts of db/schema/facts.ts says what the columns are. */
export const publishedFacts = published
  .view('facts', {
    reportId: uuid().notNull(),
    versionId: uuid().notNull(),
    eventId: uuid().notNull(),
    year: integer().notNull(),
    heldOn: date().notNull(),
    days: integer().notNull(),
    isLate: boolean().notNull(),
    isFew: boolean().notNull(),
    participants: doublePrecision(),
    women: doublePrecision(),
    share: doublePrecision(),
    lowWomen: doublePrecision(),
    lowSeats: doublePrecision(),
    highWomen: doublePrecision(),
    highSeats: doublePrecision(),
    isOpenEnded: boolean().notNull(),
    type: text().notNull(),
    formKey: text().notNull(),
    language: text().notNull(),
    participantsKind: text(),
    womenKind: text(),
    size: text(),
    band: text(),
    extent: text(),
    unanswered: text().array().notNull(),
    topics: text().array().notNull(),
    speakers: text().array().notNull(),
    speakerGroups: text().array().notNull(),
    speakerRegions: text().array().notNull(),
    organizerGroups: text().array().notNull(),
  })
  .existing()

/** The sessions of each event that were to be reported, and what became of them as far as that is public. */
export const publishedSessionTallies = published
  .view('session_tallies', {
    eventId: uuid().notNull(),
    sessions: integer().notNull(),
    published: integer().notNull(),
    withdrawn: integer().notNull(),
  })
  .existing()

export const publishedRegistrations = published
  .view('registrations', {
    eventId: uuid().notNull(),
    region: text().notNull(),
    people: integer().notNull(),
    source: text().notNull(),
  })
  .existing()

/** Moves with every change that the public can see; both columns together name one state of it. */
export const publishedPublication = published
  .view('publication', { version: bigint({ mode: 'number' }).notNull(), movedAt: moment().notNull() })
  .existing()

/** The forms that were released in the browser, the oldest first when put in the order of their release. */
export const publishedForms = published
  .view('forms', {
    key: text().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    releasedAt: moment().notNull(),
  })
  .existing()

/** The words of what is published; `folded` is how a word is compared. */
export const publishedWords = published
  .view('words', { folded: text().notNull(), word: text().notNull(), reports: integer().notNull() })
  .existing()

/** A large book, where it was made for what is public now. */
export const publishedBooks = published
  .view('made_books', {
    eventId: uuid().notNull(),
    locale: text().notNull(),
    format: text().notNull(),
    hash: text().notNull(),
    bytes: bytea().notNull(),
  })
  .existing()

/** The hashes of addresses whose person asked to be no longer named. */
export const publishedGoneAddresses = published.view('gone_addresses', { hash: text().notNull() }).existing()
