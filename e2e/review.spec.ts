import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const withoutScript = { javaScriptEnabled: false }
const main = (page: Page) => page.getByRole('main')
const queue = (page: Page) => page.getByRole('table', { name: /waiting for review/ })

/** Opens a submitted report at the desk by the code of its session, and says where it is. */
async function openByCode(page: Page, code: string): Promise<{ path: string; title: string }> {
  await page.goto('/en/admin')
  const link = queue(page)
    .getByRole('row')
    .filter({ has: page.getByText(code, { exact: true }) })
    .getByRole('link')
  const title = (await link.textContent()) ?? ''
  await link.click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(title)
  return { path: new URL(page.url()).pathname, title }
}

/** The codes of what waits in an event, the longest waiting first. */
async function listWaiting(page: Page, event: string): Promise<string[]> {
  await page.goto('/en/admin')
  const rows = queue(page).getByRole('row').filter({ hasText: event })
  return rows.locator('.queue-code').allTextContents()
}

test('a reviewer recommends, an admin sees it in the queue, and nobody else may decide', async ({
  openAs,
}) => {
  const reviewer = await openAs('reviewer', withoutScript)
  const [code = ''] = await listWaiting(reviewer, 'Meridian 2026')
  const { path } = await openByCode(reviewer, code)
  await expect(reviewer.getByRole('link', { name: 'Publish', exact: true })).toHaveCount(0)
  await reviewer.getByRole('button', { name: 'Recommend' }).click()
  await expect(reviewer.getByRole('alert').getByRole('link')).toHaveText(
    'Select what you would do with this report',
  )
  await reviewer.getByRole('radio', { name: 'Return it' }).check()
  await reviewer.getByRole('button', { name: 'Recommend' }).click()
  await expect(reviewer.getByRole('alert').getByRole('link')).toHaveText(
    'Enter why the report should be returned',
  )
  await reviewer.getByRole('radio', { name: 'Return it' }).check()
  await reviewer.getByLabel('Why', { exact: true }).fill('The second issue is two.')
  await reviewer.getByRole('button', { name: 'Recommend' }).click()
  await expect(reviewer.getByRole('status')).toHaveText('Your recommendation is kept.')
  expect((await reviewer.goto(`${path}/moves/publish`))?.status()).toBe(404)
  await expect(main(reviewer).getByRole('heading', { level: 1 })).toHaveText('Page not found')

  const admin = await openAs('admin', withoutScript)
  await admin.goto('/en/admin')
  const row = queue(admin)
    .getByRole('row')
    .filter({ has: admin.getByText(code, { exact: true }) })
  await expect(row).toContainText('1 recommends returning')
  await openByCode(admin, code)
  await expect(main(admin)).toContainText('The second issue is two.')
})

test('a comment is made, read by the organizer without a name, and dealt with', async ({ openAs }) => {
  const admin = await openAs('admin', withoutScript)
  await openByCode(admin, 'OF 1')
  const dialogue = admin.getByRole('textbox', { name: /^Comment on: The report as a whole/ })
  await admin.getByText('Add a comment on: The report as a whole').click()
  const send = admin.getByRole('button', { name: 'Add the comment' }).filter({ visible: true })
  await send.click()
  await expect(admin.getByRole('alert').getByRole('link')).toHaveText('Enter the comment')
  await dialogue.fill('Is the day right?')
  await send.click()
  const thread = admin.getByRole('list', { name: /^1 open comment/ })
  await expect(thread).toContainText('Is the day right?')
  await thread.getByRole('button', { name: /^Mark as dealt with/ }).click()
  await expect(admin.getByText(/^\d+ comments? dealt with$/)).toBeVisible()
  await expect(thread).toHaveCount(0)
})

test('what changed is told answer by answer', async ({ openAs }) => {
  const admin = await openAs('admin', withoutScript)
  await openByCode(admin, 'OF 1')
  const toCurrent = admin.getByRole('link', { name: /^With the present one/ }).last()
  await toCurrent.click()
  await expect(main(admin).getByRole('heading', { level: 1 })).toHaveText('What changed in OF 1')
  await expect(main(admin).locator('ins').first()).toBeVisible()
  const { pathname } = new URL(admin.url())
  for (const query of ['?from=0', '?from=999', '?from=x', ''])
    expect((await admin.goto(`${pathname}${query}`))?.status()).toBe(404)
})

