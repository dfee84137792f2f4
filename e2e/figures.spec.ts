import { expect, expectAccessible, test } from './fixtures'

/** Every kind of drawing stands on one of these. */
const pages = [
  '/participation/women',
  '/participation/topics',
  '/figures/p1?compare=year.2024&measure=typical&split=topic',
  '/figures/r2',
]
const onceOnly = ['/participation', '/about/methods']

test('every number of a figure opens a list of exactly so many reports', async ({ withoutScript: page }) => {
  let followed = 0
  for (const id of ['o1', 't1', 'p1']) {
    await page.goto(`/en/figures/${id}?year=2024`)
    const links = await page
      .locator('.figure-table .cell-link')
      .evaluateAll((all) =>
        all.map((link) => ({ words: link.textContent ?? '', address: link.getAttribute('href') ?? '' })),
      )
    // Sums of participants and women open lists whose sum they are; those are followed by figures/tally.test.ts.
    const columns = id === 'p1' ? 2 : links.length
    const counted = links
      .slice(0, columns)
      .filter(({ words, address }) => /^\d+$/.test(words) && address.includes('/reports?'))
    for (const { words, address } of counted.slice(0, 12)) {
      await page.goto(address)
      await expect(page.locator('#results'), `${id} ${address}`).toContainText(new RegExp(`\\b${words}\\b`))
      followed++
    }
  }
  expect(followed).toBeGreaterThan(10)
})

test('the form of filters changes a figure without script, and the address says so', async ({
  withoutScript: page,
}) => {
  await page.goto('/en/figures/p1')
  await page.locator('summary', { hasText: 'Filter' }).first().click()
  await page.getByRole('checkbox', { name: /^2024/ }).check()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2024'])
  await expect(page.locator('.figure-margin')).toContainText('year: 2024')
  await page.getByRole('link', { name: 'Take all filters away' }).click()
  await expect(page.locator('.figure-margin')).toContainText('all published reports')
})

test('files of a figure have its state', async ({ request }) => {
  const csv = await request.get('/figures/p1.csv?year=2024')
  expect(csv.headers()['content-type']).toContain('text/csv')
  const text = await csv.text()
  expect(text.startsWith('\uFEFFfigure,')).toBe(true)
  expect(text).toContain('year=2024')
  const json = await (await request.get('/figures/p1.json?year=2024&l=ar')).json()
  expect(json).toMatchObject({ figure: 'p1', language: 'ar', filter: 'year=2024' })
  expect(csv.headers().link).toContain('/figures/p1.csv-metadata.json?l=en&year=2024')
  const metadata = await (await request.get('/figures/p1.csv-metadata.json?year=2024')).json()
  const [head = ''] = text.slice(1).split('\n')
  expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
    head.trim().split(','),
  )
  expect(await (await request.get('/figures/p1.bib?year=2024')).text()).toContain('year=2024')
  expect((await request.get('/figures/x9.csv')).status()).toBe(404)
})

for (const [name, locale, colorScheme, width, differences] of [
  ['light', 'en', 'light', 1280, []],
  ['dark', 'en', 'dark', 1280, ['colours']],
  ['Arabic, narrow', 'ar', 'light', 320, ['language', 'width']],
] as const)
  test(`figures are accessible: ${name}`, async ({ openAs }) => {
    const page = await openAs(null, { colorScheme, viewport: { width, height: 900 } })
    for (const path of name === 'light' ? [...pages, ...onceOnly] : pages) {
      await page.goto(`/${locale}${path}`)
      await page.locator('main details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      await expectAccessible(page, ...differences)
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(isWide, `${path} scrolls sideways`).toBe(false)
    }
  })
