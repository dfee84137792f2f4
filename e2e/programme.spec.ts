import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const withoutScript = { javaScriptEnabled: false }
const start = '/en/admin/events/meridian-2023/programme'

const first = [
  'code,type,title,date,start,end',
  'LT 81,lightning,"Cables, and who mends them",2023-10-18,10:00,10:30',
  'LT 82,lightning,Ledgers on the lake,2023-10-18,11:00,11:30',
  'LT 83,lightning,A row without a day,,12:00,12:30',
].join('\n')
const second = [
  'code,type,title,date,start,end',
  'LT 81,lightning,"Cables, and who mends them",2023-10-18,10:00,10:30',
  'LT 82,lightning,Ledgers of the lake,2023-10-18,11:15,11:45',
].join('\n')

async function send(page: Page, text: string): Promise<void> {
  await page.goto(start)
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'programme.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Show what it changes' }).click()
}
const apply = (page: Page) => page.getByRole('button', { name: 'Apply what is chosen' }).click()
const said = (page: Page) => page.getByRole('status').first()

test('a programme is looked at, applied, changed and sent again, without script', async ({ openAs }) => {
  const page = await openAs('admin', withoutScript)
  await page.goto(start)
  const template = page.getByRole('link', { name: 'Download a CSV to fill in' })
  const given = await page.request.get((await template.getAttribute('href'))!)
  expect((await given.text()).split('\n')[0]).toContain('code,type,title,date,start,end')

  await page.getByRole('button', { name: 'Show what it changes' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a file or paste a programme')

  await send(page, first)
  await expect(page.getByRole('main')).toContainText('2 new sessions, none changed')
  await expect(page.getByRole('main')).toContainText('The day is missing. Enter it as')
  await expect(page.getByRole('checkbox', { name: 'Take LT 82' })).toBeChecked()
  await apply(page)
  await expect(said(page)).toContainText('2 sessions added')

  await send(page, first)
  await expect(page.getByRole('main')).toContainText('No new session, none changed, 2 as before')
  await expect(page.getByRole('heading', { name: 'New sessions' })).toHaveCount(0)

  await send(page, second)
  const changed = page.getByRole('region', { name: 'Changed sessions' }).getByRole('row', { name: /LT 82/ })
  await expect(changed.locator('del', { hasText: 'Ledgers on the lake' })).toBeVisible()
  await expect(changed.locator('ins', { hasText: 'Ledgers of the lake' })).toBeVisible()
  await expect(changed.locator('ins', { hasText: '11:15' })).toBeVisible()
  await apply(page)
  await expect(said(page)).toContainText('1 changed')

  await page.goto('/en/admin/events/meridian-2023?q=LT')
  await expect(page.getByRole('main')).toContainText('Ledgers of the lake')
})

test('a look at a programme that is no longer true is not applied', async ({ openAs }) => {
  const page = await openAs('admin', withoutScript)
  const late = (title: string) =>
    `code,type,title,date,start,end\nLT 84,lightning,${title},2023-10-18,13:00,13:30\n`
  await send(page, late('Who came first'))
  const stale = page.url()
  await send(page, late('Who came second'))
  const other = page.url()
  await page.goto(stale)
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Apply what is chosen' }) })
  const fields = new URLSearchParams(
    await form
      .locator('input')
      .evaluateAll((inputs) =>
        inputs
          .filter(
            (input) => (input as HTMLInputElement).type !== 'checkbox' || (input as HTMLInputElement).checked,
          )
          .map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
      ),
  )
  const action = await form.getAttribute('action')
  await page.goto(other)
  await apply(page)
  await expect(said(page)).toContainText('1 session added')
  const answer = await page.request.post(action!, {
    data: fields.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(stale).origin },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toContain('stale=')
  await page.goto(answer.headers().location!)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Who came second')
})

test('the pages of a programme hold up for axe, on a telephone and in Arabic', async ({ openAs }) => {
  const wide = await openAs('admin')
  await send(wide, first.replaceAll('LT 8', 'LT 9'))
  await expectAccessible(wide)
  const path = new URL(wide.url()).pathname
  const narrow = await openAs('admin', { colorScheme: 'dark', viewport: { width: 320, height: 800 } })
  await narrow.goto(path.replace('/en/', '/ar/'))
  await expectAccessible(narrow, 'colours', 'width', 'language')
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
