import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { flags } from '../../scripts/browser.mjs'

/** A browser of an old telephone: everything that its processor does takes six times as long. */
const slowness = 6

/** What the browser itself noted of each key: from the press to the next picture, in milliseconds, in steps of 8. */
type Noted = { keys: number; times: number[]; longest: number }

declare global {
  interface Window {
    notedKeys: Record<number, number>
    notedWork: number
  }
}

/** Every key has an id of its own; a key that was answered within a frame is not noted by the browser at all. */
const note = () => {
  window.notedKeys = {}
  window.notedWork = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
      if (entry.interactionId === 0) continue
      window.notedKeys[entry.interactionId] = Math.max(
        window.notedKeys[entry.interactionId] ?? 0,
        entry.duration,
      )
      window.notedWork = Math.max(window.notedWork, entry.processingEnd - entry.processingStart)
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
}

async function typeInto(page: Page, selector: string, keys: number): Promise<Noted> {
  const area = page.locator(selector).first()
  await area.waitFor()
  await area.press('ControlOrMeta+End')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await wait(1_000)
  await page.evaluate(note)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? ' ' : 'abcdefghijklm'[key % 13]!)
    // Now and then a pause, in which the text is kept and saved, and into whose end the next key falls.
    await wait(key % 25 === 24 ? 2_050 : 60 + ((key * 37) % 120))
  }
  await wait(500)
  const { times, longest } = await page.evaluate(() => ({
    times: Object.values(window.notedKeys),
    longest: window.notedWork,
  }))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { keys, times, longest }
}

async function signedIn(context: BrowserContext, origin: string, cookie: string): Promise<Page> {
  const [name, value] = cookie.split('=')
  await context.addCookies([{ name: name!, value: value!, url: origin }])
  return context.newPage()
}

/** Types into the whole form of a report, and into an empty page to compare with. */
export async function measureKeys(
  {
    executablePath,
    origin,
    cookie,
    report,
  }: Record<'executablePath' | 'origin' | 'cookie' | 'report', string>,
  keys: number,
): Promise<{ editor: Noted; bare: Noted }> {
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const context = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'en-GB' })
    const page = await signedIn(context, origin, cookie)
    await page.goto(`${origin}/en/my/reports/${report}/edit`)
    await page.locator('.keep-none').waitFor()
    const editor = await typeInto(page, 'textarea.is-tall', keys)
    const other = await context.newPage()
    await other.setContent('<textarea rows="20" cols="60"></textarea>')
    return { editor, bare: await typeInto(other, 'textarea', Math.round(keys / 2)) }
  } finally {
    await browser.close()
  }
}

/** The time that this share of the keys was answered in; a key that was not noted took at most one frame, 16. */
export function share({ keys, times }: Noted, part: number): number {
  const all = [...Array<number>(Math.max(0, keys - times.length)).fill(16), ...times].sort((a, b) => a - b)
  return all[Math.min(all.length - 1, Math.floor(all.length * part))]!
}
