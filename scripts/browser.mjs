import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** For every Chromium that the journeys drive: as root, without a graphics card, and without a word to anybody outside. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a chromium or chrome that is installed on this machine, or undefined. */
export function findInstalledBrowser(path = process.env.PATH ?? '') {
  const folders = [...path.split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...elsewhere].find((candidate) => existsSync(candidate))
}

/** A browser that can be used now: the one named by CHROMIUM_PATH, one of the machine, or Playwright's own. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`)
    return { path: named, from: 'CHROMIUM_PATH' }
  }
  const installed = findInstalledBrowser()
  if (installed) return { path: installed, from: 'this machine' }
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return existsSync(own) ? { path: own, from: 'Playwright' } : undefined
}
