import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  discussion,
  isKept,
  isSaved,
  journal,
  onServer,
  openForm,
  openReport,
  state,
  wayForward,
  withoutScript,
} from './writing'

/** Each is over in seconds; on a busy machine every wait for a save is longer. */
test.describe.configure({ timeout: 150_000 })

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
  await expect.poll(() => onServer(page, path)).toContain('value="18"')
  await plain.goto(`${path}/edit`)
  await expect(asked.isNumber).toBeChecked()
  await expect(asked.number).toHaveValue('18')
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
  await second.getByLabel('Write a new one').first().check()
  await second.getByLabel('New text').first().fill('A third discussion.')
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
