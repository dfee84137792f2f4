import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** One address for a server that comes back on another port each time it is started. */
export async function openRelay(findPort) {
  const sockets = new Set()
  const server = createServer((near) => {
    const far = connect(findPort(), '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.setNoDelay(true)
      socket.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: server.address().port,
    stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