test('several reports are published from one page that asks first, and a second time changes nothing', async ({
  openAs,
}) => {
  const admin = await openAs('admin', withoutScript)
  const codes = (await listWaiting(admin, 'Meridian 2026')).slice(-2)
  for (const code of codes)
    await queue(admin)
      .getByRole('checkbox', { name: new RegExp(`^Choose ${code},`) })
      .check()
  await admin.getByRole('button', { name: 'Publish the chosen reports' }).click()
  await expect(main(admin)).toContainText('These 2 reports become public as version 1, for good.')
  const asked = admin.url()
  await admin.getByRole('button', { name: 'Publish these 2 reports' }).click()
  await expect(admin.getByRole('status')).toHaveText('2 reports are published.')
  expect(await listWaiting(admin, 'Meridian 2026')).not.toEqual(expect.arrayContaining(codes))
  await admin.goto(asked)
  await expect(main(admin)).toContainText('None of the chosen reports can be published together')
})

test('a published report is withdrawn with a public reason, and made public again', async ({ openAs }) => {
  const admin = await openAs('admin', withoutScript)
  await admin.goto('/en/admin/events/meridian-2026?state=published&sort=title')
  const link = admin.getByRole('region').getByRole('row').getByRole('link').nth(7)
  await link.click()
  await admin.waitForURL(/\/admin\/reports\/[0-9a-f-]{36}$/)
  const path = new URL(admin.url()).pathname
  const address = await admin.getByRole('link', { name: /^Version 1$/ }).getAttribute('href')
  await admin.getByRole('link', { name: 'Withdraw from the public' }).click()
  await admin.getByRole('button', { name: 'Withdraw from the public' }).click()
  await expect(admin.getByRole('alert').getByRole('link')).toHaveText('Enter the reason')
  await admin.getByLabel('Why is it withdrawn?').fill('It was filed under the wrong session.')
  await admin.getByRole('button', { name: 'Withdraw from the public' }).click()
  await expect(admin.getByRole('status')).toContainText('The report is withdrawn.')

  const reader = await openAs(null, withoutScript)
  await reader.goto(address ?? '')
  await expect(main(reader)).toContainText('It was filed under the wrong session.')
  await admin.goto(`${path}/moves/restore`)
  await admin.getByRole('button', { name: 'Make public again' }).click()
  await expect(admin.getByRole('status')).toHaveText('The report is public again.')
  await reader.goto(address ?? '')
  await expect(main(reader)).not.toContainText('It was filed under the wrong session.')
})

