import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { findNginx, startFront } from '../front/nginx.mjs'
import { keepOpen, stopAll } from '../lifetime.mjs'
import { quickCases } from './cases.mjs'
import { judgeAll } from './judge.mjs'
import { openRecorder } from './recorder.mjs'

afterAll(stopAll)

/** What only unwraps TLS and reads nothing, so that everything comes to Node as it is. */
async function openUnguarded(front, portal) {
  const read = (name) => readFileSync(join(front.folder, name))
  const [host, port] = portal.split(':')
  const server = createServer({ cert: read('certificate.pem'), key: read('key.pem') }, (socket) => {
    const inside = connect(Number(port), host)
    socket.pipe(inside).pipe(socket)
    socket.on('error', () => inside.destroy())
    inside.on('error', () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.close())
  return server.address().port
}

test.skipIf(!findNginx())(
  'what no browser writes is refused by nginx, and is seen where nothing refuses it (skipped without nginx)',
  { timeout: 60_000 },
  async () => {
    const recorder = keepOpen(await openRecorder())
    const front = await startFront({ portals: [recorder.portal] })
    expect(await judgeAll(quickCases, { port: front.https, recorder })).toEqual([])
    const open = keepOpen(await openRecorder())
    const port = await openUnguarded(front, open.portal)
    const few = quickCases.filter(({ name }) => /^(PUT|another host$|two hosts|a page$)/.test(name))
    const faults = await judgeAll(few, { port, recorder: open })
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'PUT where no API is',
      'another host',
      'two hosts',
    ])
  },
)
