import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { BookOrder } from './book-file'

/** A book of 500 reports takes 15 seconds of a processor that is busy with nothing else. In milliseconds. */
const patience = 240_000
const mostHeap = 1_536

let last: Promise<unknown> = Promise.resolve()

/** Makes a file in a process of its own, so that nobody who reads meanwhile waits for it. One after the other. */
export function makeApart(order: BookOrder): Promise<Uint8Array<ArrayBuffer>> {
  const making = last.then(() => make(order))
  last = making.catch(() => undefined)
  return making
}

function make(order: BookOrder): Promise<Uint8Array<ArrayBuffer>> {
  const entry = join(process.cwd(), 'exports/book-process.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${mostHeap}`, '--import', 'tsx', entry], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { NODE_ENV: 'production' },
      windowsHide: true,
    })
    const clock = setTimeout(() => child.kill('SIGKILL'), patience)
    const pieces: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(clock)
      if (code === 0) resolve(new Uint8Array(Buffer.concat(pieces)))
      else reject(new Error('The process that makes a book ended without one.'))
    })
    // The child may be gone before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(JSON.stringify(order))
  })
}