test('the board is filtered and sorted by its address, and its file has exactly its rows', async ({
  openAs,
}) => {
  const admin = await openAs('admin', withoutScript)
  await admin.goto('/en/admin')
  const event = admin
    .getByRole('row')
    .filter({ has: admin.getByRole('link', { name: 'Meridian 2026', exact: true }) })
  const late = event.getByRole('link').nth(5)
  const count = Number(await late.textContent())
  await late.click()
  await expect(main(admin).getByRole('heading', { level: 2 })).toHaveText(`${count} of 60 sessions`)
  await admin.getByRole('columnheader', { name: 'Title and organizers' }).getByRole('link').click()
  await expect(admin.getByRole('columnheader', { name: 'Title and organizers' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  const codes = await admin.locator('.board tbody tr td:nth-child(2)').allTextContents()
  expect(codes).toHaveLength(count)
  const file = await admin.getByRole('link', { name: 'Download these rows (CSV)' }).getAttribute('href')
  const answer = await admin.request.get(file ?? '')
  const lines = (await answer.text()).trim().split('\n').slice(1)
  expect(lines.map((line) => line.split(',')[0])).toEqual(codes)
})

test.describe('in Arabic, on a phone, in the dark', () => {
  test('the desk stands in one column and has no fault', async ({ openAs }) => {
    const admin = await openAs('admin', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    await admin.goto('/ar/admin')
    const path = await queueLink(admin)
    for (const page of [
      '/ar/admin',
      path,
      `${path}/moves/return`,
      `${path}/changes?from=1`,
      '/ar/admin/events/meridian-2026',
    ]) {
      await admin.goto(page)
      await expectAccessible(admin)
      const width = await admin.evaluate(() => document.documentElement.scrollWidth)
      expect([page, width <= 320]).toEqual([page, true])
    }
  })
})

const queueLink = async (page: Page) =>
  (await page.locator('.queue tbody').getByRole('link').first().getAttribute('href')) ?? ''

const nowhere = '00000000-0000-4000-8000-000000000000'

type Asked = {
  path: string
  method?: string
  headers?: Record<string, string>
  form?: Record<string, string>
}

/** An answer as it is read: without scripts, whose pieces come in the order in which they are ready, and without the id. */
async function answerOf(
  request: APIRequestContext,
  { path, method = 'GET', headers = {}, form }: Asked,
  names: readonly string[],
  secrets: readonly string[] = [],
) {
  const answer = await request.fetch(path, { method, headers, maxRedirects: 0, ...(form && { form }) })
  const whole = await answer.text()
  for (const secret of secrets) expect(whole).not.toContain(secret)
  const withoutName = (text: string) => names.reduce((left, name) => left.replaceAll(name, 'NAME'), text)
  const body = withoutName(whole.replace(/<script[\s\S]*?<\/script>/g, '')).replace(/nonce="[^"]*"/g, '')
  const { 'content-type': type, 'cache-control': cache, location = '' } = answer.headers()
  return {
    status: answer.status(),
    type,
    cache,
    location: withoutName(location),
    body: headers.RSC ? '' : body,
  }
}

test('what somebody may not see answers exactly as what is not there', async ({ openAs, baseURL }) => {
  test.setTimeout(180_000)
  const admin = await openAs('admin')
  await admin.goto('/en/admin')
  const foreign = queue(admin)
    .getByRole('row')
    .filter({ hasText: 'sent by Demo organizer' })
    .first()
    .getByRole('link')
  const titles = [(await foreign.textContent()) ?? '']
  const submitted = (await foreign.getAttribute('href'))?.split('/').at(-1) ?? ''
  const organizer = await openAs('organizer')
  await organizer.goto('/en/my')
  const own = organizer.getByRole('listitem').filter({ hasText: 'Being written' }).getByRole('link').first()
  titles.push((await own.textContent()) ?? '')
  const draft = (await own.getAttribute('href'))?.split('/').at(-1) ?? ''
  expect([submitted, draft].map((id) => /^[0-9a-f-]{36}$/.test(id))).toEqual([true, true])

  const reviewer = await openAs('reviewer')
  const reader = await openAs(null)
  const closed = [
    { who: 'organizer', page: organizer, id: submitted },
    { who: 'reader', page: reader, id: submitted },
    { who: 'reviewer', page: reviewer, id: draft },
    { who: 'admin', page: admin, id: draft },
    { who: 'reader', page: reader, id: draft },
  ]
  const origin = { Origin: baseURL!, 'Sec-Fetch-Site': 'same-origin' }
  const asked: Asked[] = [
    ...['', '/changes?from=1', '/moves/publish', '/moves/return'].flatMap((rest) => [
      { path: `/en/admin/reports/ID${rest}` },
      { path: `/en/admin/reports/ID${rest}`, method: 'HEAD' },
      { path: `/en/admin/reports/ID${rest}`, headers: { RSC: '1' } },
      { path: `/en/admin/reports/ID${rest}`, headers: { Accept: 'application/json' } },
    ]),
    ...['', '/history', '/history/1', '/preview', '/check', '/edit'].map((rest) => ({
      path: `/en/my/reports/ID${rest}`,
    })),
    {
      path: '/en/admin/reports/ID/comments',
      method: 'POST',
      headers: origin,
      form: { question: '', body: 'Let me in.' },
    },
    {
      path: '/en/admin/reports/ID/recommendations',
      method: 'POST',
      headers: origin,
      form: { verdict: 'publish', revision: '1', note: '' },
    },
    ...['publish', 'return', 'withdraw', 'restore', 'correct', 'drop'].map((move) => ({
      path: '/en/admin/reports/ID/moves',
      method: 'POST',
      headers: origin,
      form: { move, revision: '1', note: 'Because.', confirmed: 'yes' },
    })),
    { path: '/data/reports/ID.json' },
  ]
  for (const { who, page, id } of closed)
    for (const one of asked) {
      const { path } = one
      if (who === 'organizer' && path.startsWith('/en/my')) continue
      const there = await answerOf(page.request, { ...one, path: path.replace('ID', id) }, [id], titles)
      const absent = await answerOf(page.request, { ...one, path: path.replace('ID', nowhere) }, [nowhere])
      expect([who, path, there], `${who} ${JSON.stringify(one)}`).toEqual([who, path, absent])
    }
  for (const rest of ['', '/board.csv']) {
    const name = ['meridian-2026', 'meridian-1926']
    for (const page of [organizer, reader]) {
      const there = await answerOf(page.request, { path: `/en/admin/events/${name[0]}${rest}` }, name)
      const absent = await answerOf(page.request, { path: `/en/admin/events/${name[1]}${rest}` }, name)
      expect(there).toEqual(absent)
    }
  }
})
