import type { Page } from '@playwright/test'
import { expect } from './fixtures'

export const withoutScript = { javaScriptEnabled: false }

/** Opens the organizer's report of a session that no other journey writes, and starts it where it has none yet. */
export async function openReport(page: Page): Promise<string> {
  await page.goto('/en/my')
  const session = page.getByRole('listitem').filter({ has: page.getByText('WS 14', { exact: true }) })
  const start = session.getByRole('button', { name: 'Start the report' })
  if (await start.count()) await start.click()
  else await session.getByRole('link').click()
  await page.waitForURL(/\/my\/reports\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

export const discussion = (page: Page) => page.getByLabel(/^Please describe the Discussions/)
export const wayForward = (page: Page) => page.getByLabel(/suggestions regarding the way forward/)
export const state = (page: Page) => page.locator('.saved-at')
export const isSaved = (page: Page) => expect(state(page)).toHaveText(/^Saved \d\d:\d\d$/)

/** Opens the whole form, once its script runs. */
export async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/edit`)
  await page.getByLabel('Do not keep text on this device').waitFor()
}

/** Waits until the device itself has the words, as they would be there after a crash. */
export async function isKept(page: Page, words: string): Promise<void> {
  await expect.poll(() => journal(page)).toContain(words)
}

export function journal(page: Page): Promise<string> {
  const read = () =>
    new Promise<string>((resolve) => {
      const opening = indexedDB.open('rapporteur')
      opening.onsuccess = () => {
        const all = opening.result.transaction('unsaved').objectStore('unsaved').getAll()
        all.onsuccess = () => resolve(JSON.stringify(all.result))
      }
    })
  return page.evaluate(read)
}

/** What the server has, read without the page that wrote it. */
export async function onServer(page: Page, path: string): Promise<string> {
  return (await page.request.get(`${path}/edit`)).text()
}

const inMail = /\n([0-9A-Z]{4}-[0-9A-Z]{4})\n/

/** Signs the page's browser in by the code that the mailbox of demo mode shows. */
export async function signInByMail(page: Page, address: string): Promise<void> {
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send the link and the code' }).click()
  await page.getByRole('link', { name: 'its mailbox' }).click()
  const mail = page.getByRole('article').filter({ hasText: address }).filter({ hasText: 'code' }).first()
  const code = inMail.exec((await mail.textContent()) ?? '')![1]!
  await page.goto('/en/sign-in/sent')
  await page.getByLabel('Code from the mail').fill(code)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}
