import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, makeEvent, makeForum, makePublished, makeReport } from '@/db/testing'
import { findEvent, listEvents, listProgramme } from '@/events/published'
import { listTopics } from '@/topics/published'
import { type Facet, type Filters, facets, hasValues, sorts } from './filters'
import { listPublished } from './published'
import { tallyFacets } from './published-facets'
import {
  findPublished,
  findPublishedByCode,
  findVersion,
  findWithdrawn,
  listPublishedSlugs,
  listVersions,
} from './published-record'

const slugsOf = async (filters: Partial<Filters>) =>
  (await listPublished(filters)).reports.map(({ slug }) => slug).sort()

describe('what is not published', () => {
  const hidden = ['draft', 'submitted', 'returned', 'withdrawn'] as const
  const made: Record<string, string> = {}
  let eventSlug = ''

  beforeAll(async () => {
    await emptyDatabase()
    const forum = await makeForum({ slug: 'igf', name: 'IGF' })
    const event = await makeEvent({ slug: 'igf-2017', name: 'IGF 2017', forumId: forum.id })
    eventSlug = event.slug
    const typed = { title: 'Zanzibar and its cables', keyIssues: ['Zanzibar needs cables.'] }
    const given = { eventId: event.id, typed, topics: ['cybersecurity'] }
    for (const [n, status] of hidden.entries()) {
      const session = { slug: `ws-${n}`, code: `WS ${n}` }
      made[status] = (await makeReport({ ...given, session, status })).slug
    }
    const shown = await makePublished({ ...given, session: { slug: 'of-64', code: 'OF 64' } })
    made.published = shown.slug
    const corrected = { ...given, versions: 2, status: 'draft' as const }
    made.corrected = (await makeReport({ ...corrected, session: { slug: 'ws-9', code: 'WS 9' } })).slug
  })

  it('is in no list, however it is asked for', async () => {
    const shown = [made.published, made.corrected].sort()
    const asked: Partial<Filters>[] = [
      {},
      { q: 'zanzibar' },
      { q: 'cables zanz' },
      { q: 'Ilma Tarrow' },
      { event: [eventSlug] },
      { year: [2017] },
      { topic: ['cybersecurity'] },
      { type: ['workshop'] },
      { sort: 'oldest' },
    ]
    for (const filters of asked) {
      expect(await slugsOf(filters)).toEqual(shown)
      expect((await listPublished(filters)).total).toBe(2)
    }
  })

  it('is counted by no facet, event or topic', async () => {
    const tally = await tallyFacets({ q: 'zanzibar' })
    const only = (facet: Facet) => tally[facet].map(({ value, count }) => [value, count])
    expect(only('event')).toEqual([[eventSlug, 2]])
    expect(only('year')).toEqual([['2017', 2]])
    expect(only('topic')).toEqual([['cybersecurity', 2]])
    expect(only('type')).toEqual([['workshop', 2]])
    expect((await listEvents()).map(({ sessions, published }) => [sessions, published])).toEqual([[6, 2]])
    expect((await listTopics()).filter(({ reports }) => reports > 0)).toEqual([
      expect.objectContaining({ id: 'cybersecurity', reports: 2 }),
    ])
  })

  it('looks in the programme like a session that nobody has reported on', async () => {
    const event = await findEvent(eventSlug)
    const programme = await listProgramme(event!.id)
    expect(programme.map(({ code, reportSlug, withdrawnSlug }) => [code, reportSlug, withdrawnSlug])).toEqual(
      [
        ['OF 64', made.published, null],
        ['WS 0', null, null],
        ['WS 1', null, null],
        ['WS 2', null, null],
        ['WS 3', null, made.withdrawn],
        ['WS 9', made.corrected, null],
      ],
    )
  })

  it('has no page, version, history or permanent address', async () => {
    for (const status of ['draft', 'submitted', 'returned'] as const) {
      expect(await findPublished(made[status]!)).toBeNull()
      expect(await findVersion(made[status]!, 1)).toBeNull()
      expect(await listVersions(made[status]!)).toEqual([])
      expect(await findWithdrawn(made[status]!)).toBeNull()
    }
    for (const number of ['0', '1', '2'])
      expect(await findPublishedByCode('igf', 2017, 'ws', number)).toBeNull()
    expect((await listPublishedSlugs(10, 1)).map(({ slug }) => slug).sort()).toEqual(
      [made.published, made.corrected].sort(),
    )
  })

  it('leaves of a withdrawn report only that it was there', async () => {
    expect(await findPublished(made.withdrawn!)).toBeNull()
    expect(await findVersion(made.withdrawn!, 1)).toBeNull()
    expect(await listVersions(made.withdrawn!)).toEqual([])
    expect(await findWithdrawn(made.withdrawn!)).toMatchObject({
      title: 'Zanzibar and its cables',
      reason: 'Filed under the wrong session.',
    })
    expect(await findPublishedByCode('igf', 2017, 'ws', '3')).toBe(made.withdrawn)
  })

  it('does not keep from its page what is', async () => {
    expect(await findPublishedByCode('igf', 2017, 'of', '64')).toBe('igf-2017-of-64')
    const report = await findPublished('igf-2017-of-64')
    expect(report).toMatchObject({ version: 1, title: 'Zanzibar and its cables', eventName: 'IGF 2017' })
    expect(report?.topics.map(({ id, name }) => [id, name.en, name.ar])).toEqual([
      ['cybersecurity', 'Cybersecurity', 'الأمن السيبراني'],
    ])
    expect(
      (await listVersions(made.corrected!)).map(({ number, changeNote }) => [number, changeNote]),
    ).toEqual([
      [2, 'Correction 1'],
      [1, null],
    ])
    expect(await findVersion(made.corrected!, 1)).toMatchObject({ version: 1, currentVersion: 2 })
    expect(await findVersion(made.corrected!, 3)).toBeNull()
    for (const number of [0, -1, 1.5, Number.NaN, 1e12])
      expect(await findVersion(made.corrected!, number)).toBeNull()
  })
})

