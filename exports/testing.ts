import type { BookContents } from './book'
import type { BookReport, BookWords } from './book-blocks'
import type { PublicRecord } from './report-json'

/** The published report of one session, as the public reads it, for tests that say no more than what they are about. */
export const sampleRecord = (more: Partial<PublicRecord> = {}): PublicRecord => ({
  slug: 'igf-2017-of-64',
  version: 1,
  currentVersion: 1,
  changeNote: null,
  publishedAt: new Date('2018-01-04T10:00:00Z'),
  firstPublishedAt: new Date('2018-01-04T10:00:00Z'),
  title: 'National strategies',
  language: 'en',
  type: 'open-forum',
  heldOn: '2017-12-20',
  startsAt: '16:10:00',
  endsAt: '17:10:00',
  code: 'OF 64',
  theme: null,
  subtheme: null,
  place: 'Room XXI',
  eventSlug: 'igf-2017',
  eventName: 'IGF 2017',
  eventYear: 2017,
  eventPlace: 'Geneva',
  forumSlug: 'igf',
  forumName: 'Internet Governance Forum',
  timeZone: 'Europe/Zurich',
  answers: {},
  topics: [],
  ...more,
})

/** The same with the form that it was filed under. */
export const sampleReport = (more: Partial<BookReport> = {}): BookReport => ({
  ...sampleRecord({ title: 'National strategies & <care>' }),
  sessionSlug: 'of-64',
  formKey: 'igf-2017',
  answers: {
    speakers: [{ name: 'José Núñez', organisation: 'OAS' }],
    keyIssues: ['Small states \u0007need help.\ufffe'],
    participants: { kind: 'exact', value: 3, asTyped: 'three, my dears' },
  } as BookReport['answers'],
  ...more,
})
const session = (more: object) => ({
  code: 'OF 64',
  type: 'open-forum',
  title: 'National strategies',
  heldOn: '2017-12-20',
  startsAt: null,
  endsAt: null,
  place: null,
  isCancelled: false,
  reportSlug: null,
  withdrawnSlug: null,
  ...more,
})
/** Words that say by their names what was asked for. */
export const sampleWords: BookWords = {
  language: 'en',
  day: (day) => day,
  days: (from, to) => `${from} to ${to}`,
  time: () => '',
  type: (type) => type,
  concept: (concept) => concept,
  count: (_, { kind }) => kind,
  missing: (kind, says) => `${kind} ${says}`,
  list: (names) => names.join(', '),
  text: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
}
/** A book of two reports in two scripts, and a session without one. */
export const sampleBook: BookContents = {
  event: {
    name: 'IGF 2017',
    place: 'Geneva',
    forumName: 'IGF',
    startsOn: '2017-12-18',
    endsOn: '2017-12-21',
    dueAt: new Date('2018-01-04T22:59:00Z'),
    timeZone: 'Europe/Zurich',
    formKey: 'igf-2017',
  },
  programme: [
    session({ reportSlug: 'igf-2017-of-64' }),
    session({ code: 'WS 2', title: 'No report', heldOn: '2017-12-21' }),
    session({ code: 'WS 3', title: 'Called off', isCancelled: true }),
    session({ code: 'DC 1', reportSlug: 'igf-2017-dc-1' }),
  ],
  reports: [
    sampleReport({}),
    sampleReport({
      slug: 'igf-2017-dc-1',
      sessionSlug: 'dc-1',
      code: 'DC 1',
      title: 'حماية البيانات',
      language: 'ar',
      answers: {
        keyIssues: ['نص عربي على الإنترنت', '网络安全'],
        speakers: [{ name: 'José Núñez' }],
      } as BookReport['answers'],
    }),
  ],
  figures: [
    { title: 'A figure', summary: ['What it says.'], coverage: 'From 2 of 2.', address: 'https://x' },
  ],
  asOf: '2018-02-01',
  address: 'https://reports.example.org/en/events/igf-2017/book',
  origin: 'https://reports.example.org',
}
