import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const withoutScript = { javaScriptEnabled: false }

/** Each is over in seconds; on a busy machine every wait for a save is longer. */
test.describe.configure({ timeout: 150_000 })

/** Opens the organizer's report of a session that no other journey writes, and starts it where it has none yet. */
async function openReport(page: Page): Promise<string> {
  await page.goto('/en/my')
  const session = page.getByRole('listitem').filter({ has: page.getByText('WS 14', { exact: true }) })
  const start = session.getByRole('button', { name: 'Start the report' })
  if (await start.count()) await start.click()
  else await session.getByRole('link').click()
  await page.waitForURL(/\/my\/reports\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

const discussion = (page: Page) => page.getByLabel(/^Please describe the Discussions/)
const wayForward = (page: Page) => page.getByLabel(/suggestions regarding the way forward/)
const state = (page: Page) => page.locator('.saved-at')
const isSaved = (page: Page) => expect(state(page)).toHaveText(/^Saved \d\d:\d\d$/)

/** Opens the whole form, once its script runs. */
async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/edit`)
  await page.getByLabel('Do not keep text on this device').waitFor()
}

/** Waits until the device itself has the words, as they would be there after a crash. */
async function isKept(page: Page, words: string): Promise<void> {
  await expect.poll(() => journal(page)).toContain(words)
}

function journal(page: Page): Promise<string> {
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
async function onServer(page: Page, path: string): Promise<string> {
  return (await page.request.get(`${path}/edit`)).text()
}

test('what is typed offline is kept, said to be kept, and saved when the network is back', async ({
  openAs,
}) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await openForm(page, path)
  await discussion(page).fill('Typed while the network was there.')
  await isSaved(page)
  await page.context().setOffline(true)
  await discussion(page).press('End')
  await discussion(page).pressSequentially(' Typed in a tunnel.')
  await expect(state(page)).toHaveText('Not saved. You are offline. Your text is kept on this device.')
  await page.context().setOffline(false)
  await isSaved(page)
  expect(await onServer(page, path)).toContain('Typed while the network was there. Typed in a tunnel.')
})

test('whoever is signed out while writing signs in beside it and goes on', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await openForm(page, path)
  const origin = new URL(page.url()).origin
  await page.request.post('/en/sign-out', {
    form: {},
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  await wayForward(page).fill('Written by nobody.')
  await expect(state(page)).toContainText('You have been signed out.')
  await expectAccessible(page)
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  const other = await opening
  await other.getByRole('button', { name: /\borganizer\b/i }).click()
  await other.waitForURL('**/en/my')
  await other.close()
  await page.bringToFront()
  await wayForward(page).press('End')
  await wayForward(page).pressSequentially(' Signed in again.')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await page.waitForURL(/[?&]saved=\d+/)
  expect(await onServer(page, path)).toContain('Written by nobody. Signed in again.')
})

test('what a closed page had not saved is offered by the next one', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await openForm(page, path)
  await page.context().setOffline(true)
  await wayForward(page).fill('Only this device knows.')
  await isKept(page, 'Only this device knows.')
  await page.close()
  await page.context().setOffline(false)

  const next = await page.context().newPage()
  for (const list of [path, `${path}/check`]) {
    await next.goto(list)
    await expect(
      next.getByText(
        /^We found text that was not saved, from \d\d:\d\d on \d.*\d{4}, on this device: Way forward\.$/,
      ),
    ).toBeVisible()
    await next.getByRole('button', { name: 'Discard' }).click()
    await expectAccessible(next)
    await next.getByRole('button', { name: 'No, keep it' }).click()
  }
  await openForm(next, path)
  await expect(next.getByText(/^We found text that was not saved, from \d\d:\d\d/)).toBeVisible()
  await next.getByRole('button', { name: 'Compare' }).click()
  await expectAccessible(next)
  await next.getByRole('button', { name: 'Use this text' }).click()
  await expect(wayForward(next)).toHaveValue('Only this device knows.')
  expect(await onServer(next, path)).toContain('Only this device knows.')
  await expect(next.getByText(/^We found text/)).toHaveCount(0)
})

test('a word that is still being composed is on the device, and on the server once its page is left', async ({
  openAs,
}) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await openForm(page, path)
  await wayForward(page).fill('')
  await wayForward(page).focus()
  const browser = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    browser.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  for (const text of ['に', 'にほ', 'にほん']) await compose(text)
  await isKept(page, 'にほん')
  await page.goto('/en/my')
  await expect.poll(() => onServer(page, path)).toContain('にほん')

  await openForm(page, path)
  await wayForward(page).focus()
  await wayForward(page).press('End')
  await compose('ごが')
  await browser.send('Input.insertText', { text: '語' })
  await isSaved(page)
  expect(await onServer(page, path)).toContain('にほん語')
})

test('what is written below a choice chooses it, with script and without, and no written word is passed over', async ({
  openAs,
}) => {
  const plain = await openAs('organizer', withoutScript)
  const path = await openReport(plain)
  const parts = (page: Page) => {
    const women = page.getByRole('group', { name: /^Estimate the overall number of women/ })
    const day = page.getByRole('group', { name: /^Date/ }).first()
    return {
      number: women.getByLabel('Number', { exact: true }),
      isNumber: women.getByLabel('I have a number or an estimate'),
      isUncounted: women.getByLabel('Nobody counted'),
      another: day.getByLabel('Date', { exact: true }),
      isAnother: day.getByLabel('Another date'),
      first: day.getByRole('radio').first(),
    }
  }
  await plain.goto(`${path}/edit`)
  const asked = parts(plain)
  await asked.first.check()
  await asked.another.fill('21 December 2017')
  await asked.isUncounted.check()
  await asked.number.fill('17')
  await plain.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(asked.isAnother).toBeChecked()
  await expect(asked.another).toHaveValue('21 December 2017')
  await expect(asked.isNumber).toBeChecked()
  await expect(asked.number).toHaveValue('17')

  const page = await openAs('organizer')
  await openForm(page, path)
  const written = parts(page)
  await written.isUncounted.check()
  await expect(written.number).toHaveValue('')
  await written.isNumber.check()
  await expect(written.number).toHaveValue('17')
  await written.isUncounted.check()
  await written.number.pressSequentially('18')
  await expect(written.isNumber).toBeChecked()
  await isSaved(page)
  await plain.reload()
  await expect(asked.isNumber).toBeChecked()
  await expect(asked.number).toHaveValue('18')
})

test('two who change one paragraph choose, with script and without; different paragraphs go together', async ({
  openAs,
}) => {
  const first = await openAs('organizer')
  const second = await openAs('organizer')
  const path = await openReport(first)
  for (const page of [first, second]) await openForm(page, path)
  await discussion(first).fill('Of the one.\n\nOf both.')
  await isSaved(first)
  await second.reload()
  await openForm(second, path)

  await discussion(second).fill('Of the one.\n\nOf both, said the second.')
  await isSaved(second)
  await discussion(first).fill('Of the one alone.\n\nOf both.')
  await expect(first.getByText('Somebody else changed this too, and both are saved')).toBeVisible()
  await discussion(first).blur()
  await expect(first.getByText('Somebody else was writing too.')).toBeVisible()
  await expect(discussion(first)).toHaveValue('Of the one alone.\n\nOf both, said the second.')

  await discussion(second).fill('Of the second.\n\nOf both, said the second.')
  await expect(state(second)).toContainText('Somebody else changed the same words.')
  await second.getByRole('link', { name: 'Choose what to keep' }).click()
  await second.getByLabel('Keep both, one after the other').check()
  await second.getByRole('button', { name: 'Save these answers' }).click()
  await expect(discussion(second)).toHaveValue(
    'Of the one alone.\n\nOf the second.\n\nOf both, said the second.',
  )

  const third = await openAs('organizer', withoutScript)
  const fourth = await openAs('organizer', withoutScript)
  for (const page of [third, fourth]) await page.goto(`${path}/edit/wayForward`)
  for (const page of [third, fourth]) {
    await wayForward(page).fill(page === third ? 'The third way.' : 'The fourth way.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  }
  await expect(fourth.getByRole('heading', { level: 1 })).toContainText('while you were editing')
  await fourth.getByLabel('Write a new one').check()
  await fourth.getByLabel('New text').fill('A fifth way.')
  await fourth.getByRole('button', { name: 'Save these answers' }).click()
  await fourth.goto(`${path}/edit/wayForward`)
  await expect(wayForward(fourth)).toHaveValue('A fifth way.')
  await fourth.goto(`${path}/history`)
  const newest = Number(
    /\d+/.exec((await fourth.getByRole('heading', { level: 2 }).first().textContent())!)![0],
  )
  const kept = await Promise.all(
    [1, 2].map(async (back) => (await fourth.request.get(`${path}/history/${newest - back}`)).text()),
  )
  expect(kept.join()).toContain('The third way.')
  expect(kept.join()).toContain('The fourth way.')
})

test('a page that lives on after its writer signed out beside it writes nothing back to the device', async ({
  openAs,
}) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await openForm(page, path)
  await page.route('**/save', (route) => route.abort())
  await discussion(page).fill('Typed before the end.')
  await isKept(page, 'Typed before the end.')
  const beside = await page.context().newPage()
  await beside.goto('/en/my')
  beside.on('dialog', (dialog) => void dialog.accept())
  await beside.getByRole('button', { name: 'Sign out' }).click()
  await expect(state(page)).toContainText('You have been signed out.')
  await discussion(page).pressSequentially(' And after it.')
  await expect(state(page)).toHaveText(/^Not saved\. Keep this page open/)
  expect(await journal(page)).toBe('[]')
})

test('a text that was held apart waits on every page of its report until it is decided', async ({
  openAs,
}) => {
  const [first, second] = [await openAs('organizer', withoutScript), await openAs('organizer', withoutScript)]
  const path = await openReport(first)
  for (const page of [first, second]) await page.goto(`${path}/edit`)
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await discussion(first).fill('One discussion.')
  await wayForward(first).fill('One way.')
  await save(first)
  await discussion(second).fill('Another discussion.')
  await wayForward(second).fill('Another way.')
  await save(second)
  await expect(second.getByRole('heading', { level: 1 })).toContainText('while you were editing')
  const held = new URL(second.url()).searchParams.get('held')
  for (const page of [path, `${path}/edit`]) {
    await second.goto(page)
    await expect(second.getByText(/^\d+ texts? waits? to be decided$/)).toBeVisible()
  }
  await second.goto(`${path}/history/${held}`)
  await expect(second.getByRole('button', { name: /Bring this revision back/ })).toHaveCount(0)
  await second.getByRole('link', { name: 'Choose what of it goes into the report' }).click()
  const written = second.getByLabel('New text').first()
  await written.fill('A third discussion.')
  await second.getByRole('button', { name: 'Save these answers' }).click()
  await second.goto(`${path}/edit`)
  await expect(discussion(second)).toHaveValue('A third discussion.')
  await expect(wayForward(second)).toHaveValue('Another way.')
  expect(await second.locator(`a[href$="held=${held}"]`).count()).toBe(0)
})

/** Goes on by the key until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 300; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The control cannot be reached by the keyboard.')
}

test('a section is written, completed and left by the keyboard alone on a phone', async ({ openAs }) => {
  const page = await openAs('organizer', { viewport: { width: 375, height: 667 } })
  const path = await openReport(page)
  await tabTo(page, page.getByRole('link', { name: 'Way forward', exact: true }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/edit\/wayForward$/)
  await page.getByLabel('Do not keep text on this device').waitFor()
  await tabTo(page, wayForward(page))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Written without a mouse.')
  await isSaved(page)
  const completed = page.getByRole('group', { name: 'Have you completed this section?' }).getByRole('radio')
  const ticked = completed.and(page.locator(':checked'))
  await tabTo(page, (await ticked.count()) > 0 ? ticked : completed.first())
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/[?&]saved=\d+/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  expect(await onServer(page, path)).toContain('Written without a mouse.')
})

test('that a section is completed is saved like what is written in it', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await page.goto(`${path}/edit/wayForward`)
  await page.getByLabel('Do not keep text on this device').waitFor()
  await wayForward(page).fill('Onward.')
  const saving = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/save') && answer.request().postData()?.includes('done.wayForward') === true,
  )
  await page.getByRole('group', { name: 'Have you completed this section?' }).getByLabel('Yes').check()
  expect((await saving).status()).toBe(200)
  await page.goto(path)
  const task = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Way forward', exact: true }) })
  await expect(task).toContainText('Completed')
})
