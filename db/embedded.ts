import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { environment, findDataFolder, readPassword } from './embedded-folder'
import { type Account, CannotStart, findAccount, findBinaries, makePlace } from './embedded-place'
import { end, findFreePort, isServerOf, parentOf, readPidFile } from './embedded-process'

export type Embedded = {
  /** The address of a database of this server, as its owner. */
  address(database: string): string
  /** The folder that holds everything: the data, its log, its password. */
  place: string
  /** Another command of this copy of the project started the server and runs still; `stop` leaves it alone. */
  isBorrowed: boolean
  /** Resolves when the server ends, asked to or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

type Started = { child: ChildProcess; port: number; ended: Promise<void> }

const tailOf = (log: string) =>
  existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n  ') : ''

/** The server of a command that was killed lives on, but as the child of another process. */
function hasOwner(place: string, pid: number): boolean {
  const note = join(place, 'postgres-owner')
  return existsSync(note) && parentOf(pid) === Number(readFileSync(note, 'utf8'))
}

/**
 * Whatever an earlier run left: its server is borrowed if that run goes on, and ended if it was killed. A file that names
 * a process which is not this server is removed, since Postgres would trust the number.
 */
async function settle(place: string, folder: string): Promise<{ port: number } | null> {
  const earlier = readPidFile(folder)
  if (!earlier) return null
  if (!isServerOf(folder, earlier.pid)) rmSync(join(folder, 'postmaster.pid'), { force: true })
  else if (hasOwner(place, earlier.pid)) return { port: earlier.port }
  else await end(earlier.pid)
  return null
}

/** Loopback only, no socket file, everything it says in a log. `fsync` is off for data that is thrown away. */
async function launch(
  binaries: string,
  account: Account,
  place: string,
  isThrowAway: boolean,
): Promise<Started> {
  const port = await findFreePort()
  const options = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'],
    ...['timezone=UTC', 'log_timezone=UTC', 'logging_collector=off'],
    ...(isThrowAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const log = openSync(join(place, 'postgres.log'), 'w')
  const given = [
    '-D',
    join(place, 'postgres'),
    '-p',
    String(port),
    ...options.flatMap((option) => ['-c', option]),
  ]
  const child = spawn(join(binaries, 'bin/postgres'), given, {
    ...account,
    cwd: '/',
    env: environment,
    // A group of its own: Ctrl-C in the terminal must reach the portal first and the database last.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { child, port, ended }
}

/** Recovery after a crash takes as long as it takes; only the end of the process is a failure. */
async function waitUntilReady({ child, ended }: Started, place: string): Promise<void> {
  let hasEnded = false
  ended.then(() => (hasEnded = true))
  const folder = join(place, 'postgres')
  for (;;) {
    const said = readPidFile(folder)
    if (said?.isReady && said.pid === child.pid) return
    if (hasEnded) {
      const log = join(place, 'postgres.log')
      throw new CannotStart(
        `Postgres cannot start on ${folder}. Its last words, from ${log}:\n  ${tailOf(log)}\n` +
          `If the folder is damaged, move it away; to begin anew without what it holds: rm -rf ${place}`,
      )
    }
    await wait(10)
  }
}

const addressOf = (password: string, port: number) => (database: string) =>
  `postgres://rapporteur:${password}@127.0.0.1:${port}/${database}`

/**
 * Starts the embedded Postgres with its data in `home`, or near it where its account cannot reach that. With
 * `isThrowAway` the data is made anew, kept carelessly and removed by `stop`. Throws CannotStart.
 */
export async function startEmbedded(home: string, { isThrowAway = false } = {}): Promise<Embedded> {
  const account = findAccount()
  const place = makePlace(home, account)
  const folder = join(place, 'postgres')
  const running = await settle(place, folder)
  if (running) {
    const address = addressOf(readPassword(place), running.port)
    return {
      address,
      place,
      isBorrowed: true,
      ended: new Promise(() => undefined),
      stop: async () => undefined,
    }
  }
  if (isThrowAway) rmSync(folder, { recursive: true, force: true })
  const binaries = findBinaries(home, account)
  findDataFolder(binaries, account, place, isThrowAway)
  const started = await launch(binaries, account, place, isThrowAway)
  const { child, port, ended } = started
  const endAtExit = () => void child.kill('SIGINT')
  process.once('exit', endAtExit)
  await waitUntilReady(started, place)
  writeFileSync(join(place, 'postgres-owner'), String(process.pid))
  const stop = async () => {
    process.removeListener('exit', endAtExit)
    if (child.exitCode === null && child.signalCode === null) await end(child.pid!)
    await ended
    if (isThrowAway) rmSync(folder, { recursive: true, force: true })
  }
  return { address: addressOf(readPassword(place), port), place, isBorrowed: false, ended, stop }
}
