import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signInByMail } from './writing'

const withoutScript = { javaScriptEnabled: false }
const listed = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByText('OF 7', { exact: true }) })

async function openReport(page: Page): Promise<string> {
  await page.goto('/en/my')
  const start = listed(page).getByRole('button', { name: 'Start the report' })
  if (await start.count()) await start.click()
  else await listed(page).getByRole('link').click()
  await page.waitForURL(/\/my\/reports\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

const done = (page: Page) => page.getByRole('status')
const discussion = (page: Page) => page.getByLabel(/^What was discussed/)

async function write(page: Page, path: string, words: string): Promise<void> {
  await page.goto(`${path}/edit/discussion`)
  const was = await discussion(page).inputValue()
  await discussion(page).fill(was === '' ? words : `${was}\n\n${words}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
}

async function invite(page: Page, path: string, address: string): Promise<void> {
  await page.goto(`${path}/editors`)
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
}

async function handOver(page: Page, path: string, to: string | RegExp): Promise<void> {
  await page.goto(`${path}/editors`)
  await page
    .getByRole('group', { name: /^Who is the organizer/ })
    .getByLabel(to)
    .check()
  await page.getByRole('button', { name: 'Hand it over' }).click()
  await expect(done(page)).toContainText('The session is handed over')
}

test('two write one report: invited, written, compared, brought back, handed over, removed', async ({
  openAs,
}) => {
  test.setTimeout(180_000)
  const organizer = await openAs('organizer', withoutScript)
  const guest = await openAs(null, withoutScript)
  const address = 'guest@example.org'
  const path = await openReport(organizer)

  await invite(organizer, path, 'no address')
  await expect(organizer).toHaveTitle(/^Error: /)
  await expect(organizer.getByLabel('E-mail address')).toHaveValue('no address')
  for (const times of [1, 2]) {
    await invite(organizer, path, address)
    await expect(done(organizer), `${times}`).toContainText('If that address can be invited')
  }
  await signInByMail(guest, address)
  expect(await openReport(guest)).toBe(path)
  await guest.goto(`${path}/editors`)
  await expect(guest.getByRole('button', { name: 'Send the invitation' })).toHaveCount(0)

  await organizer.goto(`${path}/history`)
  const first = Number(
    /\d+/.exec((await organizer.getByRole('heading', { level: 2 }).first().textContent())!)![0],
  )
  await write(organizer, path, 'The organizer wrote this.')
  await guest.goto(`${path}/edit/discussion`)
  await expect(guest.getByText(/opened this section at \d\d:\d\d/)).toBeVisible()
  await write(guest, path, 'The guest wrote that.')

  await organizer.goto(`${path}/history`)
  await organizer.getByLabel('From').selectOption(String(first))
  await organizer.getByRole('button', { name: 'Compare' }).click()
  await expect(organizer.getByRole('heading', { level: 1 })).toHaveText('What changed in OF 7')
  await expect(organizer.locator('ins')).toHaveText([/The organizer wrote this\./, /The guest wrote that\./])
  await organizer.getByRole('link', { name: `Read revision ${first}` }).click()
  await organizer.getByRole('button', { name: 'Bring this revision back' }).click()
  await expect(done(organizer)).toContainText('The earlier state is back')
  await organizer.goto(`${path}/history/compare?from=${first}`)
  await expect(organizer.getByText('Nothing changed between these two revisions.')).toBeVisible()

  await handOver(organizer, path, address)
  await expect(organizer.getByRole('button', { name: 'Send the invitation' })).toHaveCount(0)
  await handOver(guest, path, /Olamide Fairweather/)
  await organizer.goto(`${path}/editors`)
  await organizer.getByRole('button', { name: 'Leave this report' }).click()
  await expect(organizer.getByRole('alert')).toContainText('you are its last organizer')
  await organizer.getByRole('button', { name: /^Remove.*guest@example\.org$/ }).click()
  await expect(done(organizer)).toContainText('The co-editor is removed')
  for (const page of ['', '/edit', '/history', '/history/compare?from=1', '/editors'])
    expect((await guest.goto(path + page))?.status(), page).toBe(404)
})

test('an invitation that is taken back leads nowhere; one that came in between is accepted', async ({
  openAs,
}) => {
  const organizer = await openAs('organizer', withoutScript)
  const guest = await openAs(null, withoutScript)
  const address = 'second@example.org'
  const path = await openReport(organizer)
  await invite(organizer, path, address)
  await organizer.getByRole('button', { name: /^Take the invitation back.*second@example\.org$/ }).click()
  await expect(done(organizer)).toContainText('The invitation is taken back.')
  await signInByMail(guest, address)
  await expect(listed(guest)).toHaveCount(0)
  expect((await guest.goto(path))?.status()).toBe(404)

  await invite(organizer, path, address)
  await guest.goto('/en/my')
  await guest.getByRole('button', { name: /^Accept/ }).click()
  await expect(done(guest)).toContainText('The report is among yours now.')
  await openReport(guest)
  await guest.goto(`${path}/editors`)
  await guest.getByRole('button', { name: 'Leave this report' }).click()
  await expect(done(guest)).toContainText('You have left the report.')
  await expect(listed(guest)).toHaveCount(0)
})

test('a section of prose is completed when its writer says so', async ({ openAs }) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page)
  await write(page, path, 'Something was said.')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  const completed = page.getByRole('group', { name: 'Have you completed this section?' })
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Select whether you have completed this section',
  ])
  await completed.getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Save and come back later' }).click()
  const task = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Discussion', exact: true }) })
  await expect(task).toContainText('Completed')
  await page.goto(`${path}/edit/discussion`)
  await completed.getByLabel('No, I’ll come back later').check()
  await page.getByRole('button', { name: 'Save and come back later' }).click()
  await expect(task).toContainText('In progress')
})

test('the staff compare on the same page', async ({ openAs }) => {
  const admin = await openAs('admin', withoutScript)
  await admin.goto('/en/admin')
  await admin.getByRole('row').getByRole('link').first().click()
  const path = new URL(admin.url()).pathname.replace('/admin/', '/my/')
  await admin.goto(`${path}/history/compare?from=1`)
  await expect(admin.getByRole('heading', { level: 1 })).toContainText('What changed in')
  expect((await admin.goto(`${path}/edit`))?.status()).toBe(404)
})

const looks = [
  { locale: 'en', colorScheme: 'light', width: 1280, differences: [] },
  { locale: 'ar', colorScheme: 'dark', width: 320, differences: ['colours', 'language', 'width'] },
] as const

for (const { locale, colorScheme, width, differences } of looks) {
  test(`the pages of people who share are accessible: ${locale}, ${colorScheme}, ${width} pixels wide`, async ({
    openAs,
  }) => {
    const page = await openAs('organizer', { colorScheme, viewport: { width, height: 800 } })
    const path = (await openReport(page)).replace('/en/', `/${locale}/`)
    const pages = [
      '/editors',
      '/editors?problem=email&typed=x',
      '/history',
      '/history/compare?from=1',
      '/edit/discussion?problems=done',
    ]
    for (const address of pages.map((one) => path + one)) {
      await page.goto(address)
      await expectAccessible(page, ...differences)
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(scrolls, `${address} scrolls sideways`).toBe(false)
    }
  })
}
