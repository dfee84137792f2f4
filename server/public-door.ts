import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { capture, type Made } from './capture'
import { chooseEncoding, Held, type HeldPages } from './held'
import type { PublicationState } from './publication'
import { makeQuiet } from './quiet'
import { requestHeader, setLastingHeaders } from './refusals'

export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Parts = {
  render: Render
  pages: HeldPages
  readState: () => Promise<PublicationState>
  /** The host that people use; a request that names another gets the same page. */
  host: string
  /** Tells builds apart, so that a page of the release before is not taken for one of this. */
  build: string
}

/**
 * Any cache may keep a public answer for a second, and for five more while it asks again; the tag says at no cost whether
 * something was published meanwhile. Browsers ask each time.
 */
const caching = 'public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=60'
/** No nonce, because nothing in a quiet page is written inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const isHtml = ({ headers }: Made): boolean => String(headers['content-type'] ?? '').startsWith('text/html')
const isEmbedded = (path: string): boolean => path.startsWith('/embed/')

/** A public answer depends on its address alone: what would tell readers apart does not reach whoever makes it. */
const ofTheReader = /^(cookie|authorization|range|accept-encoding|if-|rsc$|next-|x-forwarded-)/

const anonymous = (headers: IncomingHttpHeaders, host: string): IncomingHttpHeaders => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheReader.test(name))),
  host,
})

async function finish(made: Made, path: string): Promise<Made> {
  const { 'content-length': _, [requestHeader]: __, link, ...headers } = made.headers
  const kept = [link]
    .flat()
    .flatMap((one) => String(one ?? '').split(/,\s*(?=<)/))
    .filter((one) => one !== '' && !/as="?script/.test(one))
    .map((one) => one.replace(/;\s*nonce="[^"]*"/, ''))
  if (kept.length > 0) headers.link = kept.join(', ')
  if (!isHtml(made) || isEmbedded(path)) return { ...made, headers }
  headers['content-security-policy'] = policy
  return { ...made, headers, body: Buffer.from(await makeQuiet(made.body.toString('utf8'))) }
}

/** Where a page leads whose record is missing or hidden; that page is sent in its place, at the address that was asked for. */
const missingPage = /^(?:https?:\/\/[^/]+)?(\/[a-z]{2}\/missing)$/

function clearHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) if (name !== requestHeader) response.removeHeader(name)
}

const holdsTag = (request: IncomingMessage, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((one) => one.trim() === tag)

/** Answers for everyone alike: from what is held, from what the reader holds, or by rendering once. */
export function publicDoor({ render, pages, readState, host, build }: Parts) {
  async function send(request: IncomingMessage, response: ServerResponse, held: Held, isHead: boolean) {
    const { status, headers, body } = held.made
    const encoding = chooseEncoding(
      String(request.headers['accept-encoding'] ?? ''),
      headers['content-type'],
      body.length,
    )
    const packed = await held.body(encoding)
    clearHeaders(response)
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value)
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Length', packed.length)
    response.writeHead(status)
    response.end(isHead ? undefined : packed)
  }

  function sendUnchanged(response: ServerResponse, tag: string): void {
    setLastingHeaders(response)
    response.removeHeader('Content-Security-Policy')
    response.writeHead(304, { ETag: tag, 'Cache-Control': caching, Vary: 'Accept-Encoding' })
    response.end()
  }

  /** Has Next answer `address` as for nobody, and keeps what it said; null where the reader left. */
  async function renderFor(request: IncomingMessage, response: ServerResponse, address: string) {
    const { headers, url } = request
    const capturing = capture(response)
    Object.assign(request, { headers: anonymous(headers, host), method: 'GET', url: address })
    render(request, response).catch(() => response.destroy())
    const made = await capturing
    Object.assign(request, { headers, url })
    return made
  }

  /** Renders into `response` without sending, and says what came; what may be held for `tag` is marked so. */
  async function make(request: IncomingMessage, response: ServerResponse, path: string, tag: string | null) {
    let made = await renderFor(request, response, request.url!)
    const instead = made && missingPage.exec(String(made.headers.location ?? ''))?.[1]
    if (instead) {
      clearHeaders(response)
      made = await renderFor(request, response, instead)
    }
    if (!made) return null
    const finished = await finish(made, path)
    const mayBeHeld = tag !== null && made.status === 200 && made.headers['set-cookie'] === undefined
    if (!mayBeHeld) return { held: null, finished }
    const lasting = { ...finished.headers, etag: tag, 'cache-control': caching, vary: 'Accept-Encoding' }
    const held = new Held({ ...finished, headers: lasting })
    return { held, finished: held.made }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = request.url!
    const path = address.split('?', 1)[0]!
    const isHead = request.method === 'HEAD'
    const state = await readState().catch(() => null)
    if (state === null) {
      const last = pages.findLast(address)
      if (last) return send(request, response, last, isHead)
      const made = await make(request, response, path, null)
      return made ? send(request, response, new Held(made.finished), isHead) : undefined
    }
    const tag = `W/"${build}.${state}"`
    if (holdsTag(request, tag)) return sendUnchanged(response, tag)
    const mine: { made?: Made } = {}
    const held =
      pages.find(state, address) ??
      (await pages.make(state, address, async () => {
        const made = await make(request, response, path, tag)
        if (made) mine.made = made.finished
        return made?.held ?? null
      }))
    if (held) return send(request, response, held, isHead)
    // Another reader's answer may not be shared, or that reader left: then this one gets an answer made for it.
    const made = mine.made ?? (await make(request, response, path, null))?.finished
    if (made) await send(request, response, new Held(made), isHead)
  }
}
