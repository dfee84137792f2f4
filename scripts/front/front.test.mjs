import { once } from 'node:events'
import { connect } from 'node:tls'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { openRecorder } from '../doors/recorder.mjs'
import { stopAll } from '../lifetime.mjs'
import { findNginx, startFront } from './nginx.mjs'

afterAll(stopAll)

const shared = 'public, max-age=0, s-maxage=1, stale-while-revalidate=60'

/** The shipped nginx before a server that answers as told and notes what it was asked. */
async function open(answer) {
  const recorder = await openRecorder(answer)
  onTestFinished(recorder.stop)
  const front = await startFront({ portals: [recorder.portal] })
  const ask = (path, options) => fetch(`${front.origin}${path}`, { redirect: 'manual', ...options })
  return { ask, recorder, front }
}

/** Asks until an answer is as it should be. */
async function until(ask, holds) {
  for (;;) {
    const answer = await ask()
    if (await holds(answer)) return answer
  }
}

describe.skipIf(!findNginx())('nginx, which is skipped where it is not installed', () => {
  test('tells the portal who asks and for which host, and nothing of what a client says of that', async () => {
    const { ask, recorder, front } = await open()
    const lies = {
      'X-Real-IP': '9.9.9.9',
      'X-Forwarded-For': '9.9.9.9',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'for=9.9.9.9',
      'X-Request-Id': 'mine-mine-mine',
      'X-Middleware-Subrequest': 'proxy',
      'Content-Security-Policy': "script-src 'nonce-evil'",
      Cookie: 'session=1',
      Authorization: 'Bearer 1',
      RSC: '1',
    }
    await ask('/en/my', { headers: lies })
    await ask('/en/reports', { headers: lies })
    const [mine, everybodys] = recorder.seen.map(({ headers }) => headers)
    for (const headers of [mine, everybodys]) {
      expect(['127.0.0.1', '::1']).toContain(headers['x-real-ip'])
      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
      expect(headers).toMatchObject({
        host: `localhost:${front.https}`,
        'x-forwarded-host': `localhost:${front.https}`,
        'x-forwarded-proto': 'https',
      })
      for (const name of [
        'x-forwarded-for',
        'forwarded',
        'x-middleware-subrequest',
        'content-security-policy',
      ])
        expect(headers).not.toHaveProperty(name)
    }
    expect(mine).toMatchObject({ cookie: 'session=1', authorization: 'Bearer 1', rsc: '1' })
    for (const name of ['cookie', 'authorization', 'rsc']) expect(everybodys).not.toHaveProperty(name)
  })

  test('keeps what is shared as long as it says, asks again by its tag, and shows the new text after a change', async () => {
    let version = 1
    const { ask, recorder } = await open(({ headers }) => {
      const tag = `"v${version}"`
      const head = { 'Cache-Control': shared, ETag: tag, 'Content-Type': 'text/html' }
      const isKnown = headers['if-none-match']?.replace('W/', '') === tag
      return isKnown
        ? { status: 304, headers: head }
        : { headers: head, body: `text ${version}`.padEnd(2_000) }
    })
    const read = (encoding) => ask('/en/reports/a', { headers: { 'Accept-Encoding': encoding } })
    expect((await read('gzip')).headers.get('content-encoding')).toBe('gzip')
    expect((await read('gzip')).headers.get('cache-status')).toBe('nginx; hit')
    expect((await read('identity')).headers.get('content-encoding')).toBe(null)
    expect(recorder.seen).toHaveLength(2)
    await until(
      () => read('gzip'),
      () => recorder.seen.some(({ headers }) => headers['if-none-match']),
    )
    version = 2
    await until(
      () => read('gzip'),
      async (answer) => (await answer.text()).startsWith('text 2'),
    )
    const tag = (await read('gzip')).headers.get('etag')
    const known = await ask('/en/reports/a', { headers: { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' } })
    expect(known.status).toBe(304)
  })

  test.each([
    ['a page of members, whatever it says', '/en/my', { 'Cache-Control': shared }],
    ['what is not to be kept', '/en/reports', { 'Cache-Control': 'private, no-store' }],
    ['what sets a cookie', '/en/reports', { 'Cache-Control': shared, 'Set-Cookie': 'a=1' }],
  ])('never keeps %s', async (_, path, headers) => {
    const { ask, recorder } = await open(() => ({ headers }))
    await ask(path)
    await ask(path)
    expect(recorder.seen).toHaveLength(2)
  })

  test('refuses methods, and large forms, in a calm page with the headers of the portal', async () => {
    const { ask, recorder } = await open()
    const refused = [
      [405, await ask('/en/my', { method: 'PUT' })],
      [405, await ask('/api/auth/session', { method: 'DELETE' })],
      [413, await ask('/en/my/reports/a/save', { method: 'POST', body: 'x'.repeat(2_097_153) })],
      [400, await ask('/en/%00')],
    ]
    expect(recorder.seen).toHaveLength(0)
    for (const [status, answer] of refused) {
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('<link rel="stylesheet" href="/door.css">')
    }
    expect((await ask('/api/v1/reports', { method: 'PUT' })).status).toBe(200)
    expect((await ask('/door.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  test('serves what it kept while no portal answers, and says of the rest that it is busy', async () => {
    const { ask, recorder } = await open(() => ({
      headers: { 'Cache-Control': 'public, s-maxage=1, stale-if-error=60', 'Content-Type': 'text/plain' },
    }))
    await ask('/en/reports')
    recorder.stop()
    await until(
      () => ask('/en/reports'),
      ({ headers }) => headers.get('cache-status') === 'nginx; hit; ttl=-1',
    )
    const busy = [
      await ask('/en/topics'),
      await ask('/en/my'),
      await ask('/en/my/reports/a/save', { method: 'POST' }),
    ]
    for (const answer of busy) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await answer.text()).toContain('The portal is busy')
    }
  })

  test('lets saves past readers who take all that readers may', async () => {
    let release
    const held = new Promise((resolve) => (release = resolve))
    const { ask } = await open(({ method }) => (method === 'GET' ? { when: held } : {}))
    const readers = Array.from({ length: 40 }, (_, number) => ask(`/en/reports?page=${number}`))
    const refused = await Promise.any(readers)
    expect(refused.status).toBe(503)
    expect((await ask('/en/my/reports/a/save', { method: 'POST', body: 'words=1' })).status).toBe(200)
    release()
    const statuses = (await Promise.all(readers)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(12)
    expect(statuses.filter((status) => status === 503)).toHaveLength(28)
  })

  test('passes on what may stand in a frame as the portal frames it', async () => {
    const { ask } = await open(() => ({ headers: { 'Content-Security-Policy': 'frame-ancestors *' } }))
    const { headers } = await ask('/embed/p1')
    expect(headers.get('content-security-policy')).toBe('frame-ancestors *')
    expect(headers.get('x-frame-options')).toBe(null)
  })

  test('speaks TLS 1.2 and 1.3, and HTTP/2, and nothing older', async () => {
    const { front } = await open()
    const shake = async (version) => {
      const socket = connect({
        port: front.https,
        host: 'localhost',
        ALPNProtocols: ['h2', 'http/1.1'],
        minVersion: version,
        maxVersion: version,
        ciphers: 'ALL:@SECLEVEL=0',
      })
      onTestFinished(() => socket.destroy())
      await once(socket, 'secureConnect')
      return [socket.getProtocol(), socket.alpnProtocol]
    }
    expect(await shake('TLSv1.3')).toEqual(['TLSv1.3', 'h2'])
    expect(await shake('TLSv1.2')).toEqual(['TLSv1.2', 'h2'])
    await expect(shake('TLSv1.1')).rejects.toThrow()
  })
})
