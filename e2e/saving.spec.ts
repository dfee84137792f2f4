import { expect, expectAccessible, test } from './fixtures'
import {
  discussion,
  isKept,
  isSaved,
  onServer,
  openForm,
  openReport,
  state,
  wayForward,
  withoutScript,
} from './writing'

/** Each is over in seconds; on a busy machine every wait for a save is longer. */
test.describe.configure({ timeout: 150_000 })

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

test('that a section is completed is saved like what is written in it', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page)
  await page.goto(`${path}/edit/wayForward`)
  await page.getByLabel('Do not keep text on this device').waitFor()
  const completed = page.getByRole('group', { name: 'Have you completed this section?' })
  // Another journey may have completed it.
  await completed.getByLabel(/^No/).check()
  await wayForward(page).fill('Onward.')
  await isSaved(page)
  const saving = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/save') && answer.request().postData()?.includes('done.wayForward') === true,
  )
  await completed.getByLabel('Yes').check()
  expect((await saving).status()).toBe(200)
  await page.goto(path)
  const task = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Way forward', exact: true }) })
  await expect(task).toContainText('Completed')
})
