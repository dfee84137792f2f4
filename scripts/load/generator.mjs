// Asks for one address over and over from many connections that stay open, and prints what came as JSON. A process of its own.
import { connect as connectPlainly } from 'node:net'
import { connect as connectSafely } from 'node:tls'

const { origin, path, headers, connections, ahead, milliseconds } = JSON.parse(process.argv[2])
const { protocol, hostname, port, host } = new URL(origin)
const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)

let asked = 0
/** `{n}` in the path is another number each time, so that no answer was made before. */
const write = () =>
  `GET ${path.replace('{n}', String(process.pid * 1_000_000 + asked++))} HTTP/1.1\r\n${lines.join('')}\r\n`

const marker = Buffer.from('HTTP/1.1 ')
const statuses = {}
const times = []
let bytes = 0
let isOver = false

function open() {
  const options = { host: hostname, port: Number(port), servername: 'localhost', rejectUnauthorized: false }
  const socket = protocol === 'https:' ? connectSafely(options) : connectPlainly(options)
  const waiting = []
  let rest = Buffer.alloc(0)
  const ask = () => {
    waiting.push(performance.now())
    socket.write(write())
  }
  socket.on('data', (piece) => {
    bytes += piece.length
    const all = Buffer.concat([rest, piece])
    let at = all.indexOf(marker)
    let end = 0
    while (at >= 0 && at + 12 <= all.length) {
      const status = all.toString('latin1', at + 9, at + 12)
      statuses[status] = (statuses[status] ?? 0) + 1
      times.push(performance.now() - waiting.shift())
      if (!isOver) ask()
      end = at + 12
      at = all.indexOf(marker, end)
    }
    rest = all.subarray(Math.max(end, all.length - 11))
  })
  // Under load a connection may be closed; a reader opens another.
  socket.on('error', () => undefined)
  socket.once('close', () => !isOver && open())
  socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    for (let count = 0; count < ahead; count++) ask()
  })
}

const began = performance.now()
for (let count = 0; count < connections; count++) open()
setTimeout(() => {
  isOver = true
  const seconds = (performance.now() - began) / 1_000
  times.sort((a, b) => a - b)
  const part = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null
  const found = { statuses, bytes, seconds, answers: times.length, p50: part(0.5), p99: part(0.99) }
  process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0))
}, milliseconds)
