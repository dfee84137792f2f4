import type { Filled } from './page-fields'
import type { Attempt } from './standing'

/** What came of an attempt. `later` and `offline` do not tell whether the server has it, so the same is sent again. */
export type Answer =
  | { kind: 'saved'; revision: number; at: string; theirs: Filled }
  | { kind: 'clash'; revision: number; at: string; theirs: Filled; clashes: string[]; page: string }
  | { kind: 'gone'; page: string }
  | { kind: 'signed-out' }
  | { kind: 'absent' }
  | { kind: 'refused'; message: string }
  | { kind: 'later'; seconds: number }
  | { kind: 'offline' }

type Said = {
  saved?: unknown
  clash?: { keys: string[]; current: number }
  at?: string
  theirs?: Filled
  page?: string
  message?: string
}

/** Nothing but the server's own words is believed: a hotel's sign-in page answers 200 too. */
export function readAnswer(status: number, body: unknown, retryAfter: number): Answer {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Said
  const { at = '', theirs = {}, page = '' } = said
  if (status === 200 && typeof said.saved === 'number')
    return { kind: 'saved', revision: said.saved, at, theirs }
  if (status === 409 && said.clash)
    return { kind: 'clash', revision: said.clash.current, clashes: said.clash.keys, at, theirs, page }
  if (status === 410 && said.page) return { kind: 'gone', page }
  if (said.message === undefined) return { kind: 'later', seconds: retryAfter }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 404) return { kind: 'absent' }
  if (status === 429 || status >= 500) return { kind: 'later', seconds: retryAfter }
  return { kind: 'refused', message: said.message }
}

/** Field names with their values, a list where a name repeats. */
export function bodyOf({ fields }: Pick<Attempt, 'fields'>, member: string): string {
  const named = new Map<string, string | string[]>()
  for (const [name, value] of Object.values(fields).flat()) {
    const before = named.get(name)
    named.set(name, before === undefined ? value : [before, value].flat())
  }
  return JSON.stringify({ fields: Object.fromEntries(named), member })
}

/** More than this a browser does not send for a page that is already gone. */
const mostAlive = 60_000
const patience = 15_000

/** Sends an attempt to the address that the form itself posts to. */
export async function send(address: string, member: string, attempt: Attempt): Promise<Answer> {
  const body = bodyOf(attempt, member)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${attempt.base}"`,
        'Idempotency-Key': attempt.key,
      },
      body,
      credentials: 'same-origin',
      keepalive: new TextEncoder().encode(body).length <= mostAlive,
      signal: AbortSignal.timeout(patience),
    })
    const said: unknown = await response.json().catch(() => null)
    return readAnswer(response.status, said, Number(response.headers.get('retry-after')) || 0)
  } catch {
    return navigator.onLine ? { kind: 'later', seconds: 0 } : { kind: 'offline' }
  }
}

/** A key for an attempt, also where the portal is reached without TLS and the browser makes none. */
export function makeKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
