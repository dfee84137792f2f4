import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findFreePort } from '../db/embedded-process.ts'
import { checkPort } from './portal.mjs'

test('a port that nobody listens on will do', async () => {
  await expect(checkPort(await findFreePort())).resolves.toBe(undefined)
})

test.each(['127.0.0.1', '0.0.0.0'])(
  'a port that is taken on %s is named, and so is the way out',
  async (host) => {
    const server = createServer().listen(0, host)
    await once(server, 'listening')
    const { port } = server.address()
    await expect(checkPort(port)).rejects.toThrow(`Port ${port} is taken`)
    await expect(checkPort(port)).rejects.toThrow(`PORT=${port + 1} npm run demo`)
    server.close()
  },
)

test('what is no port is refused', async () => {
  await expect(checkPort(Number('three'))).rejects.toThrow('Set it to a number from 1 to 65535')
})
