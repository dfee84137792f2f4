import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A command cannot go on; the message is a sentence for the person that says what to do. */
export class CannotGoOn extends Error {}

/**
 * Whether what npm noted as installed is what the lockfile asks for. An optional package may be missing, since it is
 * for another machine or npm could not get it; it may not be of another version.
 */
export function isInstalled(lock, installed, { dev = true } = {}) {
  return Object.entries(lock.packages).every(([path, { version, ...wanted }]) => {
    if (path === '') return true
    const there = installed.packages[path]
    if (there) return there.version === version
    return Boolean(wanted.optional || wanted.devOptional || (wanted.dev && !dev))
  })
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))

function isReady(root, dev) {
  const note = join(root, 'node_modules/.package-lock.json')
  return existsSync(note) && isInstalled(read(join(root, 'package-lock.json')), read(note), { dev })
}

/** `npm run` puts our own Node first on the path, and it goes away while npm works; npm keeps the one it runs with. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  return npm && node && /npm-cli\.c?js$/.test(npm) ? [node, npm] : ['npm']
}

const isOfPackages = (folder) => folder.includes('node_modules')

/** Runs `npm ci` where the packages are missing or are not those of the lockfile. @throws CannotGoOn */
export function installPackages(root, { dev = true } = {}) {
  if (isReady(root, dev)) return
  console.error('Installing the packages that the lockfile names (npm ci). This takes a minute, once.')
  const [program, ...first] = npmCommand()
  const path = process.env.PATH.split(delimiter)
    .filter((folder) => !isOfPackages(folder))
    .join(delimiter)
  const made = spawnSync(
    program,
    [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, PATH: path },
    },
  )
  if (made.error?.code === 'ENOENT')
    throw new CannotGoOn(
      'npm is missing. Install it with Node from https://nodejs.org, then run the command again.',
    )
  if (made.status !== 0)
    throw new CannotGoOn(
      'The packages could not be installed; npm says why above. If it could not reach its registry, look at the connection ' +
        'and at "npm config get registry", then run the command again.',
    )
}
