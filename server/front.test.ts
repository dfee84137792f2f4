import { once } from 'node:events'
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { frontDoor } from './front'
import { HeldPages } from './held'
import { publicDoor } from './public-door'

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }
type Asked = { method?: string; headers?: Record<string, string>; body?: string }

let server: Server
let port = 0
/** What the framework would do, said anew by each test. */
let render: (request: IncomingMessage, response: ServerResponse) => void
let rendered: { url: string; method: string; headers: IncomingMessage['headers'] }[]
let state: () => Promise<string>

const page = (text: string) =>
  `<!DOCTYPE html><html><head><script src="/_next/a.js" async=""></script></head><body><p>${text}</p><script>self.data=1</script></body></html>`

beforeEach(async () => {
  rendered = []
  state = async () => 's1'
  render = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', Vary: 'rsc' })
    response.write(page('Seats').slice(0, 30))
    response.end(page('Seats').slice(30))
  }
  const rendering = async (request: IncomingMessage, response: ServerResponse) => {
    rendered.push({ url: request.url!, method: request.method!, headers: { ...request.headers } })
    render(request, response)
  }
  const answerPublic = publicDoor({
    render: rendering,
    pages: new HeldPages(1_000_000),
    readState: () => state(),
    host: 'portal.example',
    build: 'b1',
  })
  const addresses = { holds: (path: string) => path.startsWith('/en/reports') }
  const findMoved = async (url: string) => (url === '/en/topics/old' ? '/en/topics/new' : null)
  server = createServer(
    frontDoor({
      render: rendering,
      answerPublic,
      findMoved,
      isGone: async (url) => url.startsWith('/ar/people/erased'),
      addresses,
      logsEverything: false,
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function get(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const asking = ask({ host: '127.0.0.1', port, path, method, headers, agent: false })
  asking.end(body)
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece as Buffer)
  return { status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(pieces) }
}
const quiet = '<!DOCTYPE html><html><head></head><body><p>Seats</p></body></html>'

test('somebody whose name was erased is gone, in a whole document of the language, and nobody renders it', async () => {
  const { status, headers, body } = await get('/ar/people/erased?x=1')
  expect([status, headers['content-type']]).toEqual([410, 'text/html; charset=utf-8'])
  expect(body.toString()).toContain('<html lang="ar" dir="rtl">')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(rendered).toEqual([])
})

test('an address that moved leads on for reading alone, and nobody renders it', async () => {
  const { status, headers } = await get('/en/topics/old')
  expect([status, headers.location]).toEqual([301, '/en/topics/new'])
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=1')
  expect(rendered).toEqual([])
  expect((await get('/en/topics/old', { method: 'POST', body: '' })).status).toBe(200)
})

describe('a public page', () => {
  test('is rendered once, quietly, and held until something is published', async () => {
    for (let again = 0; again < 3; again++) expect((await get('/en/reports?q=a')).body.toString()).toBe(quiet)
    expect(rendered).toHaveLength(1)
    state = async () => 's2'
    render = (_, response) => response.setHeader('Content-Type', 'text/html').end(page('Two'))
    expect((await get('/en/reports?q=a')).body.toString()).toContain('Two')
    expect(rendered).toHaveLength(2)
  })

  test('is not sent to who holds it, and not rendered for them either', async () => {
    const { headers } = await get('/en/reports')
    expect(headers.etag).toBe('W/"b1.s1"')
    expect(headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=\d+/)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    const unchanged = await get('/en/reports', { headers: { 'If-None-Match': `"x", ${headers.etag}` } })
    expect([unchanged.status, unchanged.body.length, unchanged.headers.etag]).toEqual([304, 0, headers.etag])
    expect(unchanged.headers['x-content-type-options']).toBe('nosniff')
    expect(rendered).toHaveLength(1)
  })

  test('is made for nobody: what tells readers apart does not reach its making', async () => {
    const headers = {
      Cookie: 'session=1',
      Authorization: 'Bearer x',
      RSC: '1',
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
    }
    await get('/en/reports', { headers })
    const { cookie, authorization, rsc, host, 'x-forwarded-host': forwarded } = rendered[0]!.headers
    expect([cookie, authorization, rsc, host, forwarded]).toEqual([
      undefined,
      undefined,
      undefined,
      'portal.example',
      undefined,
    ])
  })

  test('is one rendering for many who ask at once, and each gets its own request name', async () => {
    let finish = () => {}
    render = (_, response) => {
      finish = () => response.setHeader('Content-Type', 'text/html').end(page('Seats'))
    }
    const answers = Promise.all(Array.from({ length: 5 }, () => get('/en/reports')))
    while (rendered.length === 0) await new Promise((resolve) => setImmediate(resolve))
    finish()
    const names = new Set((await answers).map(({ headers }) => headers['x-request-id']))
    expect([rendered.length, names.size]).toEqual([1, 5])
  })

  test('is made again for the others when the reader it was made for leaves', async () => {
    let isFirst = true
    render = (request, response) => {
      if (isFirst) request.socket.destroy()
      else response.setHeader('Content-Type', 'text/html').end(page('Seats'))
      isFirst = false
    }
    const [left, stayed] = await Promise.allSettled([get('/en/reports'), get('/en/reports')])
    expect(left.status).toBe('rejected')
    expect(stayed.status === 'fulfilled' && stayed.value.body.toString()).toBe(quiet)
  })

  test.each([
    [
      'a refusal',
      (response: ServerResponse) => response.writeHead(404, { 'Content-Type': 'text/html' }).end(page('No')),
    ],
    ['a redirect', (response: ServerResponse) => response.writeHead(307, { Location: '/en/events' }).end()],
    [
      'one that sets a cookie',
      (response: ServerResponse) => response.setHeader('Set-Cookie', 'a=1').end('x'),
    ],
  ])('is not held where it is %s', async (_, answer) => {
    render = (_, response) => void answer(response)
    const first = await get('/en/reports')
    await get('/en/reports')
    expect(rendered).toHaveLength(2)
    expect(first.headers.etag).toBeUndefined()
  })

  test('whose record is missing is the missing page, at the address that was asked for', async () => {
    render = ({ url }, response) =>
      url === '/en/missing'
        ? response.writeHead(404, { 'Content-Type': 'text/html' }).end(page('Not here'))
        : response.writeHead(307, { Location: '/en/missing', Refresh: '0' }).end()
    const answer = await get('/en/reports/none?v=2')
    expect([answer.status, answer.headers.location, answer.headers.refresh]).toEqual([
      404,
      undefined,
      undefined,
    ])
    expect(answer.body.toString()).toContain('Not here')
    expect(rendered.map(({ url }) => url)).toEqual(['/en/reports/none?v=2', '/en/missing'])
  })

  test('is packed for those who take it, and whole for HEAD without a body', async () => {
    render = (_, response) => response.setHeader('Content-Type', 'text/html').end(page('Seats '.repeat(500)))
    const packed = await get('/en/reports', { headers: { 'Accept-Encoding': 'gzip;q=0.5, br;q=0' } })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.body).toString()).toContain('Seats Seats')
    const head = await get('/en/reports', { method: 'HEAD' })
    expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([
      200,
      0,
      3_000 + quiet.length - 5,
    ])
    expect(rendered).toHaveLength(1)
  })

  test('is read on while the database is away, where it was held', async () => {
    await get('/en/reports')
    state = async () => {
      throw new Error('away')
    }
    expect((await get('/en/reports')).body.toString()).toBe(quiet)
    render = (_, response) => response.writeHead(503, { 'Retry-After': '5' }).end('busy')
    expect((await get('/en/reports?q=new')).status).toBe(503)
  })
})

describe('a request that is none', () => {
  test.each<[string, string, Asked, number]>([
    ['another method', '/en/reports', { method: 'DELETE' }, 405],
    ['TRACE', '/en/reports', { method: 'TRACE' }, 405],
    ['an address without end', `/en/reports?q=${'a'.repeat(9_000)}`, {}, 414],
    [
      'a body of unknown length',
      '/en/my',
      { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' }, body: 'a' },
      411,
    ],
    [
      'a body that nobody takes',
      '/en/my',
      { method: 'POST', headers: { 'Content-Length': '99000000' } },
      413,
    ],
  ])('is refused in words: %s', async (_, path, asked, status) => {
    const answer = await get(path, asked)
    expect([answer.status, answer.headers.connection]).toEqual([status, 'close'])
    expect(answer.body.toString()).toMatch(/^[A-Z].*\.\n$/)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(rendered).toHaveLength(0)
  })

  test('an absolute address is refused', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.end('GET http://evil.example/en HTTP/1.1\r\nHost: evil.example\r\n\r\n')
    let said = ''
    for await (const piece of socket) said += String(piece)
    expect(said).toMatch(/^HTTP\/1\.1 400 /)
  })
})

test('a request keeps the name that a proxy gave it, and no other text', async () => {
  expect((await get('/en/my', { headers: { 'X-Request-Id': 'proxy-0001' } })).headers['x-request-id']).toBe(
    'proxy-0001',
  )
  expect((await get('/en/my', { headers: { 'X-Request-Id': '<b>' } })).headers['x-request-id']).toMatch(
    /^[\w-]{36}$/,
  )
})
