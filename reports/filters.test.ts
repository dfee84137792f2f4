import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { regions } from '@/directory/regions'
import { groups } from '@/forms/answer'
import { sessionTypes } from '@/forms/session-type'
import { cursorText } from './cursor'
import {
  changed,
  defaultSort,
  type Filters,
  filtersToQuery,
  hasValues,
  noFilters,
  parseFilters,
  sorts,
} from './filters'

const id = '00000000-0000-4000-8000-000000000001'
const day = `2017-12-20_${id}`
const title = `w6l0YXQ_${id}`
const rank = `0.6079271_${id}`

const cases: [query: string, kept: Partial<Filters>, dropped: string[]][] = [
  ['', {}, []],
  ['q=', {}, []],
  ['event=igf-2017', { event: ['igf-2017'] }, []],
  ['event=igf-2017&event=igf-2015&event=igf-2017', { event: ['igf-2015', 'igf-2017'] }, []],
  ['event=IGF+2017', {}, ['event: IGF 2017']],
  ['event=../etc', {}, ['event: ../etc']],
  ['year=2017&year=17', { year: [2017] }, ['year: 17']],
  ['year=2017.0', {}, ['year: 2017.0']],
  [
    'topic=human-rights&type=workshop&type=panel',
    { topic: ['human-rights'], type: ['workshop'] },
    ['type: panel'],
  ],
  ['has=both&has=men', { has: ['both'] }, ['has: men']],
  [
    'with=size.11-25&with=topic.privacy&with=size.7',
    { with: ['size.11-25', 'topic.privacy'] },
    ['with: size.7'],
  ],
  [
    'with=country.KE&with=country.ke&with=toString.x',
    { with: ['country.KE'] },
    ['with: country.ke', 'with: toString.x'],
  ],
  ['sort=newest', {}, []],
  ['sort=oldest', { sort: 'oldest' }, []],
  ['sort=relevance', {}, ['sort: relevance']],
  ['sort=title', { sort: 'title' }, []],
  ['sort=length', {}, ['sort: length']],
  ['group=youth&group=robots&region=african', { group: ['youth'], region: ['african'] }, ['group: robots']],
  ['language=pt-BR&language=fr&language=%2Fx', { language: ['fr', 'pt-BR'] }, ['language: /x']],
  [`sort=title&after=${title}`, { sort: 'title', after: title }, []],
  [`sort=title&after=${day}`, { sort: 'title' }, [`after: ${day.slice(0, 40)}…`]],
  [`after=${title}`, {}, [`after: ${title.slice(0, 40)}…`]],
  ['q=trust', { q: 'trust', sort: 'relevance' }, []],
  ['q=trust&sort=newest', { q: 'trust', sort: 'newest' }, []],
  ['q=++cyber%0Asecurity++', { q: 'cyber security', sort: 'relevance' }, []],
  ['q=cafe%CC%81', { q: 'café', sort: 'relevance' }, []],
  ['q=a&q=b', { q: 'a', sort: 'relevance' }, ['q: b']],
  ['q=a%00b', {}, ['q: a b']],
  [`after=${day}`, { after: day }, []],
  [`before=${day}`, { before: day }, []],
  [`after=${day}&before=${day}`, { after: day }, [`before: ${day.slice(0, 40)}…`]],
  [`after=${rank}`, {}, [`after: ${rank.slice(0, 40)}…`]],
  [`q=trust&after=${rank}`, { q: 'trust', sort: 'relevance', after: rank }, []],
  [`after=2017-02-30_${id}`, {}, [`after: 2017-02-30_${id.slice(0, 29)}…`]],
  ['after=%27%3B+drop+table', {}, ["after: '; drop table"]],
  ['colour=red&utm_source=mail&__proto__=1', {}, []],
]

