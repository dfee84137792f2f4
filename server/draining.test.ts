import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { atEnd, drain, isDraining } from './draining'

test('what was begun is finished, nothing more is taken, and then the rest is ended', async () => {
  const order: string[] = []
  let finish = () => {}
  const server = createServer((_: IncomingMessage, response: ServerResponse) => {
    finish = () => {
      order.push('answered')
      response.end('whole')
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const asking = get({ port, host: '127.0.0.1' })
  await once(server, 'request')
  atEnd(async () => order.push('jobs done'))
  expect(isDraining()).toBe(false)
  const draining = drain(server, { notice: 0, finish: 20_000 })
  expect(isDraining()).toBe(true)
  await new Promise((resolve) => setImmediate(resolve))
  while (server.listening) await new Promise((resolve) => setImmediate(resolve))
  const refused = get({ port, host: '127.0.0.1', agent: false })
  expect((await once(refused, 'error'))[0]).toMatchObject({ code: 'ECONNREFUSED' })
  finish()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  let said = ''
  for await (const piece of answer) said += String(piece)
  expect(said).toBe('whole')
  expect(await draining).toBe(true)
  expect(order).toEqual(['answered', 'jobs done'])
})
