import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { CannotGoOn, installPackages } from './packages.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

/** The Node of the lockfile. Where its package does not exist for the machine, the present one must be new enough. */
function findNode() {
  const pinned = join(root, 'node_modules/.bin/node')
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath
  throw new CannotGoOn(
    `npm has no Node for this machine (${process.platform} ${process.arch}), and the present one is ` +
      `${process.versions.node}. Install Node 22.12 or newer, then run the command again.`,
  )
}

/** npm that is asked to end leaves its command behind without a word; the command sees that its parent is gone. */
function whenDeserted(stop) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => process.ppid !== parent && stop(), 500).unref()
}

/** Runs a file of this folder with the pinned Node, TypeScript and `@/` paths, and ends as it ends. */
function runPinned(file, given) {
  const bin = join(root, 'node_modules/.bin')
  // With this condition the package `server-only` is empty, as it is on Next's server.
  const options = ['--conditions=react-server', '--import', 'tsx']
  const child = spawn(findNode(), [...options, join(root, 'scripts', file), ...given], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  whenDeserted(() => forward('SIGTERM'))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** Brings the packages to the lockfile, then runs a file of this folder. `dev: false` does without the tools. */
export function runPrepared(file, { given = process.argv.slice(2), dev = true } = {}) {
  try {
    installPackages(root, { dev })
    runPinned(file, given)
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
