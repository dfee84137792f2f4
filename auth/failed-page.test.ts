import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeFailedPages, noteFailure } from './failed-page'

let answer: (response: ServerResponse) => void = () => undefined
const server = createServer((_request, response) => answer(response))
const emptyPage = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'

beforeAll(async () => {
  completeFailedPages()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

async function ask(path: string, method = 'GET') {
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const request = get({ port, host: '127.0.0.1', path, method })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let body = ''
  for await (const piece of response.setEncoding('utf8')) body += piece
  return { status: response.statusCode, headers: response.headers, body }
}

const failing = (error: unknown, send: (response: ServerResponse) => void) => (response: ServerResponse) => {
  noteFailure(error)
  response.statusCode = 500
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Security-Policy', "default-src 'none'")
  send(response)
}
const broken = Object.assign(new Error('select password from users'), { digest: '17445' })
const away = new Error('Failed query', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })

test.each<[string, (response: ServerResponse) => void]>([
  ['at once', (response) => response.end(emptyPage)],
  [
    'in pieces',
    (response) => {
      response.write(emptyPage.slice(0, 20))
      response.end(emptyPage.slice(20))
    },
  ],
  [
    'compressed',
    (response) => {
      response.setHeader('Content-Encoding', 'gzip')
      response.flushHeaders()
      response.end(gzipSync(emptyPage))
    },
  ],
])('a page that failed is a whole document with its reference when Next sends it %s', async (_how, send) => {
  answer = failing(broken, send)
  const { status, headers, body } = await ask('/ar/reports')
  expect(status).toBe(500)
  expect(headers).toMatchObject({ 'x-reference': '17445', 'cache-control': 'no-store' })
  expect(headers['content-security-policy']).toBe("default-src 'none'")
  expect(headers['content-encoding']).toBeUndefined()
  expect(body).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">[\s\S]*17445[\s\S]*<\/html>\n$/)
  expect(body).not.toContain('password')
})

test('a database that is away makes it 503 and says when to come again', async () => {
  answer = failing(away, (response) => response.end(emptyPage))
  const { status, headers, body } = await ask('/en/reports?q=x')
  expect([status, headers['retry-after']]).toEqual([503, '5'])
  expect(body).toContain('cannot reach its records')
})

test('a question by HEAD gets no body', async () => {
  answer = failing(broken, (response) => response.end())
  expect(await ask('/en', 'HEAD')).toMatchObject({ status: 500, body: '' })
})

test('every other answer is left as it is', async () => {
  answer = (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>fine')
  expect(await ask('/en')).toMatchObject({ status: 200, body: '<p>fine' })
  answer = (response) => response.writeHead(500, { 'Content-Type': 'application/json' }).end('{}')
  expect(await ask('/en')).toMatchObject({ status: 500, body: '{}' })
  answer = failing(broken, (response) => {
    response.setHeader('X-Reference', 'its own')
    response.end('whole')
  })
  expect(await ask('/en')).toMatchObject({ status: 500, body: 'whole' })
})