describe('search', () => {
  beforeAll(async () => {
    await emptyDatabase()
    const event = await makeEvent({ slug: 'igf-2017' })
    const report = (slug: string, language: string, typed: object) =>
      makePublished({ eventId: event.id, session: { slug, code: slug }, language, typed: { ...typed } })
    await report('en', 'en', { title: 'Cybersecurity strategies', keyIssues: ['Policies were compared.'] })
    await report('text', 'en', { title: 'Open forum', keyIssues: ['One cybersecurity strategy was read.'] })
    await report('fr', 'fr', { title: 'Neutralité du réseau', keyIssues: ['Les réseaux restent ouverts.'] })
    await report('es', 'es', { title: 'Gobernanza', speakers: [{ name: 'José Núñez', organisation: 'OEA' }] })
    await report('ar', 'ar', { title: 'الأمن السيبراني', keyIssues: ['نوقشت الاستراتيجيات الوطنية.'] })
  })

  it.each([
    ['cybersecurity', ['igf-2017-en', 'igf-2017-text']],
    ['CYBERSECUR', ['igf-2017-en', 'igf-2017-text']],
    ['strategies', ['igf-2017-en', 'igf-2017-text']],
    ['policy', ['igf-2017-en']],
    ['neutralite', ['igf-2017-fr']],
    ['neutralité réseaux', ['igf-2017-fr']],
    ['reseau', ['igf-2017-fr']],
    ['jose nunez', ['igf-2017-es']],
    ['Núñez José', ['igf-2017-es']],
    ['nun', ['igf-2017-es']],
    ['السيبراني', ['igf-2017-ar']],
    ['"open forum"', ['igf-2017-text']],
    ['"forum open"', []],
    ['cybersecurity -open', ['igf-2017-en']],
    ['neutralite or gobernanza', ['igf-2017-es', 'igf-2017-fr']],
    ["'; drop table versions --", []],
    ['& | ! ( ) :* <->', []],
    ['nowhere to be found', []],
  ])('%s', async (q, found) => {
    expect(await slugsOf({ q })).toEqual(found)
    expect((await listPublished({ q })).total).toBe(found.length)
  })

  it('puts a word of the title before a word of the text', async () => {
    const { reports } = await listPublished({ q: 'cybersecurity' })
    expect(reports.map(({ slug }) => slug)).toEqual(['igf-2017-en', 'igf-2017-text'])
  })
})

