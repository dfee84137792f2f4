import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

/** A page on a telephone: nothing is wider than it, and it can be read from right to left. */
async function expectNarrow(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(path)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide, path).toBeLessThanOrEqual(0)
  await expectAccessible(page, 'width', 'language')
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('topics have Arabic names on Arabic pages, in figures, facets and lists, and are found by them', async ({
  page,
}) => {
  await page.goto('/ar/topics')
  await expect(page.getByRole('link', { name: 'الخصوصية وحماية البيانات' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'حقوق الإنسان' })).toBeVisible()
  await page.goto('/ar/figures/t1')
  await expect(page.locator('main')).toContainText('الأمن السيبراني')
  await expect(page.locator('main')).not.toContainText('Cybersecurity')
  await page.goto(`/ar/reports?q=${encodeURIComponent('الامن السيبراني')}`)
  await page.getByRole('note').getByRole('link', { name: 'الأمن السيبراني' }).click()
  await expect(page).toHaveURL(/\/ar\/topics\/cybersecurity$/)
  await expectAccessible(page)
})

test('a site admin adds a topic without script, merges it, and its address leads on', async ({
  openAs,
  request,
}) => {
  const page = await openAs('admin', { javaScriptEnabled: false })
  await page.goto('/en/admin/terms/new')
  await page.getByRole('group', { name: 'English' }).getByLabel('Name').fill('Tide tables')
  await page.getByRole('button', { name: 'Add a topic' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a group')
  await expect(page.getByRole('group', { name: 'English' }).getByLabel('Name')).toHaveValue('Tide tables')
  await page.getByLabel('Development').check()
  await page.getByRole('group', { name: 'العربية' }).getByLabel('Name').fill('جداول المد')
  await page.getByRole('button', { name: 'Add a topic' }).click()
  await expect(page.getByRole('status')).toContainText('The topic is added.')
  await expect(page).toHaveURL(/\/terms\/tide-tables\?/)
  await page.getByLabel('Merge into').selectOption('environment')
  await page.getByRole('button', { name: 'See what merging changes' }).click()
  await expect(page.locator('main')).toContainText('Figures that change')
  await page.getByRole('button', { name: 'Merge the topics' }).click()
  await expect(page.getByRole('status')).toContainText('The topics are merged.')
  for (const [from, to] of [
    ['/en/topics/tide-tables', '/en/topics/environment'],
    ['/feed.atom?topic=tide-tables&l=en', '/feed.atom?topic=environment&l=en'],
    ['/api/v1/reports?topic=tide-tables', '/api/v1/reports?topic=environment'],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([301, to])
  }
})

test('two organizations are looked at, merged and parted again, without script', async ({
  openAs,
  request,
}) => {
  const listed = async (slug: string) => {
    const answer = await request.get(`/api/v1/reports?with=organization.${slug}&page_size=1`)
    return ((await answer.json()) as { count: number }).count
  }
  const bodies = (await (await request.get('/api/v1/organizations?page_size=2')).json()) as {
    results: { slug: string; name: string }[]
  }
  const [one, other] = bodies.results
  const counts = [await listed(one!.slug), await listed(other!.slug)]
  const page = await openAs('admin', { javaScriptEnabled: false })
  await page.goto(`/en/admin/directory/organizations/${one!.slug}`)
  await page.getByLabel('Name', { exact: true }).fill(other!.name)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: other!.name, exact: true }).click()
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose which one is kept')
  await page.getByRole('radio', { name: new RegExp(`\\(${one!.slug}\\)`) }).check()
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByRole('status')).toContainText('The two are one.')
  const there = await request.get(`/en/organizations/${other!.slug}`, { maxRedirects: 0 })
  expect([there.status(), there.headers().location]).toEqual([301, `/en/organizations/${one!.slug}`])
  const record = await request.get(`/api/v1/organizations/${other!.slug}`, { maxRedirects: 0 })
  expect([record.status(), record.headers().location]).toEqual([301, `/api/v1/organizations/${one!.slug}`])
  expect(await listed(one!.slug)).toBeGreaterThanOrEqual(Math.max(...counts))
  await page
    .getByRole('button', { name: /^Undo the merge of/ })
    .first()
    .click()
  await expect(page.getByRole('status')).toContainText('The merge is undone.')
  expect([await listed(one!.slug), await listed(other!.slug)]).toEqual(counts)
})

test('the pages of terms, themes and the directory hold up for axe, on a telephone and in Arabic', async ({
  openAs,
}) => {
  test.setTimeout(300_000)
  const page = await openAs('admin')
  const below = [
    'terms',
    'terms/new',
    'terms/privacy',
    'terms/privacy/change?do=merge&into=youth',
    'directory',
    'directory?kind=people',
  ]
  await page.goto('/en/admin')
  const event = await page.locator('a[href*="/admin/events/"]').first().getAttribute('href')
  for (const path of [...below.map((one) => `/en/admin/${one}`), `${event}/themes`]) {
    await page.goto(path)
    await expectAccessible(page)
    await expectNarrow(page, path.replace('/en/', '/ar/'))
  }
})
