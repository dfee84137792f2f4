import { createHash } from 'node:crypto'
import { enterWithKey } from '@/auth/door'
import { networkOf, takeShare } from '@/auth/limits'
import { openApi } from '@/exports/openapi'
import { licence } from '@/exports/report-json'
import { findPublicationState } from '@/reports/published-listing'
import { settings } from '@/settings'
import type { Answer, Page } from './operation'
import { findOperation, operations } from './operations'
import { type Problem, problemAnswer, shareHeaders } from './problem'
import { parseQuery, type Wrong } from './query'
import { writeOperations } from './write-operations'

const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

const problem = (given: Problem, headers: Record<string, string> = {}): Response =>
  problemAnswer(given, { ...open, ...headers })

const absent = { status: 404, title: 'Not found', detail: 'There is nothing public by this name.' }

/** The fields that were asked for, in the order of the answer; all of them where none was. */
const only = (entry: object, fields: readonly string[]): object =>
  fields.length === 0
    ? entry
    : Object.fromEntries(Object.entries(entry).filter(([key]) => fields.includes(key)))

function listBody(
  { count, next, previous, results }: Page,
  url: URL,
  origin: string,
  fields: readonly string[],
) {
  const at = (name: 'after' | 'before', place: string | null) => {
    if (place === null) return null
    const there = new URL(`${url.pathname}${url.search}`, origin)
    there.searchParams.delete('after')
    there.searchParams.delete('before')
    there.searchParams.set(name, place)
    return there.href
  }
  return {
    count,
    next: at('after', next),
    previous: at('before', previous),
    results: results.map((entry) => only(entry, fields)),
  }
}

function linkOf(body: { next?: string | null; previous?: string | null }, origin: string): string {
  const links = [
    ...(body.next ? [`<${body.next}>; rel="next"`] : []),
    ...(body.previous ? [`<${body.previous}>; rel="prev"`] : []),
    `<${origin}/api/v1/openapi.json>; rel="service-desc"`,
    `<${licence.address}>; rel="license"`,
  ]
  return links.join(', ')
}

const isHeld = (request: Request, tag: string) =>
  (request.headers.get('if-none-match')?.split(',') ?? []).some(
    (one) => one.trim().replace(/^W\//, '') === tag,
  )

/**
 * Answers a read of `/api/v1/…`. The same for everyone, and nothing in it that is not published; a key has a share of
 * requests of its own, apart from its network.
 */
export async function answerRead(request: Request, segments: readonly string[]): Promise<Response> {
  const entered = await enterWithKey(request.headers)
  if (entered && 'refused' in entered)
    return problem(
      { status: 401, title: 'No such key', detail: 'Reads need no key; this one is none, or was revoked.' },
      { 'WWW-Authenticate': 'Bearer' },
    )
  const share = entered?.share ?? (await takeShare('read of a network', networkOf(request) ?? 'no proxy'))
  const headers = shareHeaders(share)
  if (share.left >= 0) return answerOperation(request, segments, headers)
  const detail = `Come back in ${share.seconds} seconds.`
  return problem({ status: 429, title: 'Too many requests', detail }, headers)
}

async function answerOperation(
  request: Request,
  segments: readonly string[],
  limits: Record<string, string>,
): Promise<Response> {
  const url = new URL(request.url)
  const origin = settings().origin.origin
  if (segments.join('/') === 'openapi.json')
    return written(request, openApi(operations, writeOperations, origin), {
      ...limits,
      Link: linkOf({}, origin),
    })
  const found = findOperation(segments)
  if (!found)
    return problem({ ...absent, detail: 'The API has no such address; see /api/v1/openapi.json.' }, limits)
  const { operation, path } = found
  const query = parseQuery(url.searchParams, operation)
  if ('wrong' in query) return refused(query.wrong, limits)
  const tag = tagOf([await findPublicationState(), origin, url.pathname, url.search])
  if (isHeld(request, tag))
    return new Response(null, { status: 304, headers: { ...open, ...limits, ETag: tag } })
  const answer = await operation.answer({ ...query, path, origin })
  if ('absent' in answer) return problem(absent, limits)
  if ('gone' in answer)
    return problem(
      {
        status: 410,
        title: 'Withdrawn',
        detail: answer.gone.detail,
      },
      limits,
    )
  if ('wrong' in answer) return refused(answer.wrong, limits)
  const body = bodyOf(answer, url, origin, query.fields)
  return written(request, body, { ...limits, Link: linkOf(body, origin), ETag: tag })
}

const bodyOf = (
  answer: Extract<Answer, { one: object } | { page: Page }>,
  url: URL,
  origin: string,
  fields: string[],
) => ('page' in answer ? listBody(answer.page, url, origin, fields) : only(answer.one, fields))

const refused = (errors: Wrong[], headers: Record<string, string>) =>
  problem(
    { status: 400, title: 'Bad request', detail: 'The address asks for something that cannot be.', errors },
    headers,
  )

const tagOf = (parts: readonly string[]) =>
  `"${createHash('sha256').update(parts.join('\n')).digest('base64url')}"`

function written(request: Request, body: object, headers: Record<string, string>): Response {
  const text = `${JSON.stringify(body, null, 2)}\n`
  const tag = headers.ETag ?? tagOf([text])
  const all = {
    ...open,
    ...headers,
    ETag: tag,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
  }
  return isHeld(request, tag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(text, { headers: all })
}

/** What a browser asks before a script of another site may read. */
export const answerPreflight = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
