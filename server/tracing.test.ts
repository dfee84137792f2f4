import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { trace } from '@opentelemetry/api'
import { expect, test } from 'vitest'
import { traced } from './traced'
import { startTracing } from './tracing'

type Sent = {
  resourceSpans: { scopeSpans: { spans: { name: string; traceId: string; parentSpanId?: string }[] }[] }[]
}

/** A collector that keeps what it is sent, and a portal that answers one request with whatever `answer` does. */
async function collect(url: string, headers: Record<string, string>, answer: () => void): Promise<string> {
  const sent: string[] = []
  const collector = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    sent.push(`${request.url}\n${body}`)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
  })
  const portal = createServer((request: IncomingMessage, response: ServerResponse) =>
    traced(request, response, request.url!.split('?')[0]!, () => {
      answer()
      response.writeHead(503).end()
    }),
  )
  for (const server of [collector, portal]) await once(server.listen(0, '127.0.0.1'), 'listening')
  const at = (server: typeof portal) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = startTracing(new URL(at(collector)))
  await fetch(`${at(portal)}${url}`, { headers }).then((response) => response.text())
  portal.closeAllConnections()
  await new Promise((resolve) => portal.close(resolve))
  await stop()
  collector.closeAllConnections()
  await new Promise((resolve) => collector.close(resolve))
  expect(sent.length, 'the collector was sent something').toBeGreaterThan(0)
  return sent.join('\n')
}

test('a request goes on the trace of who sent it, and no word of anybody leaves with it', async () => {
  const traceId = 'a'.repeat(32)
  const sent = await collect(
    '/en/reports?q=Lagunes',
    { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
    () => {
      const span = trace.getTracer('next.js').startSpan('GET /en/people/victor-lagunes?q=Lagunes', {
        attributes: {
          'http.target': '/en/people/victor-lagunes?q=Lagunes',
          'http.route': '/[locale]/people/[slug]',
          'next.page': '/en?q=Lagunes',
        },
      })
      span.recordException(new Error('No such person: Lagunes'))
      span.setStatus({ code: 2, message: 'Lagunes' })
      span.end()
    },
  )
  expect(sent.startsWith('/v1/traces\n')).toBe(true)
  expect(sent.toLowerCase()).not.toContain('lagunes')
  const { resourceSpans } = JSON.parse(sent.split('\n')[1]!) as Sent
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
  expect(spans.map(({ name }) => name).sort()).toEqual(['GET /en/people', 'GET /en/reports'])
  expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]))
  expect(sent).toContain('/[locale]/people/[slug]')
  expect(sent).toContain('503')
})
