import { parse } from 'csv-parse/sync'
import { expect, expectAccessible, test } from './fixtures'

test('a misspelt word finds what was meant, and the files of a list hold exactly what it lists', async ({
  withoutScript: page,
  request,
}) => {
  await page.goto('/en/reports?q=cybersecurty')
  await expect(page.getByRole('note')).toContainText('No report has “cybersecurty”.')
  const heading = (await page.locator('#results').textContent()) ?? ''
  const count = Number(/^\d+/.exec(heading)?.[0])
  expect(count).toBeGreaterThan(0)
  const file = (name: RegExp) => page.getByRole('link', { name }).getAttribute('href')
  const csv = await (await request.get((await file(/as CSV$/))!)).text()
  expect(parse(csv, { bom: true, columns: true })).toHaveLength(count)
  const json = await (await request.get((await file(/^JSON$/))!)).json()
  expect(json.reports).toHaveLength(count)
  const feed = await request.get((await file(/^Feed/))!)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect((await feed.text()).match(/<entry>/g)).toHaveLength(Math.min(count, 50))
  const calendar = await (await request.get((await file(/^Calendar/))!)).text()
  expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(count)
})

test('a name in a report leads to a person, an organization, and a list of exactly its reports', async ({
  withoutScript: page,
}) => {
  await page.goto('/en/reports?q="volta+lakeside+cooperative"')
  await page.locator('.report-row-title a').first().click()
  await page.getByRole('link', { name: 'Volta Lakeside Cooperative' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Volta Lakeside Cooperative' })).toBeVisible()
  const list = page.getByRole('link', { name: /as a list$/ })
  const count = /\d+/.exec((await list.textContent()) ?? '')?.[0]
  await list.click()
  await expect(page.locator('#results')).toHaveText(`${count} reports`)
  await page.goBack()
  await page.locator('.seat-lines a').first().click()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
})

test('machines find their way: description, harvest, map, picture, open data', async ({ request }) => {
  const description = await (await request.get('/api/v1/openapi.json')).json()
  expect(description.openapi).toBe('3.1.0')
  const list = await (await request.get('/api/v1/reports?page_size=1')).json()
  expect(list.results).toHaveLength(1)
  expect((await request.get('/api/v1/reports?colour=red')).status()).toBe(400)
  expect(await (await request.get('/oai?verb=Identify')).text()).toContain('<deletedRecord>persistent')
  expect(await (await request.get('/sitemap.xml')).text()).toContain('part=1')
  const picture = await request.get(`/data/reports/${list.results[0].slug}.png`)
  expect(picture.headers()['content-type']).toBe('image/png')
  const bundle = await request.get('/data/all.zip')
  expect((await bundle.body()).subarray(0, 2).toString()).toBe('PK')
})

test('the book of an event has its programme, reports and names on one page, and as files', async ({
  withoutScript: page,
  request,
}) => {
  await page.goto('/en/events/meridian-2026')
  const link = page.getByRole('link', { name: 'Book of proceedings' })
  await page.goto((await link.getAttribute('href')) ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proceedings of Meridian 2026')
  for (const name of ['Programme', 'Reports', 'Figures', 'Index of people', 'About this book'])
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  expect(await page.locator('h3[id^="report-meridian-2026"]').count()).toBeGreaterThan(10)
  for (const ending of ['docx', 'epub']) {
    // A large one is made while the reader waits, and said to be.
    const start = async () =>
      (await (await request.get(`/data/events/meridian-2026.${ending}`)).body()).subarray(0, 2).toString()
    await expect.poll(start, { timeout: 60_000 }).toBe('PK')
  }
})

for (const [name, options, locale] of [
  ['light', { colorScheme: 'light' }, 'en'],
  ['dark, Arabic, 320 pixels', { colorScheme: 'dark', viewport: { width: 320, height: 800 } }, 'ar'],
] as const)
  test(`axe finds nothing on the pages of the library: ${name}`, async ({ openAs }) => {
    const page = await openAs(null, options)
    for (const path of [
      '/data',
      '/organizations/harbour-telecom',
      '/events/igf-2017/book',
      '/reports?sort=title&group=youth',
    ]) {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page)
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, path).toBeLessThanOrEqual(0)
    }
  })
