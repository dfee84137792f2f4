import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, CannotStart } from './embedded-place'

/**
 * What Postgres gets instead of our environment: nothing of the person's language or settings may change it. Next
 * declares that NODE_ENV is always there; Postgres does without.
 */
export const environment = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
} as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv

const major = '18'

const own = (path: string, { uid, gid }: Account) => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

const anew = (place: string) => `To begin anew without what it holds: rm -rf ${place}`

/** Written once, when the data is made; only who starts the server may read it. */
export function readPassword(place: string): string {
  const path = join(place, 'postgres-password')
  try {
    if (!existsSync(path))
      writeFileSync(path, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CannotStart(
      `${path} cannot be read (${code}). Run as the user who made ${place}. ${anew(place)}`,
    )
  }
}

function runInitdb(
  binaries: string,
  account: Account,
  folder: string,
  password: string,
  isThrowAway: boolean,
) {
  const note = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  const passwordFile = join(note, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, account)
  own(note, account)
  const chosen = [
    '--username=rapporteur',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  // The builtin provider sorts the same on every machine, whatever its C library and ICU.
  const sorting = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const haste = isThrowAway ? ['--no-sync'] : []
  const made = spawnSync(join(binaries, 'bin/initdb'), ['-D', folder, ...chosen, ...sorting, ...haste], {
    ...account,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
  })
  rmSync(note, { recursive: true })
  if (made.status !== 0)
    throw new CannotStart(
      `The database cannot be made in ${folder}: ${made.stderr?.trim() || made.error?.message}`,
    )
}

/** Made under another name first: a folder called `postgres` was finished once. */
function makeDataFolder(binaries: string, account: Account, place: string, isThrowAway: boolean): void {
  const unfinished = join(place, 'postgres.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(join(place, 'postgres-password'), { force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  own(unfinished, account)
  runInitdb(binaries, account, unfinished, readPassword(place), isThrowAway)
  renameSync(unfinished, join(place, 'postgres'))
}

function checkDataFolder(place: string, folder: string): void {
  const version = join(folder, 'PG_VERSION')
  if (!existsSync(version))
    throw new CannotStart(`${folder} holds no database, or not a whole one. ${anew(place)}`)
  const found = readFileSync(version, 'utf8').trim()
  if (found !== major)
    throw new CannotStart(
      `${folder} was made by PostgreSQL ${found}; this is PostgreSQL ${major}. ` +
        `Keep what you need with the older release of the project, then: rm -rf ${place}`,
    )
  if (!existsSync(join(place, 'postgres-password')))
    throw new CannotStart(`The password of the database is missing from ${place}. ${anew(place)}`)
}

/** The data folder of a place, made if there is none. Throws CannotStart with a sentence if it is broken. */
export function findDataFolder(
  binaries: string,
  account: Account,
  place: string,
  isThrowAway: boolean,
): string {
  const folder = join(place, 'postgres')
  try {
    if (!existsSync(folder) || readdirSync(folder).length === 0) {
      rmSync(folder, { recursive: true, force: true })
      makeDataFolder(binaries, account, place, isThrowAway)
    }
    checkDataFolder(place, folder)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(
      `${place} cannot be used (${(error as Error).message}). Run as the user who made it. ${anew(place)}`,
    )
  }
  return folder
}
