import { isSlug } from '@/db/identifier'
import { type Region, regions } from '@/directory/regions'
import { type Group, groups } from '@/forms/answer'
import { type SessionType, sessionTypes } from '@/forms/session-type'
import { gateText } from '@/forms/text-gate'
import { type Condition, isCondition } from './conditions'
import { parseCursor } from './cursor'

export { fewest } from './fewest'

/**
 * What a report gives: participants (5 or more), women, or both; or what became of the question about them. Every number
 * on a page opens a list, so each group of reports that is counted anywhere has its value here.
 */
export const hasValues = [
  'participants',
  'women',
  'both',
  'proportion',
  'few',
  'not-recorded',
  'not-applicable',
  'asked',
  'not-asked',
  'topics',
  'no-topics',
] as const
export type Has = (typeof hasValues)[number]

export const sorts = ['newest', 'oldest', 'title', 'relevance'] as const
export type Sort = (typeof sorts)[number]

/**
 * One list of published reports. Several values of `event`, `year`, `topic`, `type`, `group`, `region` or `language` mean any
 * of them; several of `has` and of `with`, which numbers of figures lead to, mean all. `group` and `region` are of speakers. `after` and `before` are opaque places in the list and no part of what it holds.
 */
export type Filters = {
  q: string
  event: string[]
  year: number[]
  topic: string[]
  type: SessionType[]
  group: Group[]
  region: Region[]
  /** BCP 47, of the report's own words. */
  language: string[]
  has: Has[]
  with: Condition[]
  sort: Sort
  after: string | null
  before: string | null
}
export const facets = ['event', 'year', 'topic', 'type', 'group', 'region', 'language', 'has'] as const
export type Facet = (typeof facets)[number]
/** All that narrows a list by values: what is offered to choose from, and the conditions that only links carry. */
export const narrowing = [...facets, 'with'] as const

/** Something in the address that no list can have, as it stood there, shortened for showing. */
export type Dropped = { key: keyof Filters; value: string }

export const noFilters: Filters = {
  q: '',
  event: [],
  year: [],
  topic: [],
  type: [],
  group: [],
  region: [],
  language: [],
  has: [],
  with: [],
  sort: 'newest',
  after: null,
  before: null,
}

export const longestSearch = 200
const mostValues = 60
const isOneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): text is Value =>
    (values as readonly string[]).includes(text)
const isLanguage = (text: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(text)
const isYear = (text: string) => /^(?:19|20)\d{2}$/.test(text)

const orderOf = { newest: 'day', oldest: 'day', title: 'title', relevance: 'rank' } as const

const shortened = (value: string) => {
  const shown = value.replace(/[\p{C}\s]+/gu, ' ').trim()
  return shown.length > 40 ? `${[...shown].slice(0, 40).join('')}…` : shown
}

type Given = URLSearchParams | Record<string, string | string[] | undefined>

function valuesOf(given: Given, key: string): string[] {
  if (given instanceof URLSearchParams) return given.getAll(key)
  const value = Object.hasOwn(given, key) ? given[key] : undefined
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The default order of a list: the best match first where words were asked for, else the newest first. */
export const defaultSort = (q: string): Sort => (q === '' ? 'newest' : 'relevance')

/** What an address asks for. Unknown keys are passed over; impossible values come back in `dropped`, to be said on the page. */
export function parseFilters(given: Given): { filters: Filters; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const drop = (key: keyof Filters, value: string) => dropped.push({ key, value: shortened(value) })

  const one = (key: keyof Filters): string => {
    const [first = '', ...more] = valuesOf(given, key).filter((value) => value !== '')
    for (const value of more) drop(key, value)
    return first
  }
  const many = <Value extends string>(
    key: Facet | 'with',
    isPossible: (text: string) => text is Value,
  ): Value[] => {
    const kept = new Set<Value>()
    for (const value of valuesOf(given, key).filter((text) => text !== ''))
      if (isPossible(value) && (kept.has(value) || kept.size < mostValues)) kept.add(value)
      else drop(key, value)
    return [...kept].sort()
  }
  const q = parseWords(one('q'), (value) => drop('q', value))
  const order = one('sort')
  const isSort = isOneOf(sorts)(order) && (order !== 'relevance' || q !== '')
  if (order !== '' && !isSort) drop('sort', order)
  const sort = isSort ? (order as Sort) : defaultSort(q)

  const place = (key: 'after' | 'before') => {
    const text = one(key)
    if (text === '') return null
    if (parseCursor(text, orderOf[sort])) return text
    drop(key, text)
    return null
  }
  const after = place('after')
  const before = place('before')
  if (after && before) drop('before', before)
  return {
    filters: {
      q,
      event: many('event', (text): text is string => isSlug(text)),
      year: many('year', (text): text is string => isYear(text)).map(Number),
      topic: many('topic', (text): text is string => isSlug(text)),
      type: many('type', isOneOf(sessionTypes)),
      group: many('group', isOneOf(groups)),
      region: many('region', isOneOf(regions)),
      language: many('language', (text): text is string => isLanguage(text)),
      has: many('has', isOneOf(hasValues)),
      with: many('with', (text): text is Condition => isCondition(text)),
      sort,
      after,
      before: after ? null : before,
    },
    dropped,
  }
}

/** Search words as one clean line of at most 200 characters; what does not fit is dropped, and said. */
function parseWords(raw: string, drop: (value: string) => void): string {
  const gated = gateText(raw, { line: true })
  if ('refused' in gated) {
    drop(raw)
    return ''
  }
  const letters = [...gated.text.replace(/\s+/g, ' ').trim()]
  if (letters.length > longestSearch) drop(letters.slice(longestSearch).join(''))
  return letters.slice(0, longestSearch).join('').trim()
}

/** The query of the address for a list, without `?`: keys in order, defaults left out. Reading it back gives the same list. */
export function filtersToQuery(wanted: Partial<Filters>): string {
  const filters = { ...noFilters, sort: defaultSort(wanted.q ?? ''), ...wanted }
  const sort = filters.q === '' && filters.sort === 'relevance' ? 'newest' : filters.sort
  const pairs: [string, string][] = [
    ...narrowing.flatMap((key) => filters[key].map((value): [string, string] => [key, String(value)])),
    ...(filters.q === '' ? [] : [['q', filters.q] satisfies [string, string]]),
    ...(sort === defaultSort(filters.q) ? [] : [['sort', sort] satisfies [string, string]]),
    ...(['after', 'before'] as const).flatMap((key): [string, string][] =>
      filters[key] === null ? [] : [[key, filters[key]]],
    ),
  ]
  const ordered = [...new Map(pairs.map((pair) => [pair.join('='), pair])).values()].sort((a, b) =>
    a.join('=') < b.join('=') ? -1 : 1,
  )
  return new URLSearchParams(ordered).toString()
}

/** The same list from its beginning, with some filters changed: what every link that changes a list leads to. */
export const changed = (filters: Filters, change: Partial<Filters>): Partial<Filters> => {
  const { sort, ...rest } = { ...filters, after: null, before: null, ...change }
  const wasDefault = sort === defaultSort(filters.q)
  return change.sort || !wasDefault ? { ...rest, sort } : rest
}
