import 'server-only'

import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isDatabaseAway } from '@/db/away'
import { describeFailure, log } from '@/log'
import { isLocale, type Locale, preferredLocale } from '@/messages/locales'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import { readCookie, sessionCookie } from './cookies'
import { findViewer, signInPath } from './current'
import { type Limit, networkOf, secondsToWait } from './limits'
import { readPreconditions } from './preconditions'
import { type Asker, escapeHtml, referenceHeader, refuse } from './refusals'
import { sendAgain, typedText, withBelow } from './send-again'
import {
  collect,
  type Entries,
  kindOf,
  Refused,
  readBytes,
  readJson,
  readMultipart,
  readUrlencoded,
} from './sent'
import type { Member } from './viewer'

export { enterWithKey, type KeyFailure, type KeyVisit, keyDoor } from './key-door'
export { absent, refuse } from './refusals'
export type { Entries } from './sent'

/**
 * What a door takes. `fields`: a strict object over texts, and over lists of texts for the names in `lists`. Without it
 * `entries` come as they are, for a reader that refuses what it does not know. `json`: a strict object, the same address
 * for a script. `files`: names of fields that may hold one file each; `fileLists`: of those that may hold several.
 */
export type Opening<Fields, Json> = {
  fields?: z.ZodType<Fields>
  lists?: readonly string[]
  json?: z.ZodType<Json>
  files?: readonly string[]
  fileLists?: readonly string[]
  /** The most that a body may hold; 512 unless said. */
  kilobytes?: number
  /** How often a member may come: a save 240 a minute, a write (the default) 60 a minute, an import 10 an hour, an invite 20. */
  limit?: 'save' | 'write' | 'import' | 'invite'
}

type FormSent<Fields> = {
  isJson: false
  fields: Fields
  entries: Entries
  files: Record<string, File>
  fileLists: Record<string, File[]>
}
type Sent<Fields, Json> = [Json] extends [never]
  ? FormSent<Fields>
  : FormSent<Fields> | { isJson: true; json: Json }

/** What a stranger brings through a door. `params` are those of the path; `ifMatch` is the revision named by If-Match. */
export type Visit<Fields, Json = never> = Sent<Fields, Json> & {
  locale: Locale
  request: Request
  params: Record<string, string>
  idempotencyKey: string | null
  ifMatch: number | null
}
/** What a member brings. */
export type Entrance<Fields, Json = never> = Visit<Fields, Json> & { member: Member }

type Context = { params: Promise<Record<string, string>> }
type Handler = (request: Request, context: Context) => Promise<Response>

/**
 * The one way in for members: `export const POST = memberDoor({ fields: z.strictObject({ note: z.string() }) }, async
 * ({ member, fields, params }) => seeOther('/en/my'))`. GET too, whose fields are those of the query.
 */
export function memberDoor<Fields = Record<string, never>, Json = never>(
  opening: Opening<Fields, Json>,
  work: (entrance: Entrance<Fields, Json>) => Promise<Response> | Response,
): Handler {
  return guarded(async (arrival) => {
    const { request } = arrival
    const visit = await admit(opening, arrival)
    const member = await findViewer(readCookie(request, sessionCookie()))
    if (!member) return signedOut(arrival)
    const limit = opening.limit ?? 'write'
    await spend(`${limit} of a member`, member.id)
    const network = networkOf(request)
    if (network) await spend(`${limit} of a network`, network)
    const answer = await work(Object.assign(visit, { member }))
    return withBelow(answer, typedText(arrival.asker, request, arrival.kept))
  })
}

/** The way in for whoever has not signed in yet. Its work counts its own limits with `spend`. */
export function publicDoor<Fields = Record<string, never>, Json = never>(
  opening: Omit<Opening<Fields, Json>, 'limit'>,
  work: (visit: Visit<Fields, Json>) => Promise<Response> | Response,
): Handler {
  return guarded(async (arrival) => work(await admit(opening, arrival)))
}

/** Counts a try; a limit that is used up ends the request with 429. */
export async function spend(limit: Limit, who: string): Promise<void> {
  const seconds = await secondsToWait(limit, who)
  if (seconds > 90) throw new Refused('tooManyTries', { minutes: Math.ceil(seconds / 60), seconds })
  if (seconds > 0) throw new Refused('tooManySoon', { seconds })
}

/** After a form was taken: on to a page of this portal, by GET. `path` begins with one slash; `cookies` are Set-Cookie headers. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  if (!/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(path))
    throw new Error('A door leads only to a path of this portal.')
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** For a script: the value as JSON. */
export const jsonAnswer = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })

/** A request at a door. `kept` is what it sent, once that is read, for a page from which it can be sent again. */
type Arrival = { request: Request; params: Record<string, string>; asker: Asker; kept: Entries }

function guarded(enter: (arrival: Arrival) => Promise<Response>): Handler {
  return async (request, context) => {
    const params = await context.params
    const named = params.locale
    const locale = isLocale(named) ? named : preferredLocale(request.headers.get('accept-language'))
    const arrival = { request, params, asker: { locale, isJson: wantsJson(request.headers) }, kept: [] }
    try {
      return await enter(arrival)
    } catch (error) {
      return answerFailure(error, arrival)
    }
  }
}

function answerFailure(error: unknown, { asker, request, kept }: Arrival): Response {
  const again = sendAgain(asker, request, kept)
  if (error instanceof Refused) {
    const { seconds } = error.values
    if (!seconds)
      return refuse(asker, error.refusal, { values: error.values, below: typedText(asker, request, kept) })
    const headers = { 'Retry-After': String(seconds) }
    return refuse(asker, error.refusal, { values: error.values, headers, below: again })
  }
  if (isDatabaseAway(error)) return refuse(asker, 'busy', { headers: { 'Retry-After': '5' }, below: again })
  const reference = randomUUID().slice(0, 8)
  log.error({ reference, failure: describeFailure(error) }, 'a door failed')
  const headers = { [referenceHeader]: reference }
  return refuse(asker, 'failed', { values: { reference }, headers, below: again })
}

const wantsJson = (headers: Headers): boolean =>
  kindOf(headers) === 'json' || (headers.get('accept') ?? '').startsWith('application/json')

/** A browser says where a request comes from; one that does not must at least name this portal as its origin. */
function isFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return site === null ? headers.get('origin') === settings().origin.origin : site === 'same-origin'
}

async function admit<Fields, Json>(
  opening: Opening<Fields, Json>,
  { request, params, asker: { locale }, kept }: Arrival,
): Promise<Visit<Fields, Json>> {
  const isSafe = request.method === 'GET' || request.method === 'HEAD'
  if (!isSafe && !isFromHere(request.headers)) throw new Refused('notFromHere')
  const { idempotencyKey, ifMatch } = readPreconditions(request.headers)
  const sent = isSafe ? readQuery(opening, request) : await readSent(opening, request, kept)
  return { ...sent, locale, request, params, idempotencyKey, ifMatch } as Visit<Fields, Json>
}

function readQuery<Fields, Json>(opening: Opening<Fields, Json>, request: Request): FormSent<Fields> {
  const entries = readUrlencoded(new TextEncoder().encode(new URL(request.url).search.slice(1)))
  return { isJson: false, entries, files: {}, fileLists: {}, fields: parseFields(opening, entries) }
}

async function readSent<Fields, Json>(
  opening: Opening<Fields, Json>,
  request: Request,
  kept: Entries,
): Promise<FormSent<Fields> | { isJson: true; json: Json }> {
  const kind = kindOf(request.headers)
  if (kind === null || (kind === 'json' && !opening.json)) throw new Refused('wrongKind')
  const bytes = await readBytes(request, opening.kilobytes ?? 512)
  if (kind === 'json') return { isJson: true, json: parseWith(opening.json!, readJson(bytes)) }
  const { entries, files, fileLists } =
    kind === 'multipart'
      ? await readMultipart(bytes, request.headers.get('content-type')!, {
          one: opening.files ?? [],
          several: opening.fileLists ?? [],
        })
      : { entries: readUrlencoded(bytes), files: {}, fileLists: {} }
  kept.push(...entries)
  return { isJson: false, entries, files, fileLists, fields: parseFields(opening, entries) }
}

function parseFields<Fields, Json>({ fields, lists = [] }: Opening<Fields, Json>, entries: Entries): Fields {
  return fields ? parseWith(fields, collect(entries, lists)) : ({} as Fields)
}

function parseWith<Value>(schema: z.ZodType<Value>, sent: object): Value {
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') throw new Refused('unknownField', { field: issue.keys[0]! })
  const field = issue?.path.findLast((part) => typeof part === 'string')
  throw new Refused('wrongField', { field: field ?? '' })
}

/** What was typed stays in this page: sign in in another tab, then send the same again. */
function signedOut({ asker, request, kept }: Arrival): Response {
  const link = escapeHtml(signInPath(`/${asker.locale}`, asker.locale))
  const words = escapeHtml(makeTranslator(asker.locale, 'door')('toSignIn'))
  const below = `<p><a href="${link}" target="_blank">${words}</a></p>\n`
  return refuse(asker, 'signedOut', { below: below + sendAgain(asker, request, kept) })
}