describe('the address of a list', () => {
  it.each(cases)('%s', (query, kept, dropped) => {
    const read = parseFilters(new URLSearchParams(query))
    expect(read.filters).toEqual({ ...noFilters, ...kept })
    expect(read.dropped.map(({ key, value }) => `${key}: ${value}`)).toEqual(dropped)
  })

  it('is read the same from the search parameters of a page', () => {
    const { filters } = parseFilters({ event: ['igf-2017', 'igf-2015'], q: 'trust', other: undefined })
    expect(filters).toEqual({ ...noFilters, q: 'trust', sort: 'relevance', event: ['igf-2015', 'igf-2017'] })
  })

  it('has its keys in order and leaves defaults out', () => {
    expect(
      filtersToQuery({
        type: ['workshop'],
        event: ['igf-2017', 'igf-2015'],
        q: 'a b',
        sort: 'relevance',
        year: [2017],
      }),
    ).toBe('event=igf-2015&event=igf-2017&q=a+b&type=workshop&year=2017')
    expect(filtersToQuery({})).toBe('')
    expect(filtersToQuery(noFilters)).toBe('')
  })

  it('keeps 200 characters of search words and says what was left out', () => {
    const read = parseFilters(new URLSearchParams({ q: `${'é'.repeat(200)}xyz` }))
    expect(read.filters.q).toBe('é'.repeat(200))
    expect(read.dropped).toEqual([{ key: 'q', value: 'xyz' }])
  })

  it('keeps at most 60 values of one filter', () => {
    const query = Array.from({ length: 70 }, (_, n) => `event=igf-${1000 + n}`).join('&')
    const read = parseFilters(new URLSearchParams(query))
    expect(read.filters.event).toHaveLength(60)
    expect(read.dropped).toHaveLength(10)
  })
})

describe('changing a list', () => {
  const list: Filters = { ...noFilters, q: 'trust', sort: 'relevance', topic: ['privacy'], after: rank }
  it('starts it from its beginning', () => {
    expect(filtersToQuery(changed(list, { topic: [] }))).toBe('q=trust')
  })
  it('falls back to the order that fits what is left', () => {
    expect(filtersToQuery(changed(list, { q: '' }))).toBe('topic=privacy')
    expect(filtersToQuery(changed({ ...list, sort: 'oldest' }, { q: '' }))).toBe('sort=oldest&topic=privacy')
    expect(filtersToQuery(changed({ ...list, sort: 'newest' }, { q: '' }))).toBe('topic=privacy')
  })
})

const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/), { maxLength: 8 })
const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}"'&=+%#-]{1,12}$/u), { maxLength: 6 })
  .map((list) => list.join(' ').normalize('NFC'))
const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    q: words,
    event: slugs,
    year: fc.uniqueArray(fc.integer({ min: 1900, max: 2099 }), { maxLength: 5 }),
    topic: slugs,
    type: fc.uniqueArray(fc.constantFrom(...sessionTypes)),
    group: fc.uniqueArray(fc.constantFrom(...groups)),
    region: fc.uniqueArray(fc.constantFrom(...regions)),
    language: fc.uniqueArray(fc.constantFrom('en', 'fr', 'pt-BR')),
    with: fc.uniqueArray(fc.constantFrom('size.11-25', 'topic.privacy', 'speaker.academia', 'country.KE')),
    has: fc.uniqueArray(fc.constantFrom(...hasValues)),
    sort: fc.constantFrom(...sorts),
    place: fc.constantFrom('after', 'before', null),
    reportId: fc.uuid(),
    heldOn: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    score: fc.float({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ place, reportId, heldOn, score, ...filters }) => {
    const sort = filters.q === '' && filters.sort === 'relevance' ? defaultSort('') : filters.sort
    const key =
      sort === 'relevance' ? String(Number(score.toPrecision(7))) : heldOn.toISOString().slice(0, 10)
    const cursor = cursorText({ key, reportId }, sort === 'title' ? 'title' : 'day')
    return {
      ...filters,
      sort,
      event: filters.event.toSorted(),
      year: filters.year.toSorted(),
      topic: filters.topic.toSorted(),
      type: filters.type.toSorted(),
      group: filters.group.toSorted(),
      region: filters.region.toSorted(),
      language: filters.language.toSorted(),
      has: filters.has.toSorted(),
      with: filters.with.toSorted(),
      after: place === 'after' ? cursor : null,
      before: place === 'before' ? cursor : null,
    }
  })

test('whatever a list is, its address leads back to it', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const query = filtersToQuery(filters)
      expect(parseFilters(new URLSearchParams(query))).toEqual({ filters, dropped: [] })
      expect(filtersToQuery(parseFilters(new URLSearchParams(query)).filters)).toBe(query)
    }),
    { numRuns: 500 },
  )
})

test('whatever is typed into the address, there is a list', () => {
  const key = fc.constantFrom(
    'q',
    'event',
    'year',
    'topic',
    'type',
    'has',
    'with',
    'sort',
    'after',
    'before',
    'toString',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.string({ unit: 'binary' }))), (pairs) => {
      const { filters } = parseFilters(new URLSearchParams(pairs))
      const again = parseFilters(new URLSearchParams(filtersToQuery(filters)))
      expect(again).toEqual({ filters, dropped: [] })
    }),
  )
})