describe('lists', () => {
  const topics = ['cybersecurity', 'web-standards', 'ip-numbers']
  let all: { slug: string; heldOn: string }[] = []

  beforeAll(async () => {
    await emptyDatabase()
    const forum = await makeForum()
    const events = await Promise.all(
      [2015, 2016, 2017].map((year) =>
        makeEvent({
          forumId: forum.id,
          year,
          slug: `f-${year}`,
          startsOn: '2015-01-01',
          endsOn: '2017-12-31',
        }),
      ),
    )
    const rows = fc.sample(
      fc.record({
        event: fc.constantFrom(...events),
        heldOn: fc.constantFrom('2015-11-10', '2016-12-06', '2017-12-18', '2017-12-19'),
        type: fc.constantFrom('workshop', 'open-forum'),
        topics: fc.subarray(topics),
        participants: fc.constantFrom('3', '20', 'about 40', '15 to 25', undefined),
        women: fc.constantFrom('0', '2', undefined),
        word: fc.constantFrom('trust', 'access'),
      }),
      { seed: 7, numRuns: 83 },
    )
    for (const [n, row] of rows.entries()) {
      const count = (typed: string | undefined) =>
        typed === undefined ? { way: 'not-recorded' as const } : { way: 'number' as const, typed }
      await makePublished({
        eventId: row.event.id,
        session: { slug: `ws-${n}`, code: `WS ${n}`, type: row.type, heldOn: row.heldOn },
        topics: row.topics,
        typed: {
          title: `On ${row.word} ${n}`,
          heldOn: row.heldOn,
          participants: count(row.participants),
          women: count(row.women),
        },
      })
    }
    all = (await walk({})).map(({ slug, heldOn }) => ({ slug, heldOn }))
  }, 120_000)

  /** Every report of a list, page after page, with each page's own words about its place checked on the way. */
  async function walk(filters: Partial<Filters>) {
    const seen: { slug: string; heldOn: string }[] = []
    for (let after: string | null = null; ; ) {
      const page = await listPublished({ ...filters, after })
      expect(page.from).toBe(page.total === 0 ? 0 : seen.length + 1)
      expect(page.previous === null).toBe(seen.length === 0)
      seen.push(...page.reports)
      expect(page.to).toBe(seen.length)
      if (page.next === null) {
        expect(seen).toHaveLength(page.total)
        return seen
      }
      after = page.next
    }
  }

  it.each(sorts)('hold each report once, in order: %s', async (sort) => {
    const q = sort === 'relevance' ? 'trust' : ''
    const seen = await walk({ sort, q })
    expect(new Set(seen.map(({ slug }) => slug)).size).toBe(seen.length)
    const days = seen.map(({ heldOn }) => heldOn)
    if (sort !== 'relevance') expect(seen).toHaveLength(83)
    if (sort === 'newest') expect(days).toEqual(days.toSorted().reverse())
    if (sort === 'oldest') expect(days).toEqual(days.toSorted())
  })

  it('can be walked back', async () => {
    const pages: string[][] = []
    let page = await listPublished({})
    for (; ; page = await listPublished({ after: page.next })) {
      pages.push(page.reports.map(({ slug }) => slug))
      if (page.next === null) break
    }
    expect(pages.map((slugs) => slugs.length)).toEqual([25, 25, 25, 8])
    for (const slugs of pages.slice(0, -1).reverse()) {
      page = await listPublished({ before: page.previous })
      expect(page.reports.map(({ slug }) => slug)).toEqual(slugs)
    }
    expect(page.previous).toBeNull()
  })

  it('begin anew where a place in them is gone', async () => {
    const gone = `1999-01-01_00000000-0000-4000-8000-000000000000`
    expect((await listPublished({ after: gone })).from).toBe(1)
    const first = all[0]!
    const early = `${first.heldOn}_00000000-0000-4000-8000-000000000000`
    expect((await listPublished({ before: early })).from).toBe(1)
  })

  const someFilters: fc.Arbitrary<Partial<Filters>> = fc.record({
    q: fc.constantFrom('', 'trust', 'access'),
    event: fc.subarray(['f-2015', 'f-2016', 'f-1999']),
    year: fc.subarray([2015, 2017]),
    topic: fc.subarray(topics),
    type: fc.subarray(['workshop', 'open-forum', 'main'] as const).map((types) => [...types]),
    has: fc.subarray([...hasValues], { maxLength: 2 }),
  })

  it('hold exactly as many reports as the facets that lead to them say', async () => {
    await fc.assert(
      fc.asyncProperty(someFilters, async (filters) => {
        const tally = await tallyFacets(filters)
        for (const facet of facets)
          for (const { value, count } of tally[facet]) {
            const wanted = facet === 'year' ? [Number(value)] : [value]
            const narrowed = { ...filters, [facet]: wanted } as Partial<Filters>
            expect((await listPublished(narrowed)).total).toBe(count)
          }
        expect(await walk(filters)).toHaveLength((await listPublished(filters)).total)
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})
