import { createHash } from 'node:crypto'
import { Transform, Writable } from 'node:stream'

/** Passes bytes on and says what they were: how many, how many lines, and their SHA-256. */
export function digesting() {
  const hash = createHash('sha256')
  const found = { bytes: 0, rows: 0 }
  const note = (piece) => {
    hash.update(piece)
    found.bytes += piece.length
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) found.rows += 1
  }
  const stream = new Transform({
    transform(piece, _, done) {
      note(piece)
      done(null, piece)
    },
  })
  return { stream, result: () => ({ ...found, sha256: hash.digest('hex') }) }
}

/** Where bytes end that were only to be digested. */
export const nowhere = () =>
  new Writable({
    write(_piece, _encoding, done) {
      done()
    },
  })
