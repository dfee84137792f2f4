import type { ServerResponse } from 'node:http'
import type { PublicationState } from './publication'
import { setLastingHeaders } from './refusals'

/** What was merged into another or replaced by it: `kind` is topic, organization or person. */
export type MovedRecord = { kind: string; slug: string; nowSlug: string }

const paths: [kind: string, place: RegExp][] = [
  ['topic', /^(\/[a-z]{2}\/topics\/)([a-z0-9-]+)$/],
  ['organization', /^(\/(?:[a-z]{2}|api\/v1)\/organizations\/)([a-z0-9-]+)$/],
  ['person', /^(\/(?:[a-z]{2}|api\/v1)\/people\/)([a-z0-9-]+)$/],
]
const isPrivate = /^\/[a-z]{2}\/(?:admin|my)(?:\/|$)/
const mayName = /^\/(?:[a-z]{2}|api\/v1)\/(?:topics|organizations|people)\/|[?&](?:topic|with|compare)=/

/** The slug that took the place of one, by kind and slug. */
const nowOf = (moved: readonly MovedRecord[]) => {
  const slugs = new Map(moved.map(({ kind, slug, nowSlug }) => [`${kind}.${slug}`, nowSlug]))
  return (kind: string, slug: string): string => slugs.get(`${kind}.${slug}`) ?? slug
}

function nowValue(key: string, value: string, now: ReturnType<typeof nowOf>): string {
  if (key === 'topic') return now('topic', value)
  if (key !== 'with' && key !== 'compare') return value
  const dot = value.indexOf('.')
  return value.slice(0, dot + 1) + now(value.slice(0, Math.max(0, dot)), value.slice(dot + 1))
}

/** The address that stands for one which names something merged, in its path or among its filters; null where it names none. */
export function addressNow(url: string, moved: readonly MovedRecord[]): string | null {
  const [path = '', query] = url.split(/\?(.*)/s)
  if (isPrivate.test(path) || moved.length === 0) return null
  const now = nowOf(moved)
  const there = paths.reduce(
    (at, [kind, place]) => at.replace(place, (_, before: string, slug: string) => before + now(kind, slug)),
    path,
  )
  const given = [...new URLSearchParams(query)]
  const kept = given.map(([key, value]): [string, string] => [key, nowValue(key, value, now)])
  const isSame = there === path && kept.every(([, value], place) => value === given[place]![1])
  if (isSame) return null
  // Two that became one are asked for once.
  const once = [...new Map(kept.map((pair) => [pair.join('='), pair])).values()]
  return query === undefined ? there : `${there}?${new URLSearchParams(once)}`
}

type Parts = {
  readState: () => Promise<PublicationState>
  readMoved: () => Promise<readonly MovedRecord[]>
}

/** Looks up addresses that may name something merged; what was merged is read again once something public has changed. */
export function findMovedAddress({ readState, readMoved }: Parts): (url: string) => Promise<string | null> {
  let held: { state: PublicationState; moved: readonly MovedRecord[] } | null = null
  return async (url) => {
    if (!mayName.test(url)) return null
    const state = await readState()
    if (held?.state !== state) held = { state, moved: await readMoved() }
    return addressNow(url, held.moved)
  }
}

/** Moved for good, as far as anybody knows today: a merge can be undone, so nobody keeps the answer unasked. */
export function sendMoved(response: ServerResponse, address: string): void {
  setLastingHeaders(response)
  response.writeHead(301, {
    Location: address,
    'Cache-Control': 'public, max-age=0, s-maxage=1',
    'Access-Control-Allow-Origin': '*',
    'Content-Length': 0,
  })
  response.end()
}
