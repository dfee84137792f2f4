import 'server-only'

import { randomUUID } from 'node:crypto'
import { isDatabaseAway } from '@/db/away'
import type { KeyScope } from '@/db/schema/library'
import { describeFailure, log } from '@/log'
import { makeTranslator } from '@/messages/translator'
import { findKey } from './key-queries'
import { type Share, takeShare } from './limits'
import { readPreconditions } from './preconditions'
import { statusOf } from './refusals'
import { kindOf, Refused, readBytes, readJson } from './sent'
import type { Member } from './viewer'

/** Whoever a key is of, with what they may be at this moment, and what is left of their share of requests. */
export type KeyEntrance = { member: Member; scope: KeyScope; share: Share }

/**
 * Whose key a request carries: `Authorization: Bearer` and a key that a member made. Null where no key is sent at all. A key
 * is no cookie: a browser never sends it by itself, so it does not matter which page asks.
 */
export async function enterWithKey(
  headers: Headers,
): Promise<KeyEntrance | { refused: 'unknown-key' } | null> {
  const sent = headers.get('authorization')
  if (sent === null) return null
  const [, key] = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(sent) ?? []
  const found = key === undefined ? null : await findKey(key)
  if (!found) return { refused: 'unknown-key' }
  return { ...found, share: await takeShare('key of the API', found.keyId) }
}

/** What a program brings. `json` is the body, or null where none is read; `ifMatch` is the revision named by If-Match. */
export type KeyVisit = KeyEntrance & {
  json: unknown
  ifMatch: number | null
  idempotencyKey: string | null
}

/** Why a program is not let in, or did not get what it asked for. `seconds`: come back then. */
export type KeyFailure = { status: number; detail: string; seconds?: number; share?: Share }

const mostKilobytes = 1_024

/** The one way in for programs of members; whatever goes wrong is told by `fail`. */
export async function keyDoor(
  request: Request,
  { hasBody, scope }: { hasBody: boolean; scope: KeyScope },
  work: (visit: KeyVisit) => Promise<Response>,
  fail: (failure: KeyFailure) => Response,
): Promise<Response> {
  const say = makeTranslator('en', 'door')
  try {
    const entered = await enterWithKey(request.headers)
    if (!entered || 'refused' in entered)
      return fail({
        status: 401,
        detail: 'Send a key of yours as Authorization: Bearer. Keys are made under My reports.',
      })
    const { share } = entered
    if (share.left < 0)
      return fail({
        status: 429,
        detail: `Come back in ${share.seconds} seconds.`,
        seconds: share.seconds,
        share,
      })
    if (scope === 'reports:write' && entered.scope !== 'reports:write')
      return fail({ status: 403, detail: 'This key may read and not write. Make one that may.', share })
    const preconditions = readPreconditions(request.headers)
    return await work({ ...entered, ...preconditions, json: hasBody ? await readBody(request) : null })
  } catch (error) {
    if (error instanceof Refused)
      return fail({ status: statusOf(error.refusal), detail: say(error.refusal, error.values) })
    if (isDatabaseAway(error)) return fail({ status: 503, detail: say('busy'), seconds: 5 })
    const reference = randomUUID().slice(0, 8)
    log.error({ reference, failure: describeFailure(error) }, 'a door failed')
    return fail({ status: 500, detail: say('failed', { reference }) })
  }
}

async function readBody(request: Request): Promise<unknown> {
  if (kindOf(request.headers) !== 'json') throw new Refused('wrongKind')
  return readJson(await readBytes(request, mostKilobytes))
}
