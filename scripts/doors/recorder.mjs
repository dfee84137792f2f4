import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * Stands where the portal stands, and notes what reaches it whole: the method, the address, how long the body was, and the
 * headers. What is cut off on the way is noted as cut. It answers as `answer` says, once `when` of that has come.
 */
export async function openRecorder(answer = () => ({})) {
  const seen = []
  const server = createServer((request, response) => {
    let length = 0
    const note = (isWhole) => {
      const { method, url, headers } = request
      seen.push({ method, url, headers, length, isWhole })
    }
    request.on('data', (piece) => (length += piece.length))
    request.once('error', () => note(false))
    request.once('end', async () => {
      note(true)
      const { status = 200, headers = {}, body = 'taken\n', when } = answer(request)
      await when
      response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    seen,
    portal: `127.0.0.1:${server.address().port}`,
    about: (word) => seen.filter(({ url }) => url.includes(word)),
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
