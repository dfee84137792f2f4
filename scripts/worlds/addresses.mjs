import { makeRandom } from '../chaos/random.mjs'

const locales = ['en', 'ar']
const words = [
  'network',
  'cybersecurty',
  'neutralite',
  'الإنترنت',
  '"data protection"',
  'privacy -children',
  'Haddad',
  'Zanzibarquay',
  'zanz',
]

async function read(origin, path) {
  const answer = await fetch(origin + path)
  return answer.json()
}

/** Filters as a reader could set them, the same for the same seed. */
function makeQueries({ events, topics }, amount, seed) {
  const random = makeRandom(seed)
  const offered = {
    q: words,
    event: events,
    year: ['2017', '2023', '2024', '2025', '2026', '1999'],
    topic: topics,
    type: ['workshop', 'open-forum', 'main', 'lightning'],
    group: ['academia', 'government', 'youth'],
    region: ['african', 'asia-pacific', 'intergovernmental'],
    language: ['en', 'fr', 'es', 'ar', 'zh'],
    has: ['participants', 'women', 'both', 'topics', 'no-topics', 'not-recorded'],
    with: ['size.11-25', 'speaker.academia', 'participants.few', 'extent.important', 'answered.keyIssues'],
    sort: ['newest', 'oldest', 'title'],
  }
  return Array.from({ length: amount }, () => {
    const query = new URLSearchParams()
    for (const [key, values] of Object.entries(offered))
      if (random.chance(0.25)) query.append(key, random.pick(values))
    return query.toString()
  })
}

const kinds = [
  (q) => `/en/reports?${q}`,
  (q) => `/ar/reports?${q}`,
  (q) => `/data/reports.csv?${q}`,
  (q) => `/data/reports.json?${q}`,
  (q) => `/data/reports.ics?${q}`,
  (q) => `/feed.atom?${q}`,
  (q) => `/api/v1/reports?${q}`,
  (q) => `/en/participation?${q}`,
  (q) => `/api/v1/figures/p1?${q.replace(/&?sort=[a-z]+/, '')}`,
  (q) => `/figures/t1.csv?${q}`,
  (q) => `/figures/s1.json?${q}`,
]

/** Every public address of a world, every kind of file, and as many lists as are asked for, in each of their forms in turn. */
export async function listAddresses(origin, hidden, amount, seed = 6) {
  const results = async (path) => (await read(origin, `/api/v1${path}`)).results
  const events = (await results('/events')).map(({ slug }) => slug)
  const topics = (await results('/topics')).map(({ id }) => id)
  const figures = (await results('/figures')).map(({ figure }) => figure)
  const bodies = (await results('/organizations?page_size=100')).map(({ slug }) => slug)
  const reports = []
  for (let path = '/reports?page_size=100&fields=slug,version'; path; ) {
    const page = await read(origin, `/api/v1${path}`)
    reports.push(...page.results)
    path = page.next && new URL(page.next).pathname.replace('/api/v1', '') + new URL(page.next).search
  }
  const seats = (
    await Promise.all(bodies.slice(0, 5).map((slug) => read(origin, `/api/v1/organizations/${slug}`)))
  )
    .flatMap((body) => body.seats)
    .map(({ person }) => person)
  const people = [...new Set(seats.filter(Boolean))].slice(0, 25)
  const files = (slug) =>
    ['json', 'jsonld', 'bib', 'ris', 'csl', 'txt', 'png', 'pdf', 'docx'].map(
      (ending) => `/data/reports/${slug}.${ending}`,
    )
  const inLanguages = (path) => locales.map((locale) => `/${locale}${path}`)
  const ofReport = (slug) => [
    ...inLanguages(`/reports/${slug}`),
    `/en/correction/${slug}`,
    `/en/reports/${slug}/history`,
    `/en/reports/${slug}/history?from=1&to=2`,
    `/en/reports/${slug}/versions/1`,
    `/en/reports/${slug}/versions/2`,
    `/api/v1/reports/${slug}`,
    `/api/v1/reports/${slug}/versions`,
    ...files(slug),
    `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:${slug}`,
    `/${slug.replace(/^([a-z]+)-(\d{4})-([a-z]+)-(.+)$/, '$1/$2/$3/$4')}`,
  ]
  return [
    ...['', '/reports', '/events', '/topics', '/participation', '/about', '/nothing'].flatMap(inLanguages),
    ...[
      '/robots.txt',
      '/sitemap.xml',
      '/sitemap.xml?part=pages',
      '/sitemap.xml?part=1',
      '/feed.atom',
      '/api/v1/openapi.json',
    ],
    ...['/api/v1/events', '/api/v1/topics', '/api/v1/figures', '/api/v1/organizations?page_size=100'],
    ...['Identify', 'ListSets', 'ListMetadataFormats'].map((verb) => `/oai?verb=${verb}`),
    ...['', ...events.map((slug) => `&set=event:${slug}`)].map(
      (set) => `/oai?verb=ListRecords&metadataPrefix=oai_dc${set}`,
    ),
    ...events.flatMap((slug) => [
      ...inLanguages(`/events/${slug}`),
      ...inLanguages(`/events/${slug}/book`),
      `/api/v1/events/${slug}/sessions`,
      ...['pdf', 'docx', 'epub', 'jsonld'].map((ending) => `/data/events/${slug}.${ending}`),
    ]),
    ...topics.flatMap((id) => [`/en/topics/${id}`, `/feed.atom?topic=${id}`]),
    ...bodies.flatMap((slug) => [`/en/organizations/${slug}`, `/api/v1/organizations/${slug}`]),
    ...people.flatMap((slug) => [`/en/people/${slug}`, `/api/v1/people/${slug}`]),
    ...figures.flatMap((id) => [
      `/en/figures/${id}`,
      `/embed/${id}`,
      ...['csv', 'json', 'svg'].map((ending) => `/figures/${id}.${ending}`),
    ]),
    ...reports
      .map(({ slug }) => slug)
      .concat(hidden)
      .flatMap(ofReport),
    ...makeQueries({ events, topics }, amount, seed).map((query, place) =>
      kinds[place % kinds.length](query),
    ),
  ]
}
