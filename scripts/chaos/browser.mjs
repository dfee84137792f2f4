import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { flags } from '../browser.mjs'
import { keepOpen } from '../lifetime.mjs'

async function portOf(profile) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    try {
      return Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0])
    } catch {
      await wait(50)
    }
  }
  throw new Error('The browser does not say where it listens.')
}

/** A real browser with a profile of its own, that can be killed with -9 and opened again with what its disk still has. */
export function makeBrowser(path) {
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-chaos-'))
  let child
  let browser

  async function open() {
    rmSync(join(profile, 'DevToolsActivePort'), { force: true })
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(profile, lock), { force: true })
    const given = [
      ...flags,
      '--headless=new',
      '--remote-debugging-port=0',
      '--password-store=basic',
      '--no-default-browser-check',
      `--user-data-dir=${profile}`,
      'about:blank',
    ]
    child = spawn(path, given, { detached: true, stdio: 'ignore' })
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`)
    const [context] = browser.contexts()
    context.setDefaultTimeout(60_000)
    return context
  }

  async function kill() {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It had ended by itself.
    }
    await ended
    await browser.close().catch(() => undefined)
  }

  keepOpen({
    async stop() {
      await kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  })
  return { open, kill }
}
