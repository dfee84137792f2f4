import { setTimeout as wait } from 'node:timers/promises'
import { connect } from 'node:tls'

const statusLine = /^HTTP\/1\.[01] (\d{3}) /gm

const statusesOf = (text) => [...text.matchAll(statusLine)].map(([, status]) => Number(status))

/**
 * Writes the pieces of a case to a new connection, with pauses where a piece is a number of milliseconds, and listens until
 * it is closed there, until there are as many answers as `answers`, or until `patience` milliseconds have passed.
 */
export async function ask(port, pieces, { patience = 3_000, hangsUp = false, answers = Infinity } = {}) {
  const began = performance.now()
  const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false })
  let text = ''
  let isClosed = false
  const closed = new Promise((resolve) => {
    const end = () => {
      isClosed = true
      resolve()
    }
    socket.once('end', end).once('close', end).on('error', end)
  })
  const answered = new Promise((resolve) => {
    socket.on('data', (piece) => {
      text += piece.toString('latin1')
      const statuses = statusesOf(text)
      // After a refusal the connection is closed, which is worth waiting for.
      if (statuses.length >= answers && statuses.at(-1) < 400) resolve()
    })
  })
  await Promise.race([new Promise((resolve) => socket.once('secureConnect', resolve)), closed])
  for (const piece of pieces) {
    if (isClosed) break
    if (typeof piece === 'number') await Promise.race([wait(piece), closed])
    else if (!socket.write(piece, 'latin1'))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed])
  }
  if (hangsUp) socket.end()
  const patient = new AbortController()
  await Promise.race([
    wait(patience, undefined, { signal: patient.signal }).catch(() => undefined),
    closed,
    answered,
  ])
  patient.abort()
  socket.destroy()
  return {
    statuses: statusesOf(text),
    text,
    isClosed,
    ms: performance.now() - began,
  }
}
