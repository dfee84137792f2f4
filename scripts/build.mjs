import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './lifetime.mjs'
import { CannotGoOn } from './packages.mjs'

const root = join(import.meta.dirname, '..')
const stamp = join(root, '.next/built-from')

/** What no page is made of; everything else counts, so that a new room cannot be forgotten. */
const without =
  /^(node_modules|\.git|\.next.*|\.data|\.ci|docs|e2e|bench|test-results|playwright-report|next-env\.d\.ts)$/
const isTest = /\.(test|spec)\.[cm]?[jt]sx?$|\.md$|\.tsbuildinfo$/

function sources(folder = root) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isTest.test(name) && !(folder === root && without.test(name)))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? sources(path) : entry.isFile() ? [path] : []
    })
    .sort()
}

/** The same for the same sources, lockfile, configuration and Node. */
export function digestSources() {
  const digest = createHash('sha256').update(process.version)
  for (const path of sources()) digest.update(`\n${path}\n`).update(readFileSync(path))
  return digest.digest('hex')
}

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === digestSources()

/** Builds the portal into `.next`, unless that was made from what is there now. @throws CannotGoOn */
export async function buildPortal(env) {
  if (isBuilt()) return false
  const digest = digestSources()
  rmSync(stamp, { force: true })
  const code = await run(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env,
  })
  if (code !== 0) throw new CannotGoOn('The portal could not be built; what is wrong is said above.')
  writeFileSync(stamp, digest)
  return true
}
