import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const addressesOf = (page: Page) =>
  page
    .locator('.report-row-title a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

/** The first report of a list, by its slug. */
async function firstSlug(page: Page, query: string): Promise<string> {
  await page.goto(`/en/reports?${query}`)
  const [first = ''] = await addressesOf(page)
  return first.split('/').at(-1) ?? ''
}

test('words find reports, accents and unfinished words are forgiven, and what was found is marked', async ({
  withoutScript: page,
}) => {
  await page.goto('/en')
  await page.getByLabel('Search all reports').fill('networks')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.locator('#results')).toContainText(/^\d+ reports with “networks”$/)
  await expect(page.locator('.report-row-excerpt mark').first()).toBeVisible()
  await page.getByLabel('Search reports').fill('neutralite')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.locator('#results')).toContainText(/^[1-9]/)
  await page.goto('/en/reports?q=zzzzqqq')
  await expect(page.locator('#results')).toHaveText('No reports with “zzzzqqq”')
  await page.getByRole('link', { name: 'Show all reports' }).click()
  await expect(page.locator('#results')).toContainText(/^\d+ reports$/)
})

test('a filter narrows the list to what its number says, stays in the address, and can be taken away', async ({
  withoutScript: page,
}) => {
  await page.goto('/en/reports')
  const option = page.getByRole('group', { name: 'Event' }).getByRole('checkbox').first()
  const count = await page.locator('.facet').first().locator('.facet-count').first().textContent()
  await option.check()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  expect(new URL(page.url()).searchParams.getAll('event')).toHaveLength(1)
  await expect(page.locator('#results')).toHaveText(`${count} reports`)
  await page.getByRole('link', { name: /^Remove filter:/ }).click()
  expect(new URL(page.url()).search).toBe('')
})

test('what an address cannot mean is said', async ({ page }) => {
  await page.goto('/en/reports?year=abcd&type=banquet')
  await expect(page.locator('.notice')).toContainText('“abcd” and “banquet”')
  await expect(page.locator('#results')).toContainText(/^\d+ reports$/)
})

test('the pages of a list lead on and back over the same reports', async ({ withoutScript: page }) => {
  await page.goto('/en/reports')
  const first = await addressesOf(page)
  expect(first).toHaveLength(25)
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.locator('.results-line')).toContainText('26 to 50 of')
  const second = await addressesOf(page)
  expect(second.filter((address) => first.includes(address))).toEqual([])
  await page.getByRole('link', { name: 'Previous page' }).click()
  await expect(page.locator('.results-line')).toContainText('1 to 25 of')
  expect(await addressesOf(page)).toEqual(first)
  await expect(page.getByRole('link', { name: 'Previous page' })).toHaveCount(0)
})

test('a report says what, who, how many and where it comes from, and its permanent address leads to it', async ({
  withoutScript: page,
}) => {
  const slug = await firstSlug(page, 'has=both')
  await page.goto(`/en/reports/${slug}`)
  for (const heading of [
    'Key issues',
    'People',
    'Discussion',
    'Participation',
    'Versions',
    'Cite this report',
  ])
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
  await expect(page.locator('.count-words').first()).toContainText(/participants?/i)
  await expect(page.locator('#p1')).toBeVisible()
  const permanent = page.locator('.permanent')
  const path = (await permanent.getAttribute('href')) ?? ''
  expect(path).toMatch(/^\/[a-z]+\/\d{4}\/[a-z]+\/[a-z0-9-]+$/)
  await permanent.click()
  expect(new URL(page.url()).pathname).toBe(`/en/reports/${slug}`)
})

test('the files about a report are there, and reference managers read the page', async ({
  page,
  request,
}) => {
  const slug = await firstSlug(page, 'has=both')
  const json = await (await request.get(`/data/reports/${slug}.json`)).json()
  await page.goto(`/en/reports/${slug}`)
  await expect(page.locator('meta[name="citation_title"]')).toHaveAttribute('content', json.title)
  await expect(page.locator('link[rel="alternate"][type="application/json"]')).toHaveCount(1)
  await expect(page.locator('.citation')).toHaveText(json.citation)
  expect(await (await request.get(`/data/reports/${slug}.bib`)).text()).toMatch(/^@techreport\{/)
  expect(await (await request.get(`/data/reports/${slug}.ris`)).text()).toMatch(/^TY {2}- RPRT/)
})

test('an older version stays readable and says that it was corrected', async ({ page }) => {
  await page.goto('/en/reports')
  let found = ''
  for (let more = 0; more < 8 && found === ''; more++) {
    for (const address of await addressesOf(page)) {
      const answer = await page.request.get(`${address}/versions/2`)
      if (answer.ok()) found = address
      if (found) break
    }
    if (!found) await page.getByRole('link', { name: 'Next page' }).click()
  }
  await page.goto(`${found}/versions/1`)
  await expect(page.getByRole('note')).toContainText('This is version 1.')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  expect((await page.request.get(`${found}/versions/99`)).status()).toBe(404)
})

test('what is missing is a whole page that says so', async ({ withoutScript: page }) => {
  for (const path of [
    '/en/reports/no-such-report',
    '/en/nothing/here',
    '/en/events/none',
    '/en/topics/none',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    expect(new URL(page.url()).pathname).toBe(path)
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'The record' })).toBeVisible()
  }
  expect((await page.goto('/xx/reports'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('an event says how complete it is, and what was not received', async ({ withoutScript: page }) => {
  await page.goto('/en/events/meridian-2026')
  await expect(page.locator('#record .completeness')).toContainText(
    /^\d+ of 60 sessions have a published report/,
  )
  const rows = page.locator('.programme tbody tr')
  await expect(rows).toHaveCount(60)
  await expect(page.locator('.state.is-missing').first()).toHaveText(/Not (received|due) yet/)
})

test('the other language is the same page', async ({ page }) => {
  await page.goto('/en/reports?q=networks')
  await page.getByRole('link', { name: 'العربية' }).click()
  expect(new URL(page.url()).pathname).toBe('/ar/reports')
  expect(new URL(page.url()).searchParams.get('q')).toBe('networks')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('colours change without script, and script remembers them', async ({ page, withoutScript }) => {
  for (const one of [withoutScript, page]) {
    await one.goto('/en/about')
    await one.getByLabel('Dark', { exact: true }).check()
    expect(await one.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  }
  await page.goto('/en/about/privacy')
  await expect(page.getByLabel('Dark', { exact: true })).toBeChecked()
})

const kinds = [
  '',
  '/reports?q=networks',
  '/reports?q=zzzzqqq&year=2026',
  '/events',
  '/events/meridian-2026',
  '/topics',
  '/about',
  '/about/accessibility',
  '/about/privacy',
  '/nothing/here',
]

for (const [name, options, locale, differences] of [
  ['light', { colorScheme: 'light' }, 'en', []],
  ['dark', { colorScheme: 'dark' }, 'en', ['colours']],
  [
    'Arabic, 320 pixels',
    { colorScheme: 'light', viewport: { width: 320, height: 800 } },
    'ar',
    ['language', 'width'],
  ],
] as const)
  test(`axe finds nothing, and nothing is wider than the page: ${name}`, async ({ openAs }) => {
    const page = await openAs(null, { ...options })
    const report = await firstSlug(page, 'has=both&sort=oldest')
    for (const path of [...kinds, `/reports/${report}`, '/topics/net-neutrality']) {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page, ...differences)
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, path).toBeLessThanOrEqual(0)
    }
  })
