import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentences } from './sentences'

const patience = 10_000
const mostHeap = 384
/** Buffers stand outside the heap that Node caps, so that the whole of the process is watched where the system tells. */
const mostMemory = 1200 * 1024 * 1024
/** Longer than any report; what a reader makes beyond it is thrown away. */
export const mostText = 2_000_000

export type Answer = { text: string } | { type: string } | { error: string }

/**
 * Lets a process of its own read the bytes: without network, without writing, able to read only the portal's own code.
 * It is killed after ten seconds or when it takes too much memory, and answers in one JSON object.
 */
export function readInChild(kind: Kind, bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const child = take(kind)
    const chunks: Buffer[] = []
    let size = 0
    let refusal: string | undefined
    const stop = (sentence: string) => {
      refusal ??= sentence
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => stop(sentences.slow), patience)
    const watch = setInterval(() => memoryOf(child.pid) > mostMemory && stop(sentences.hungry), 100)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > mostText * 4) stop(sentences.tooLong)
      else chunks.push(chunk)
    })
    child.on('error', () => stop(sentences.broken))
    child.on('close', (code, signal) => {
      clearTimeout(clock)
      clearInterval(watch)
      prepare(kind)
      if (refusal) return resolve({ error: refusal })
      if (signal || code !== 0)
        return resolve({ error: signal === 'SIGABRT' || code === 134 ? sentences.hungry : sentences.broken })
      resolve(parse(Buffer.concat(chunks).toString('utf8')))
    })
    child.stdin.end(bytes)
  })
}

type Kind = 'docx' | 'pdf' | 'html' | 'other'

function open(kind: Kind) {
  const child = spawn(process.execPath, [...limits(), entry(), kind], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
    windowsHide: true,
  })
  // It may be gone before it has read everything.
  child.stdin.on('error', () => undefined)
  return child
}
type Child = ReturnType<typeof open>

/** One process for each kind that is read often, which has loaded its library and waits for a document: it reads that one alone. */
const spares = new Map<Kind, Child>()
const idleFor = 30_000

/** Most of the time of a process goes into loading, so the next of a row of documents finds one that has. */
function prepare(kind: Kind): void {
  if (kind === 'other' || spares.has(kind)) return
  const child = open(kind)
  spares.set(kind, child)
  const leave = () => {
    clearTimeout(idle)
    if (spares.get(kind) === child) spares.delete(kind)
  }
  const idle = setTimeout(() => {
    const isSpare = spares.get(kind) === child
    // Nobody takes one that is about to end.
    leave()
    if (isSpare) child.kill('SIGKILL')
  }, idleFor).unref()
  child.once('error', leave).once('exit', leave)
  for (const one of [child, child.stdin, child.stdout]) (one as Child).unref()
}

function take(kind: Kind): Child {
  const child = spares.get(kind)
  spares.delete(kind)
  if (!child || child.exitCode !== null || child.signalCode !== null) return open(kind)
  for (const one of [child, child.stdin, child.stdout]) (one as Child).ref()
  return child
}

function parse(output: string): Answer {
  try {
    const found = JSON.parse(output) as Answer | { broken: string }
    if (!('broken' in found)) return found
    return { error: /call stack|nested too deeply/i.test(found.broken) ? sentences.deep : sentences.broken }
  } catch {
    return { error: sentences.broken }
  }
}

/** The code is read from the project's own folder, also where this file itself was bundled by the web server. */
function root(): string {
  const folders = [process.cwd(), join(import.meta.dirname ?? '.', '../..')]
  return folders.find((folder) => existsSync(join(folder, 'importer/readers/child.ts'))) ?? process.cwd()
}

const entry = () => join(root(), 'importer/readers/child.ts')

/** Node itself reads TypeScript from 22.18 on; an older one needs tsx, which cannot run under the permission model. */
function limits(): string[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const heap = `--max-old-space-size=${mostHeap}`
  if (major < 22 || (major === 22 && minor < 18)) return [heap, '--import', 'tsx']
  const permission = major >= 24 ? '--permission' : '--experimental-permission'
  // Nothing of what the portal keeps beside its code: settings, keys, documents of others.
  const code = ['importer', 'node_modules', 'package.json'].map(
    (name) => `--allow-fs-read=${join(root(), name)}`,
  )
  return [heap, permission, ...code, '--disable-warning=ExperimentalWarning']
}

/** Bytes that a process holds, where the system says so; else zero. */
function memoryOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || !pid) return 0
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}
