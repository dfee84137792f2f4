import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { log } from '@/log'
import type { Addresses } from './addresses'
import { isDraining } from './draining'
import { sendGone } from './gone'
import { sendMoved } from './moves'
import type { Render } from './public-door'
import { findRefusal, refuse, requestHeader } from './refusals'
import { traced } from './traced'

type Parts = {
  render: Render
  answerPublic: Render
  /** Where an address leads that names something merged; null for every other. */
  findMoved: (url: string) => Promise<string | null>
  /** Whether an address names somebody whose name was erased. */
  isGone: (url: string) => Promise<boolean>
  addresses: Addresses
  logsEverything: boolean
}

const isName = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{8,64}$/.test(text)

/** The name that a proxy gave this request, or a new one. */
function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[requestHeader]
  const name = isName(given) ? given : randomUUID()
  request.headers[requestHeader] = name
  response.setHeader(requestHeader, name)
  return name
}

/** Below the rooms an address may hold a token or what somebody searched for, so the log has the first two parts alone. */
const roomOf = (url: string): string => url.split('?', 1)[0]!.split('/').slice(0, 3).join('/')

function logWhenDone(request: IncomingMessage, response: ServerResponse, name: string, everything: boolean) {
  const began = performance.now()
  const { method, url = '' } = request
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : 499
    if (!everything && status < 500) return
    if (status < 500 && /^\/(_next|health)\//.test(url)) return
    const ms = Math.round(performance.now() - began)
    log[status >= 500 ? 'error' : 'info'](
      { request: name, method, room: roomOf(url), status, ms },
      'answered',
    )
  })
}

/** Every request passes here: named, refused where it is none, and answered by the public's door or passed to Next. */
export function frontDoor({
  render,
  answerPublic,
  findMoved,
  isGone,
  addresses,
  logsEverything,
}: Parts): RequestListener {
  return (request, response) => {
    // Next listens to the end of an answer from a dozen places; Node warns of a leak at eleven.
    response.setMaxListeners(30)
    const name = nameRequest(request, response)
    logWhenDone(request, response, name, logsEverything)
    if (isDraining()) response.setHeader('Connection', 'close')
    const refusal = findRefusal(request)
    if (refusal) return refuse(response, refusal)
    const path = request.url!.split('?', 1)[0]!
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const answer = isRead && addresses.holds(path) ? answerPublic : render
    // Without the database the page may still be held, and an address that moved is the least of its troubles.
    const moved = isRead ? findMoved(request.url!).catch(() => null) : Promise.resolve(null)
    const lead = async () => {
      if (isRead && (await isGone(request.url!).catch(() => false))) return sendGone(response, request.url!)
      const to = await moved
      return to === null ? answer(request, response) : sendMoved(response, to)
    }
    traced(request, response, roomOf(request.url!), lead).catch((error: unknown) => {
      log.error(
        { request: name, failure: error instanceof Error ? error.name : typeof error },
        'not answered',
      )
      if (response.headersSent) response.destroy()
      else refuse(response, { status: 500, sentence: `Something went wrong on our side. Reference: ${name}` })
    })
  }
}
