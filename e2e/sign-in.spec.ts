import { expect, expectAccessible, test } from './fixtures'

const inMail = /\n([0-9A-Z]{4}-[0-9A-Z]{4})\n/

test('sign in by the code of the mail, without script, and out again', async ({ openAs }) => {
  const page = await openAs(null, { javaScriptEnabled: false })
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail address').fill('no address')
  await page.getByRole('button', { name: 'Send the link and the code' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter an e-mail address')
  await expect(page).toHaveTitle(/^There is a problem: /)
  await expect(page.getByLabel('E-mail address')).toHaveValue('no address')
  await page.getByLabel('E-mail address').fill('Journey@Example.org')
  await page.getByRole('button', { name: 'Send the link and the code' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read your mail')
  await page.getByRole('link', { name: 'its mailbox' }).click()
  const mail = page.getByRole('article').filter({ hasText: 'journey@example.org' }).first()
  const code = inMail.exec((await mail.textContent()) ?? '')![1]!
  await page.goto('/en/sign-in/sent')
  await page.getByLabel('Code from the mail').fill(code.replace('-', ' ').toLowerCase())
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/en/my')
  await page.goto('/en/sign-in')
  await expect(page).toHaveURL('/en/my')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/en/my')
  await expect(page).toHaveURL('/en/sign-in?returnTo=%2Fen%2Fmy')
})

test('a link signs in the browser that asked, once, and only when the button is pressed', async ({
  openAs,
}) => {
  const page = await openAs(null, { javaScriptEnabled: false })
  const scanner = await openAs(null, { javaScriptEnabled: false })
  await page.goto('/ar/sign-in?returnTo=/ar/participation')
  await page.locator('input[name=email]').fill('link@example.org')
  await page.locator('main form').first().getByRole('button').click()
  await page.goto('/ar/mailbox')
  const mail = page.getByRole('article').filter({ hasText: 'link@example.org' }).first()
  const link = await mail.getByRole('link').getAttribute('href')
  for (let opened = 0; opened < 3; opened++) await scanner.goto(link!)
  await expect(scanner.locator('main form')).toHaveCount(0)
  await page.goto(link!)
  await page.locator('main form').getByRole('button').click()
  await expect(page).toHaveURL('/ar/participation')
  const cookies = await page.context().cookies()
  expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, 'Lax']])
  await page.context().clearCookies()
  await page.goto(link!)
  await expect(page.locator('main form')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of sign-in have no fault that axe knows, ${colorScheme}, narrow, with a problem`, async ({
    openAs,
  }) => {
    const page = await openAs(null, { colorScheme, viewport: { width: 320, height: 640 } })
    for (const path of [
      '/en/sign-in',
      '/ar/sign-in?problem=email',
      '/en/sign-in/sent?problem=gone',
      '/ar/sign-in/link?token=x',
      '/ar/mailbox',
    ]) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
}
