import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { flags } from '../browser.mjs'
import { keepOpen } from '../lifetime.mjs'

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
    // The lock of a profile names the machine and the process that has it.
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
    process.kill(pid, 'SIGKILL')
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
