import { SMTPServer } from 'smtp-server'

/** One mail as it reached the server. The same `id` twice is one mail that was sent again after a crash. */
export type Arrived = { id: string; recipients: string[]; to: string; subject: string; text: string }

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n[ \t]+/g, ' ') ?? ''

/** The words of the plain part: enough of quoted-printable to find a link and a code in it. */
const readable = (raw: string): string =>
  raw
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (signs) => Buffer.from(signs.replaceAll('=', ''), 'hex').toString())
    .replaceAll('\r\n', '\n')

/** A real mail server on a port of its own, which takes its time and turns away the first try of every `refusedEach`th mail. */
export async function openMailServer({ pause, refusedEach }: { pause: number; refusedEach: number }) {
  const arrived: Arrived[] = []
  const refused = new Set<string>()
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const raw = Buffer.concat(pieces).toString()
        const id = header(raw, 'Message-ID')
        const isNew = !refused.has(id) && !arrived.some((mail) => mail.id === id)
        if (isNew && ++count % refusedEach === 0) {
          refused.add(id)
          answer(Object.assign(new Error('Try again later'), { responseCode: 451 }))
          return
        }
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        const subject = header(raw, 'Subject')
        arrived.push({ id, recipients, to: header(raw, 'To'), subject, text: readable(raw) })
        // What was taken is acknowledged after a while, so that a worker that is killed meanwhile does not know.
        setTimeout(answer, pause)
      })
    },
  })
  // A worker that is killed hangs up in the middle of a mail: that is what is tried here, and no fault of the server's.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return {
    arrived,
    address: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
