// A server of nothing but Node: one prepared query, and a page of the length that is asked for. Prints its port.
import { createServer } from 'node:http'
import postgres from 'postgres'

const [address, slug] = process.argv.slice(2)
const sql = postgres(address, { max: 4, onnotice: () => undefined })

const server = createServer(async (request, response) => {
  const length = Number(new URL(request.url, 'http://localhost').searchParams.get('length') ?? 1_000)
  const [row] = await sql`select slug, title from published.reports where slug = ${slug}`
  const body = `<!doctype html><title>${row?.title ?? ''}</title>`.padEnd(length)
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
