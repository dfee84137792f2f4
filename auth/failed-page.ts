import 'server-only'

import { AsyncLocalStorage } from 'node:async_hooks'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { isDatabaseAway } from '@/db/away'
import { isLocale, preferredLocale } from '@/messages/locales'
import { referenceHeader, say } from './refusals'

type Failure = { reference: string; isAway: boolean }
type Rendering = { failure: Failure | null }

const renderings = new AsyncLocalStorage<Rendering>()

/** Next tells of a fault while it renders; the reference is the one in its log. */
export function noteFailure(error: unknown): void {
  const rendering = renderings.getStore()
  if (!rendering) return
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
  rendering.failure ??= { reference: String(digest ?? 'none'), isAway: isDatabaseAway(error) }
}

/**
 * The page that Next sends when rendering fails is empty until script runs, and always 500. Here every server of this
 * process sends a whole document in its place: 503 with Retry-After while the database is away, else 500.
 */
export function completeFailedPages(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]): boolean {
    if (event !== 'request') return emit.call(this, event, ...given)
    const rendering: Rendering = { failure: null }
    const [request, response] = given as [IncomingMessage, ServerResponse]
    replaceFailedPage(request, response, rendering)
    return renderings.run(rendering, () => emit.call(this, event, ...given))
  }
}

const isFailedPage = (response: ServerResponse, status: unknown): boolean =>
  status === 500 &&
  !response.hasHeader(referenceHeader) &&
  String(response.getHeader('content-type')).startsWith('text/html')

function replaceFailedPage(request: IncomingMessage, response: ServerResponse, rendering: Rendering): void {
  const { writeHead, write, end } = response
  let isReplaced = false
  response.writeHead = (...given: unknown[]): ServerResponse => {
    if (!isFailedPage(response, given[0])) return Reflect.apply(writeHead, response, given)
    isReplaced = true
    const { status, headers, body } = sayFailure(request, rendering.failure)
    for (const name of ['content-encoding', 'content-length', 'etag', 'link']) response.removeHeader(name)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    Reflect.apply(writeHead, response, [status])
    return Reflect.apply(end, response, request.method === 'HEAD' ? [] : [body])
  }
  // Node writes the head by itself with the first piece of a body, too late to leave that piece out.
  response.write = (...given: unknown[]): boolean => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return isReplaced || Reflect.apply(write, response, given)
  }
  response.end = (...given: unknown[]): ServerResponse => {
    if (!response.headersSent && isFailedPage(response, response.statusCode)) response.writeHead(500)
    return isReplaced ? response : Reflect.apply(end, response, given)
  }
}

function sayFailure(request: IncomingMessage, failure: Failure | null) {
  const named = request.url?.split(/[/?]/)[1]
  const locale = isLocale(named) ? named : preferredLocale(request.headers['accept-language'] ?? null)
  const asker = { locale, isJson: false }
  if (failure?.isAway) return say(asker, 'busy', { headers: { 'Retry-After': '5' } })
  const reference = failure?.reference ?? 'none'
  return say(asker, 'failed', { values: { reference }, headers: { [referenceHeader]: reference } })
}
