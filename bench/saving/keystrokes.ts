import { setTimeout as wait } from 'node:timers/promises'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { flags } from '../../scripts/browser.mjs'

/** An old telephone: everything that its processor does takes six times as long. */
const slowness = 6

/**
 * Milliseconds of each key on that telephone. `work` is what the page's thread computed, up to the next key: what was
 * typed, kept and saved. `wait` is from the key to the next picture, as the browser notes it in steps of 8.
 */
export type Keys = { work: number[]; wait: number[] }

declare global {
  interface Window {
    notedKeys: Record<number, number>
  }
}

/** Every key has an id of its own; a key that was answered within a frame is not noted by the browser at all. */
const note = () => {
  window.notedKeys = {}
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
      const before = window.notedKeys[entry.interactionId] ?? 0
      if (entry.interactionId !== 0) window.notedKeys[entry.interactionId] = Math.max(before, entry.duration)
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
}

async function press(page: Page, key: number): Promise<void> {
  await page.keyboard.press(key % 6 === 5 ? ' ' : 'abcdefghijklm'[key % 13]!)
  // Now and then a pause, in which the text is kept and saved, and into whose end the next key falls.
  await wait(key % 25 === 24 ? 2_050 : 60 + ((key * 37) % 120))
}

/** The time that the page's thread really ran, whatever else this machine does; then six times that. */
async function measureWork(page: Page, session: CDPSession, keys: number): Promise<number[]> {
  const used = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000
  }
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const work: number[] = []
  let before = await used()
  for (let key = 0; key < keys; key++) {
    await press(page, key)
    const after = await used()
    work.push((after - before) * slowness)
    before = after
  }
  return work
}

async function measureWait(page: Page, session: CDPSession, keys: number): Promise<number[]> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await wait(1_000)
  await page.evaluate(note)
  for (let key = 0; key < keys; key++) await press(page, key)
  await wait(500)
  const noted = await page.evaluate(() => Object.values(window.notedKeys))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return [...Array<number>(Math.max(0, keys - noted.length)).fill(16), ...noted]
}

async function typeInto(page: Page, selector: string, keys: number): Promise<Keys> {
  const area = page.locator(selector).first()
  await area.waitFor()
  await area.press('ControlOrMeta+End')
  const session = await page.context().newCDPSession(page)
  const work = await measureWork(page, session, keys)
  return { work, wait: await measureWait(page, session, keys) }
}

type Given = { executablePath: string; origin: string; cookie: string; report: string }

/** Types into the whole form of a report, and into an empty page to compare with. */
export async function measureKeys(
  { executablePath, origin, cookie, report }: Given,
  keys: number,
): Promise<{ editor: Keys; bare: Keys }> {
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const context = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'en-GB' })
    const [name, value] = cookie.split('=')
    await context.addCookies([{ name: name!, value: value!, url: origin }])
    const page = await context.newPage()
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
