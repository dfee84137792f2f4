// After a body that is too large nginx reads on for five seconds, so that a browser gets to read the answer.

/**
 * `expect`: `refused`: an answer from 400 up or none, the connection closed, and nothing at the portal. `taken`: these
 * lengths of bodies reach the portal, whole. `either`: the one or the other. `within`: milliseconds until it is closed.
 */
const at = (id) => `/en/my/doors/${id}`
const planted = (id) => `GET /en/my/planted/${id} HTTP/1.1\r\nHost: localhost\r\n\r\n`
const head = (id, lines, method = 'POST', path = at(id)) =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`

const hello = '5\r\nhello\r\n0\r\n\r\n'

const two = {
  'length and chunks': ['Content-Length: 5', 'Transfer-Encoding: chunked'],
  'chunks and length': ['Transfer-Encoding: chunked', 'Content-Length: 5'],
  'two lengths': ['Content-Length: 5', 'Content-Length: 6'],
  'two lengths that agree': ['Content-Length: 5', 'Content-Length: 5'],
  'two lengths in one': ['Content-Length: 5, 5'],
  'chunks twice': ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'],
  'chunks and identity': ['Transfer-Encoding: chunked, identity'],
  'an encoding that is none': ['Transfer-Encoding: xchunked'],
  'an encoding before chunks': ['Transfer-Encoding: gzip, chunked'],
  'a colon too far': ['Transfer-Encoding : chunked'],
  'a name too early': [' Transfer-Encoding: chunked'],
  'a control sign in an encoding': ['Transfer-Encoding: \x0bchunked'],
  'a folded line': ['Transfer-Encoding:\r\n chunked'],
  'a carriage return alone': ['X: a\rTransfer-Encoding: chunked'],
  'a signed length': ['Content-Length: +5'],
  'a length below nothing': ['Content-Length: -5'],
  'a length in hexadecimals': ['Content-Length: 0x5'],
  'a length beyond numbers': ['Content-Length: 99999999999999999999999'],
  'a length without one': ['Content-Length:'],
  'a NUL in a header': ['X: a\0b', 'Content-Length: 5'],
  'two hosts': ['Host: other.example', 'Content-Length: 5'],
}

const chunks = {
  'a chunk beyond numbers': 'fffffffffffffffff\r\nhello\r\n0\r\n\r\n',
  'a chunk below nothing': '-5\r\nhello\r\n0\r\n\r\n',
  'a chunk of no number': 'five\r\nhello\r\n0\r\n\r\n',
  'a chunk that is longer than it says': '3\r\nhello\r\n0\r\n\r\n',
  'a chunk without its end': '5\r\nhelloX0\r\n\r\n',
}

const obfuscated = Object.entries(two).map(([name, lines]) => ({
  name,
  expect: 'refused',
  write: (id) => [head(id, lines) + hello + planted(id)],
}))

const misChunked = Object.entries(chunks).map(([name, body]) => ({
  name,
  expect: 'refused',
  write: (id) => [head(id, ['Transfer-Encoding: chunked']) + body + planted(id)],
}))

const get = (id, lines = []) => head(id, lines, 'GET')
const megabyte = 'x'.repeat(1_048_576)
const upload = (id) => `/en/my/reports/${id}/notes/send`

const heads = [
  { name: 'TRACE', expect: 'refused', write: (id) => [head(id, [], 'TRACE')] },
  { name: 'PUT where no API is', expect: 'refused', write: (id) => [head(id, ['Content-Length: 0'], 'PUT')] },
  { name: 'DELETE where no API is', expect: 'refused', write: (id) => [head(id, [], 'DELETE')] },
  { name: 'a method of its own', expect: 'refused', write: (id) => [head(id, [], 'BREW')] },
  { name: 'a method in small letters', expect: 'refused', write: (id) => [head(id, [], 'get')] },
  {
    name: 'CONNECT',
    expect: 'refused',
    write: () => ['CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  },
  { name: 'NUL in a path', expect: 'refused', write: (id) => [head(id, [], 'GET', `${at(id)}\0.html`)] },
  {
    name: 'encoded NUL in a path',
    expect: 'refused',
    write: (id) => [head(id, [], 'GET', `${at(id)}%00.html`)],
  },
  {
    name: 'a path above the first',
    expect: 'refused',
    write: (id) => [head(id, [], 'GET', `/../..${at(id)}`)],
  },
  { name: 'a broken percent sign', expect: 'refused', write: (id) => [head(id, [], 'GET', `${at(id)}%zz`)] },
  {
    name: 'a path without its slash',
    expect: 'refused',
    write: (id) => [head(id, [], 'GET', `en${at(id)}`)],
  },
  {
    name: 'an unknown protocol',
    expect: 'refused',
    write: (id) => [`GET ${at(id)} HTTP/3.7\r\nHost: localhost\r\n\r\n`],
  },
  { name: 'another protocol', expect: 'refused', write: () => ['SSH-2.0-OpenSSH_9.7\r\n\r\n'] },
  { name: 'no host', expect: 'refused', write: (id) => [`GET ${at(id)} HTTP/1.1\r\n\r\n`] },
  {
    name: 'no host in the old protocol',
    expect: 'refused',
    write: (id) => [`GET ${at(id)} HTTP/1.0\r\n\r\n`],
  },
  { name: 'another host', expect: 'refused', write: (id) => [get(id).replace('localhost', 'evil.example')] },
  {
    name: 'another host in the address',
    expect: 'refused',
    write: (id) => [head(id, [], 'GET', `http://evil.example${at(id)}`)],
  },
  {
    name: 'an address of 9 kB',
    expect: 'refused',
    write: (id) => [head(id, [], 'GET', `${at(id)}/${'x'.repeat(9_000)}`)],
  },
  { name: 'a header of 9 kB', expect: 'refused', write: (id) => [get(id, [`X: ${'x'.repeat(9_000)}`])] },
  {
    name: 'headers of 40 kB',
    expect: 'refused',
    write: (id) => [
      get(
        id,
        Array.from({ length: 6 }, (_, n) => `X${n}: ${'x'.repeat(7_000)}`),
      ),
    ],
  },
  { name: 'a head that is cut', expect: 'refused', hangsUp: true, write: (id) => [get(id).slice(0, -6)] },
  {
    name: 'a head that drips',
    expect: 'refused',
    within: 12_000,
    write: (id) => [...get(id)].slice(0, 20).flatMap((sign) => [sign, 1_000]),
  },
  {
    name: 'a line that ends in LF alone hides no encoding',
    expect: 'refused',
    write: (id) => [
      head(id, ['X: a\nTransfer-Encoding: chunked', 'Content-Length: 5']) + hello + planted(id),
    ],
  },
]

