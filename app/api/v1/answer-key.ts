import { type KeyFailure, type KeyVisit, keyDoor } from '@/auth/door'
import { matchPath } from './match-path'
import { type Problem, problemAnswer, shareHeaders } from './problem'
import type { WriteOperation, Written } from './write-operation'
import { writeOperations } from './write-operations'

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'A key is needed',
  403: 'Not with this key',
  413: 'Too large',
  415: 'Not JSON',
  429: 'Too many requests',
  500: 'Failed',
  503: 'Busy',
}

function fail({ status, detail, seconds, share }: KeyFailure): Response {
  return problemAnswer(
    { status, title: titles[status] ?? 'Not possible', detail },
    {
      ...(share && shareHeaders(share)),
      ...(seconds !== undefined && { 'Retry-After': String(seconds) }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  )
}

/** Whether the address is one for keys: what a member has in hand, and never what is public. */
export const isForKeys = (segments: readonly string[]): boolean => segments[0] === 'my'

/** Answers what a program of a member asks under /api/v1/my. Private, so nothing may keep it and no other site may read it. */
export async function answerKey(request: Request, segments: readonly string[]): Promise<Response> {
  const found = writeOperations.flatMap((operation) => {
    const path = matchPath(operation.path, segments)
    return path ? [{ operation, path }] : []
  })
  if (found.length === 0)
    return fail({ status: 404, detail: 'The API has no such address; see /api/v1/openapi.json.' })
  const here = found.find(({ operation }) => operation.method === request.method.toLowerCase())
  if (!here) {
    const allowed = found.map(({ operation }) => operation.method.toUpperCase()).join(', ')
    const detail = `This address takes ${allowed}.`
    return problemAnswer({ status: 405, title: 'Not this method', detail }, { Allow: allowed })
  }
  const { operation, path } = here
  const opening = { hasBody: operation.body !== null, scope: operation.scope }
  return keyDoor(request, opening, (visit) => perform(operation, path, visit), fail)
}

async function perform(
  operation: WriteOperation,
  path: Record<string, string>,
  { member, json, ifMatch, idempotencyKey, share }: KeyVisit,
): Promise<Response> {
  const headers = shareHeaders(share)
  const body = operation.body?.safeParse(json)
  if (body && !body.success) {
    const errors = body.error.issues.map(({ path: at, message }) => ({
      parameter: at.join('.'),
      value: message,
    }))
    const detail = 'The body is not what this address takes. Nothing was saved.'
    return problemAnswer({ status: 400, title: 'Bad request', detail, errors }, headers)
  }
  const wish = { member, path, ifMatch, idempotencyKey, body: body?.data }
  return written(await operation.answer(wish), headers)
}

const absent: Problem = {
  ...{ status: 404, title: 'Not found' },
  detail: 'There is nothing here, or it is not yours to see.',
}
const baseNeeded: Problem = {
  ...{ status: 428, title: 'If-Match is needed' },
  detail: 'Name the revision that this grew from, such as If-Match: "12". Nothing was saved.',
}

function written(answer: Written, headers: Record<string, string>): Response {
  if ('absent' in answer) return problemAnswer(absent, headers)
  if ('needs' in answer) return problemAnswer(baseNeeded, headers)
  if ('problem' in answer) return problemAnswer(answer.problem, headers)
  const body =
    'list' in answer
      ? { count: answer.list.length, next: null, previous: null, results: answer.list }
      : answer.one
  const more =
    'list' in answer
      ? {}
      : {
          ...(answer.revision !== undefined && { ETag: `"${answer.revision}"` }),
          ...(answer.status === 201 && answer.location && { Location: answer.location }),
        }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    status: 'status' in answer ? (answer.status ?? 200) : 200,
    headers: {
      ...headers,
      ...more,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}
