import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** An answer that was made and not sent. */
export type Made = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

const asBuffer = (piece: unknown, encoding: unknown): Buffer =>
  typeof piece === 'string'
    ? Buffer.from(piece, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(piece as Uint8Array)

/**
 * Keeps what is written to `response` instead of sending it; `response` can then be answered as usual. Null where the reader
 * left before the answer was whole. Next asks of an answer no more than is taken over here.
 */
export function capture(response: ServerResponse): Promise<Made | null> {
  const { writeHead, write, end, flushHeaders } = response
  const pieces: Buffer[] = []
  return new Promise((resolve) => {
    response.once('close', () => resolve(null))
    const keep = (piece: unknown, encoding?: unknown): void => {
      if (piece !== undefined && piece !== null && typeof piece !== 'function')
        pieces.push(asBuffer(piece, encoding))
    }
    response.flushHeaders = () => undefined
    response.writeHead = (status: number, ...given: unknown[]): ServerResponse => {
      response.statusCode = status
      const headers = given.find((one) => typeof one === 'object' && one !== null) ?? {}
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
      return response
    }
    response.write = (...given: unknown[]): boolean => {
      keep(given[0], given[1])
      const done = given.find((one) => typeof one === 'function')
      if (typeof done === 'function') queueMicrotask(() => done())
      return true
    }
    response.end = (...given: unknown[]): ServerResponse => {
      keep(given[0], given[1])
      Object.assign(response, { writeHead, write, end, flushHeaders })
      const done = given.find((one) => typeof one === 'function')
      if (typeof done === 'function') response.once('finish', () => done())
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(pieces) })
      return response
    }
  })
}
