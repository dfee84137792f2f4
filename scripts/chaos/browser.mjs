import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { flags } from '../browser.mjs'
import { keepOpen } from '../lifetime.mjs'

/** The browser that has a profile; those that work for it are of a type. */
function processOf(profile) {
  const all = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  const own = all.find((one) => one.includes(`--user-data-dir=${profile}`) && !one.includes('--type='))
  if (!own) throw new Error(`No browser has the profile ${profile}; it ended by itself.`)
  return Number.parseInt(own, 10)
}

/** A real browser with a profile of its own, that can be killed with -9 and opened again with what its disk still has. */
export function makeBrowser(executablePath) {
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-chaos-'))
  let context

  async function open() {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: flags,
      locale: 'en-GB',
    })
    context.setDefaultTimeout(60_000)
    return context
  }

  async function kill() {
    const ended = new Promise((resolve) => context.once('close', resolve))
    process.kill(processOf(profile), 'SIGKILL')
    await ended
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(profile, lock), { force: true })
  }

  keepOpen({
    async stop() {
      await context?.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  })
  return { open, kill }
}
