import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/**
 * One address for a server that comes back on another port each time it is started. While it `isSilent` it passes nothing on,
 * then or later, and says nothing of it; `cutAnswers` passes on what is asked and ends the connections at the first bytes of an answer.
 */
export async function openRelay(findPort) {
  const sockets = new Set()
  const nears = new WeakSet()
  const cutting = new Set()
  const relay = { isSilent: false }
  const server = createServer((near) => {
    const far = connect(findPort(), '127.0.0.1')
    nears.add(near)
    // A connection that has lost a byte is of no use to anybody, and nobody is told.
    let isDead = false
    const pass = (bytes, other) => {
      isDead ||= relay.isSilent
      if (!isDead) other.write(bytes)
    }
    far.on('data', (bytes) => {
      if (cutting.delete(near)) near.destroy()
      else pass(bytes, near)
    })
    near.on('data', (bytes) => pass(bytes, far))
    near.on('end', () => far.end())
    far.on('end', () => near.end())
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        sockets.delete(socket)
        cutting.delete(socket)
        other.destroy()
      })
      socket.setNoDelay(true)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(relay, {
    port: server.address().port,
    cutAnswers() {
      for (const socket of sockets) if (nears.has(socket)) cutting.add(socket)
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
}
