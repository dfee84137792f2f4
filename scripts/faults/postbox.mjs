import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** Where the portal's mail goes: which message came to whom, and how often. */
export async function openPostbox() {
  const received = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      let text = ''
      stream.on('data', (piece) => (text += piece))
      stream.once('end', () => {
        const id = /^message-id:\s*(\S+)/im.exec(text)?.[1]
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, id })
        answer()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    received,
    address: `smtp://127.0.0.1:${server.server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
