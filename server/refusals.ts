import type { IncomingMessage, ServerResponse } from 'node:http'
import { closed, everywhere, unframed } from '../answer-headers.js'

/** The largest body that any door takes is an upload of 20 MB with the rest of its form. In bytes. */
export const largestBody = 24 * 1024 * 1024
const longestAddress = 8 * 1024

const reading = new Set(['GET', 'HEAD', 'POST'])
/** Machines may do more, where doors for them are. */
const writing = new Set([...reading, 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

type Refusal = { status: number; sentence: string; headers?: Record<string, string> }

/** What is wrong with a request before anybody looks at what it asks; null where nothing is. */
export function findRefusal(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): Refusal | null {
  const { method = '', url = '', headers } = request
  if (!url.startsWith('/')) return { status: 400, sentence: 'Ask for a path that begins with a slash.' }
  if (url.length > longestAddress)
    return {
      status: 414,
      sentence: `This address is longer than ${longestAddress} characters. Use fewer filters.`,
    }
  const methods = url.startsWith('/api/') && !url.startsWith('/api/auth') ? writing : reading
  if (!methods.has(method))
    return {
      status: 405,
      sentence: `This address does not take ${method.slice(0, 20)}.`,
      headers: { Allow: [...methods].join(', ') },
    }
  if (headers['transfer-encoding'] !== undefined)
    return {
      status: 411,
      sentence: 'Say in Content-Length how many bytes are sent, and send them in one piece.',
    }
  if (Number(headers['content-length'] ?? 0) > largestBody)
    return {
      status: 413,
      sentence: `The largest upload is ${largestBody / 1024 / 1024} MB. Send a smaller file.`,
    }
  return null
}

/** Names a request in the log, in its answer, and to whoever passes it on. */
export const requestHeader = 'x-request-id'

const lasting = Object.fromEntries([...everywhere, closed, unframed].map(({ key, value }) => [key, value]))

/** Headers that every answer has, for those that Next does not make. */
export function setLastingHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(lasting)) response.setHeader(name, value)
}

/** Says no in a sentence, and reads nothing more of this connection. */
export function refuse(response: ServerResponse, { status, sentence, headers = {} }: Refusal): void {
  setLastingHeaders(response)
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...headers,
  })
  response.end(`${sentence}\n`)
}

const brokenOff: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** The whole answer to bytes that are no request. */
export const answerBroken = (code: string | undefined): string =>
  `HTTP/1.1 ${brokenOff[code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
