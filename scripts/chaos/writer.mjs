import { setTimeout as wait } from 'node:timers/promises'

/** What a page says of saving: the state that stands in its head. */
export const stateOf = (page) => page.locator('.saved-at').getAttribute('data-saving')

export async function signIn(page, origin, role) {
  await page.goto(`${origin}/en/sign-in`)
  const button = page.getByRole('button', { name: new RegExp(`\\b${role}\\b`, 'i') })
  if ((await button.count()) === 0) return
  await button.click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

/** Opens a page for members, signing in on the way where that is needed. */
export async function enter(page, origin, role, path) {
  await page.goto(`${origin}${path}`)
  if (!new URL(page.url()).pathname.includes('/sign-in')) return
  await signIn(page, origin, role)
  await page.goto(`${origin}${path}`)
}

/** The organizer's first report that is still to be written, started if need be: its id. */
export async function openReport(page, origin) {
  await enter(page, origin, 'organizer', '/en/my')
  await page.getByRole('button', { name: 'Start the report' }).first().click()
  await page.waitForURL(/\/my\/reports\/[0-9a-f-]{36}/)
  return /reports\/([0-9a-f-]{36})/.exec(page.url())[1]
}

/** The first question of paragraphs on an editor page, once its script runs. */
export async function readyText(page) {
  await page.locator('.keep-none').waitFor()
  return page.locator('textarea.is-tall').first()
}

/** Asks again and again until something is so; says whether it came to be. */
export async function until(holds, seconds) {
  const deadline = Date.now() + seconds * 1_000
  do {
    if (await holds()) return true
    await wait(100)
  } while (Date.now() < deadline)
  return false
}

/** Types words that are like no other, and notes when each was complete, until it is stopped. */
export function startTyping(page, name, random) {
  const words = []
  let isStopped = false
  const typing = (async () => {
    for (let number = 0; !isStopped; number++) {
      const word = `${name}w${number}x`
      await page.keyboard.type(`${word} `)
      words.push({ word, at: performance.now() })
      if (random.chance(0.1)) await page.keyboard.press('Enter').then(() => page.keyboard.press('Enter'))
      await wait(random.chance(0.1) ? random.between(400, 2_500) : random.between(30, 200))
    }
  })()
  const ended = typing.catch(() => undefined)
  return {
    words,
    async stop() {
      isStopped = true
      await ended
    },
  }
}

/** Notes what the server acknowledged: the number of the revision, the one it grew from, and the words that were sent for it. */
export function keepLedger(page, ledger) {
  page.on('response', async (response) => {
    const request = response.request()
    if (!response.url().endsWith('/save') || request.method() !== 'POST') return
    if (response.status() >= 500) ledger.failures.push(`${response.status()} for a save`)
    const said = await response.json().catch(() => null)
    const number = said?.saved ?? said?.clash?.held
    const base = Number((request.headers()['if-match'] ?? '').replaceAll('"', ''))
    if (number) ledger.acknowledged.push({ number, base, words: wordsIn(request.postData() ?? '') })
  })
}

/** The words that a text has, where it is JSON too: there a new line is two characters, the second a letter. */
export const wordsIn = (text) => text.replaceAll('\\n', ' ').match(/[a-z]+\d+w\d+x/g) ?? []

/**
 * Acknowledged is saved: every answer names a revision that has the new words that were sent for it. A word that stood there
 * before may have been taken out by the other writer since.
 */
export async function checkLedger({ world, report, ledger }) {
  const revisions = await world.revisionsAfter(report, 0)
  return ledger.acknowledged.flatMap(({ number, base, words }) => {
    const content = revisions.get(number)
    if (content === undefined) return [`revision ${number} was acknowledged and is not there`]
    const before = revisions.get(base) ?? ''
    return words
      .filter((word) => !before.includes(word) && !content.includes(word))
      .map((word) => `${word} is not in revision ${number}`)
  })
}