const bodies = [
  {
    name: 'a body shorter than it says, hung up',
    expect: 'refused',
    hangsUp: true,
    write: (id) => [`${head(id, ['Content-Length: 50'])}hello`],
  },
  {
    name: 'a body shorter than it says, left open',
    expect: 'refused',
    within: 18_000,
    write: (id) => [`${head(id, ['Content-Length: 50'])}hello`],
  },
  {
    name: 'a large body shorter than it says',
    expect: 'refused',
    hangsUp: true,
    write: (id) => [head(id, ['Content-Length: 2000000']), megabyte],
  },
  {
    name: 'a document shorter than it says',
    expect: 'refused',
    hangsUp: true,
    write: (id) => [head(id, ['Content-Length: 20000000'], 'POST', upload(id)), ...Array(12).fill(megabyte)],
  },
  {
    name: 'chunks without the last, hung up',
    expect: 'refused',
    hangsUp: true,
    write: (id) => [`${head(id, ['Transfer-Encoding: chunked'])}5\r\nhello\r\n`],
  },
  {
    name: 'chunks without the last, left open',
    expect: 'refused',
    within: 18_000,
    write: (id) => [`${head(id, ['Transfer-Encoding: chunked'])}5\r\nhello\r\n`],
  },
  {
    name: 'a form that says 2 MB and one byte',
    expect: 'refused',
    within: 7_000,
    write: (id) => [head(id, ['Content-Length: 2097153'])],
  },
  {
    name: 'chunks of 3 MB',
    expect: 'refused',
    write: (id) => [
      head(id, ['Transfer-Encoding: chunked']),
      ...Array(3).fill(`100000\r\n${megabyte}\r\n`),
      '0\r\n\r\n',
    ],
  },
  {
    name: 'a document that says 21 MB and one byte',
    expect: 'refused',
    within: 7_000,
    write: (id) => [head(id, [`Content-Length: ${21 * 1_048_576 + 1}`], 'POST', upload(id))],
  },
  {
    name: 'chunks that never end',
    expect: 'refused',
    write: (id) => [
      head(id, ['Transfer-Encoding: chunked'], 'POST', upload(id)),
      ...Array(24).fill(`100000\r\n${megabyte}\r\n`),
    ],
  },
  {
    name: 'more than it says is another request, and no good one',
    expect: 'taken',
    lengths: [5],
    endsWith: 400,
    write: (id) => [`${head(id, ['Content-Length: 5'])}hello, and more\r\n\r\n`],
  },
]

const good = [
  { name: 'a page', expect: 'taken', lengths: [0], write: (id) => [get(id)] },
  {
    name: 'a form',
    expect: 'taken',
    lengths: [5],
    write: (id) => [`${head(id, ['Content-Length: 5'])}hello`],
  },
  {
    name: 'a form in chunks',
    expect: 'taken',
    lengths: [5],
    write: (id) => [head(id, ['Transfer-Encoding: chunked']) + hello],
  },
  {
    name: 'a form of 2 MB',
    expect: 'taken',
    lengths: [2_097_152],
    write: (id) => [head(id, ['Content-Length: 2097152']), megabyte, megabyte],
  },
  {
    name: 'a document of 20 MB',
    expect: 'taken',
    lengths: [20 * 1_048_576],
    write: (id) => [
      head(id, [`Content-Length: ${20 * 1_048_576}`], 'POST', upload(id)),
      ...Array(20).fill(megabyte),
    ],
  },
  {
    name: 'the whole address of this host',
    expect: 'taken',
    lengths: [0],
    write: (id) => [head(id, [], 'GET', `https://localhost${at(id)}`)],
  },
  {
    name: 'an encoding after a tab',
    expect: 'either',
    lengths: [5],
    write: (id) => [head(id, ['Transfer-Encoding:\tchunked']) + hello],
  },
  {
    name: 'lines that end in LF alone',
    expect: 'either',
    lengths: [5],
    write: (id) => [`${head(id, ['Content-Length: 5'])}hello`.replaceAll('\r\n', '\n')],
  },
  {
    name: 'chunks that end in LF alone',
    expect: 'either',
    lengths: [5],
    write: (id) => [head(id, ['Transfer-Encoding: chunked']) + hello.replaceAll('\r\n', '\n')],
  },
  {
    name: 'two in a row',
    expect: 'taken',
    lengths: [5, 0],
    write: (id) => [`${head(id, ['Content-Length: 5'])}hello${get(id)}`],
  },
]

export const cases = [...obfuscated, ...misChunked, ...heads, ...bodies, ...good]

/** Those that need no patience, for the tests. */
export const quickCases = cases.filter(({ within }) => within === undefined)
