import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { expect, expectAccessible, test } from './fixtures'

const withoutScript = { javaScriptEnabled: false }
const start = '/en/admin/events/meridian-2023/import'

const filled = (code: string, title: string, women: string): Uint8Array =>
  strToU8(
    [
      `Session Title: ${code}: ${title}`,
      'Date: Wednesday, October 18, 2023',
      'List of Speakers and their institutional affiliations:',
      '- Ingrid Vilks, Director, Volta Lakeside Cooperative',
      'Overall number of participants: 40',
      `Overall number of women participants: ${women}`,
    ].join('\n\n'),
  )

/** An archive as a secretariat has one: folders, what a computer leaves behind, a file that is no document. */
const year = Buffer.from(
  zipSync({
    'day 3/cables.txt': filled('WS 901', 'Cables and care on the lake', '22'),
    'day 3/ledgers.txt': filled('WS 902', 'Ledgers that nobody reads', '18'),
    'day 3/without a session.txt': strToU8('Overall number of participants: 12\n\nSo it was.'),
    'day 3/broken.docx': Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array(3_000).fill(7)]),
    'day 3/empty.txt': new Uint8Array(),
    '.DS_Store': strToU8('where the windows stood'),
    '__MACOSX/day 3/._cables.txt': strToU8('attributes'),
  }),
)

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(start)
  await page
    .getByLabel('Documents', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Read these documents' }).click()
}

/** A person looks again until the work is done; so does the journey, without script and with it. */
async function lookUntilDone(page: Page): Promise<void> {
  const again = page.getByRole('link', { name: 'Look how far it is' })
  await expect(async () => {
    if (await again.count()) await again.click()
    await expect(again).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
}

test('a year in one archive is looked at, imported as drafts, and taken back, without script', async ({
  openAs,
}) => {
  const page = await openAs('admin', withoutScript)
  await page.goto(start)
  await page.getByRole('button', { name: 'Read these documents' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(
    'Choose the documents, or a zip archive of them',
  )

  await send(page, 'the year.zip', year)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was read')
  await lookUntilDone(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'empty.txt' })).toHaveText(
    'empty.txt: it is empty',
  )
  await expect(page.getByText('DS_Store')).toHaveCount(0)
  await expect(page.getByText('MACOSX')).toHaveCount(0)

  await expect(row(page, 'cables.txt').getByRole('checkbox')).toBeChecked()
  await expect(row(page, 'cables.txt').getByRole('combobox')).toHaveValue('WS 901')
  await expect(row(page, 'cables.txt')).toContainText('new session')
  await expect(row(page, 'without a session.txt').getByRole('checkbox')).not.toBeChecked()
  await expect(row(page, 'without a session.txt')).toContainText('Enter the code of its session')
  await expect(row(page, 'broken.docx')).toContainText('damaged')
  await expect(row(page, 'broken.docx').getByRole('checkbox')).toHaveCount(0)
  const original = await row(page, 'cables.txt')
    .getByRole('link', { name: 'cables.txt' })
    .getAttribute('href')
  const kept = await page.request.get(original!)
  expect(kept.headers()['content-disposition']).toMatch(/^attachment;/)
  expect(await kept.text()).toContain('Cables and care on the lake')

  await row(page, 'without a session.txt').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Import what is chosen' }).click()
  await lookUntilDone(page)
  await expect(row(page, 'cables.txt')).toContainText('Draft')
  await expect(row(page, 'ledgers.txt')).toContainText('Draft')
  await expect(row(page, 'without a session.txt')).toContainText('enter the code of its session')

  const batch = page.url()
  await send(page, 'cables once more.txt', Buffer.from(filled('WS 901', 'Cables and care on the lake', '22')))
  await lookUntilDone(page)
  await expect(row(page, 'cables once more.txt')).toContainText('Imported before')
  await expect(row(page, 'cables once more.txt').getByRole('checkbox')).toHaveCount(0)

  await page.goto(batch)
  await page.getByRole('button', { name: 'Take back 2 reports' }).click()
  await expect(page.getByRole('status')).toContainText('2 reports were taken back.')
  await expect(row(page, 'cables.txt')).toContainText('Taken back')
})

test('what lacks an answer stays a draft where submitted reports are asked for; on a phone', async ({
  openAs,
}) => {
  const page = await openAs('admin', { viewport: { width: 375, height: 800 } })
  await send(page, 'ferries.txt', Buffer.from(filled('WS 903', 'Ferries with a mast', '9')))
  await lookUntilDone(page)
  await expectAccessible(page)
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(scrolls, 'the page scrolls sideways').toBe(false)
  await page.getByRole('radio', { name: 'Submitted reports' }).check()
  await page.getByRole('button', { name: 'Import what is chosen' }).click()
  await lookUntilDone(page)
  await expect(row(page, 'ferries.txt')).toContainText('Draft')
  await page.getByRole('button', { name: 'Take back 1 report' }).click()
  await expect(page.getByRole('status')).toContainText('1 report was taken back.')
})
