import { extractText, getDocumentProxy } from 'unpdf'
import { expect, expectAccessible, test } from './fixtures'

const pagesOf = async (bytes: Buffer): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  // Joined letters are one sign, as searching folds them.
  return text.map((page) => page.normalize('NFKC'))
}

test('one report is taken away as a PDF and as a Word document, in either language', async ({
  withoutScript: page,
  request,
}) => {
  await page.goto('/en/reports')
  await page.locator('.report-row-title a').first().click()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const cite = page.locator('#cite')
  const pdf = (await cite.getByRole('link', { name: 'PDF' }).getAttribute('href'))!
  for (const address of [pdf, pdf.replace('l=en', 'l=ar')]) {
    const answer = await request.get(address)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
    const text = (await pagesOf(await answer.body())).join(' ')
    expect(text.replace(/\s+/g, '')).toContain(title.trim().replace(/\s+/g, ''))
    const again = await request.get(address, { headers: { 'If-None-Match': answer.headers().etag! } })
    expect(again.status()).toBe(304)
  }
  const word = await request.get((await cite.getByRole('link', { name: 'Word' }).getAttribute('href'))!)
  expect((await word.body()).subarray(0, 2).toString()).toBe('PK')
  expect((await request.get('/data/reports/no-such-report.pdf')).status()).toBe(404)
})

test('a large book is made once, while a page says so and asks again', async ({
  withoutScript: page,
  request,
}) => {
  await page.goto('/en/events/meridian-2026/book')
  const address = (await page.getByRole('link', { name: 'PDF' }).getAttribute('href'))!
  const first = await request.get(address)
  if (first.status() === 202) {
    expect(first.headers()).toMatchObject({ refresh: '10', 'retry-after': '10', 'cache-control': 'no-store' })
    expect(await first.text()).toContain('The book is being made')
  }
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 60_000 }).toBe(200)
  const made = await request.get(address)
  const pages = await pagesOf(await made.body())
  expect(pages[0]).toContain('Proceedings of Meridian 2026')
  expect(pages[1]).toContain('Contents')
  expect((await request.get(address, { headers: { 'If-None-Match': made.headers().etag! } })).status()).toBe(
    304,
  )
})

test('a reader says what is wrong without script, and the secretariat closes it', async ({
  withoutScript: page,
  openAs,
}) => {
  await page.goto('/en/reports')
  await page.locator('.report-row-title a').first().click()
  await page.getByRole('link', { name: 'Tell the secretariat' }).click()
  await page.getByLabel('What would be right').fill('Noor Haddad')
  await page.getByLabel('Your e-mail address').fill('nobody')
  await page.getByRole('button', { name: 'Send to the secretariat' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter what is wrong',
    'Enter an e-mail address in the format name@example.org',
  ])
  await expect(page.getByLabel('What would be right')).toHaveValue('Noor Haddad')
  const seen = await openAs(null, { viewport: { width: 375, height: 800 } })
  await seen.goto(page.url())
  await expectAccessible(seen)
  await seen.goto(page.url().replace('/en/', '/ar/'))
  await expectAccessible(seen, 'language')
  const wrong = `The name is wrong, ${Date.now()}`
  await page.getByLabel('What is wrong').fill(wrong)
  await page.getByLabel('Your e-mail address').fill('reader@example.org')
  await page.getByRole('button', { name: 'Send to the secretariat' }).click()
  await expect(page.getByRole('status')).toContainText('Sent to the secretariat')

  const admin = await openAs('admin')
  await admin.goto('/en/admin/corrections')
  await expectAccessible(admin)
  const row = admin.getByRole('row').filter({ hasText: wrong })
  await row.getByRole('link').click()
  await expect(admin.getByText('Noor Haddad')).toBeVisible()
  await expectAccessible(admin)
  await admin.getByLabel('Your answer').fill('It is corrected in the next version.')
  await admin.getByRole('button', { name: 'Send and close' }).click()
  await expect(admin.getByRole('status')).toHaveText('Closed.')
  await admin.goto('/en/admin/corrections')
  await expect(admin.getByRole('row').filter({ hasText: wrong })).toHaveCount(0)
})

test('a member makes a key, a program reads with it, and the key is revoked', async ({ openAs, request }) => {
  const page = await openAs('organizer')
  await page.goto('/en/my')
  await page.getByRole('link', { name: 'Keys for programs' }).click()
  await page.getByRole('button', { name: 'Make a key' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText('Enter what the key is for')
  await page.getByLabel('What the key is for').fill('A journey')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = (await page.getByRole('status').locator('code').textContent()) ?? ''
  expect(key).toMatch(/^rap_/)
  await expectAccessible(page)
  const headers = { authorization: `Bearer ${key}` }
  const mine = await request.get('/api/v1/my/reports', { headers })
  expect(mine.status()).toBe(200)
  expect((await mine.json()).results.length).toBeGreaterThan(0)
  await page.goto('/en/my/keys')
  await page.getByRole('button', { name: 'Revoke' }).first().click()
  await expect(page.getByRole('status')).toContainText('The key is revoked.')
  expect((await request.get('/api/v1/my/reports', { headers })).status()).toBe(401)
})

test('the history of a corrected report tells what changed between its versions', async ({
  page,
  request,
}) => {
  const { results } = await (await request.get('/api/v1/reports?page_size=100&fields=slug,version')).json()
  const corrected = results.find(({ version }: { version: number }) => version > 1)
  expect(corrected).toBeDefined()
  await page.goto(`/en/reports/${corrected.slug}`)
  await page.getByRole('link', { name: 'What changed between versions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('History of the report')
  await expect(page.getByText('From version 1 to version 2.')).toBeVisible()
  await expectAccessible(page)
  const missing = await request.get(`/en/reports/${corrected.slug}/history?from=1&to=99`)
  expect(missing.status()).toBe(404)
})
