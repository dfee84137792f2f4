import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signInByMail } from './writing'

const withoutScript = { javaScriptEnabled: false }
const main = (page: Page) => page.getByRole('main')

/** The desk's page of the first published report of an event, and its public page. */
async function openPublished(page: Page): Promise<{ desk: string; open: string }> {
  await page.goto('/en/admin/events/meridian-2024?state=published')
  await main(page).locator('.board tbody').getByRole('link').first().click()
  const desk = new URL(page.url()).pathname
  const open = await main(page).locator('a[href^="/en/reports/"]').first().getAttribute('href')
  return { desk, open: open! }
}

test('a passage is taken out of everything public, by an admin, without script', async ({
  openAs,
  request,
}) => {
  const admin = await openAs('admin', withoutScript)
  const { desk, open } = await openPublished(admin)
  const slug = open.split('/').at(-1)!
  await admin.goto(open)
  const passage = (await main(admin).locator('.passages > li p').first().textContent())!
  const words = passage.trim().split(/\s+/).slice(0, 5).join(' ')

  await admin.goto(`${desk}/redact`)
  await admin.getByRole('button', { name: 'See what changes' }).click()
  await expect(admin.getByRole('alert')).toContainText('Choose the answer that has it')
  await admin.getByRole('radio').first().check()
  await admin.getByLabel('Words to take out').fill('words that stand nowhere in it')
  await admin.getByLabel('Why is it taken out?').fill('It names a child.')
  await admin.getByRole('button', { name: 'See what changes' }).click()
  await expect(admin.getByRole('alert')).toContainText('No published version has this')
  await expect(admin.getByLabel('Why is it taken out?')).toHaveValue('It names a child.')
  await admin.getByLabel('Words to take out').fill(words)
  await admin.getByRole('button', { name: 'See what changes' }).click()
  await expect(main(admin).getByText('These words are taken out wherever the report has them.')).toBeVisible()
  await expect(admin.locator('blockquote')).toHaveText(words)
  await admin.getByRole('button', { name: 'Take it out of the public' }).click()

  const reader = await openAs(null)
  await reader.goto(open)
  await expect(reader.getByRole('note').first()).toContainText('It names a child.')
  await expect(main(reader)).not.toContainText(words)
  await expectAccessible(reader)
  for (const path of [`/api/v1/reports/${slug}`, `/data/reports/${slug}.json`, `${open}/versions/1`])
    expect(await (await request.get(path)).text(), path).not.toContain(words)
})

test('a second site admin is invited by mail, and a name is erased by two', async ({ openAs }) => {
  const admin = await openAs('admin', withoutScript)
  await admin.goto('/en/admin/members/invite')
  await admin.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(admin.getByRole('alert')).toContainText('Enter an e-mail address')
  await admin.getByLabel('E-mail address').fill('second@example.org')
  await admin.getByRole('radio', { name: 'Site admin' }).check()
  await admin.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(admin.getByRole('status')).toContainText('a mail is on its way')
  await expect(main(admin).getByText('second@example.org')).toBeVisible()

  const reader = await openAs(null, withoutScript)
  const { open } = await openPublished(admin)
  await reader.goto(open)
  const person = (await main(reader).locator('a[href*="/people/"]').last().getAttribute('href'))!
  await reader.goto(person)
  const name = (await main(reader).getByRole('heading', { level: 1 }).textContent())!.trim()

  await admin.goto('/en/admin/erasures')
  await admin.getByLabel('Names and addresses').fill(name)
  await admin.getByLabel('Why').fill(`A request of ${name}`)
  await admin.getByRole('button', { name: 'See what would change' }).click()
  await expect(admin.getByRole('alert')).toContainText('it has the name that is to be taken out')
  await admin.getByLabel('Why').fill('A request of December 2026')
  await admin.getByRole('button', { name: 'See what would change' }).click()
  await expect(main(admin)).toContainText('Another site admin must confirm this.')
  await expect(main(admin)).toContainText('What would change')
  const erasure = new URL(admin.url()).pathname

  const second = await openAs(null, withoutScript)
  await signInByMail(second, 'second@example.org')
  await second.goto(erasure)
  await expect(main(second)).toContainText('This cannot be undone.')
  await second.getByRole('button', { name: 'Take the name out of everything' }).click()
  await expect(async () => {
    await second.goto(erasure)
    await expect(second.getByRole('status')).toContainText('The name is nowhere any more')
  }).toPass()
  await expect(main(second)).not.toContainText(name)

  const gone = await reader.goto(person)
  expect(gone?.status()).toBe(410)
  await expect(main(reader)).toContainText('withheld on request')
  await reader.goto(`/en/reports?q=${encodeURIComponent(`"${name}"`)}`)
  await expect(main(reader).locator('.report-row-title')).toHaveCount(0)

  const arabic = await openAs('admin', { colorScheme: 'dark', viewport: { width: 320, height: 800 } })
  for (const page of ['/ar/admin/erasures', erasure.replace('/en/', '/ar/'), '/ar/admin/members/invite']) {
    await arabic.goto(page)
    await expectAccessible(arabic)
    expect(await arabic.evaluate(() => document.documentElement.scrollWidth), page).toBeLessThanOrEqual(320)
  }
})
