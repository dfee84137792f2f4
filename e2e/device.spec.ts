import { expect, test } from './fixtures'
import { discussion, isKept, isSaved, onServer, openForm, openReport, state, wayForward } from './writing'

test('a device that keeps nothing says so, and what is typed is saved all the same', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await page.addInitScript(() => {
    for (const store of ['indexedDB', 'localStorage'])
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  await openForm(page, path)
  await expect(page.getByLabel('Do not keep text on this device')).toBeChecked()
  await wayForward(page).fill('Storage is off here.')
  await isSaved(page)
  expect(await onServer(page, path)).toContain('Storage is off here.')
})

test('a device whose storage is full says so, and what is typed is saved all the same', async ({
  openAs,
}) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room is left.', 'QuotaExceededError')
    }
  })
  await openForm(page, path)
  await page.context().setOffline(true)
  await wayForward(page).fill('No room is left on this device.')
  await expect(page.getByText('This device cannot keep your text')).toBeVisible()
  await expect(state(page)).not.toContainText('kept on this device')
  await page.context().setOffline(false)
  await isSaved(page)
  expect(await onServer(page, path)).toContain('No room is left on this device.')
})

test('a device whose clock is a year ahead saves, keeps and offers like any other', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  const ahead = 365 * 24 * 3_600_000
  await page.context().addInitScript((by) => {
    const real = Date.now.bind(Date)
    Date.now = () => real() + by
  }, ahead)
  await openForm(page, path)
  await wayForward(page).fill('Written a year from now.')
  await isSaved(page)
  expect(await onServer(page, path)).toContain('Written a year from now.')
  await page.context().setOffline(true)
  await wayForward(page).fill('Kept a year from now.')
  await isKept(page, 'Kept a year from now.')
  await page.close()
  await page.context().setOffline(false)
  const next = await page.context().newPage()
  await openForm(next, path)
  await next.getByRole('button', { name: 'Compare' }).click()
  await next.getByRole('button', { name: 'Use this text' }).click()
  await expect(wayForward(next)).toHaveValue('Kept a year from now.')
})

test('two tabs of one browser put other answers together, and lose nothing of the same one', async ({
  openAs,
}) => {
  const first = await openAs('organizer')
  const path = await openReport(first)
  const second = await first.context().newPage()
  for (const page of [first, second]) await openForm(page, path)
  await discussion(first).fill('Of the first tab.')
  await isSaved(first)
  await wayForward(second).fill('Of the second tab.')
  await isSaved(second)
  const both = await onServer(first, path)
  expect(both).toContain('Of the first tab.')
  expect(both).toContain('Of the second tab.')

  for (const page of [first, second]) {
    await page.reload()
    await openForm(page, path)
  }
  await wayForward(first).fill('The same words, as the first tab has them.')
  await isSaved(first)
  await wayForward(second).fill('The same words, as the second tab has them.')
  await expect(state(second)).toContainText('Somebody else changed the same words.')
  await second.getByRole('link', { name: 'Choose what to keep' }).click()
  await expect(second.getByRole('main')).toContainText('as the first tab has them.')
  await expect(second.getByRole('main')).toContainText('as the second tab has them.')
  await second.getByLabel('Keep both, one after the other').check()
  await second.getByRole('button', { name: 'Save these answers' }).click()
  await expect(wayForward(second)).toHaveValue(/first tab has them\.\s+The same words, as the second tab/)
})
