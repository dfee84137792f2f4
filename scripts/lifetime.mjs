import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

const open = []
let stopping
let signalled = false

/** What has a `stop` is stopped when the command ends, the last opened first. */
export function keepOpen(thing) {
  open.push(thing)
  return thing
}

export const isStopping = () => stopping !== undefined

/** Whether a signal is ending the command; it then ends by itself, with the code that was said for that. */
export const isSignalled = () => signalled

export function stopAll() {
  stopping ??= (async () => {
    for (const thing of open.reverse()) await thing.stop()
  })()
  return stopping
}

/** Asked to end, the command stops everything in order; a second Ctrl-C changes nothing. */
export function stopOnSignals(code) {
  const stop = () => {
    signalled = true
    void stopAll().then(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
}

/** A program that runs beside this one. `ended` resolves to its exit code; `stop` asks, and insists after ten seconds. */
export function start(program, given, options = {}) {
  const child = spawn(program, given, options)
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(127))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const patience = new AbortController()
    const insist = wait(10_000, undefined, { signal: patience.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    )
    await ended
    patience.abort()
    await insist
  }
  return { child, ended, stop }
}

/** Runs a program to its end and says its exit code. It is stopped with everything else. */
export async function run(program, given, options = {}) {
  const running = keepOpen(start(program, given, { stdio: 'inherit', ...options }))
  const code = await running.ended
  open.splice(open.indexOf(running), 1)
  return code
}

/** A TypeScript command of the project, in a process of its own. */
export const runTypeScript = (file, given, options) =>
  run(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...given], options)
