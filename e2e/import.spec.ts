import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { expect, expectAccessible, test } from './fixtures'

const withoutScript = { javaScriptEnabled: false }
const paper = `${import.meta.dirname}/../../shared/reports/igf-2017-oas-open-forum.txt`

const lines = [
  'Session Title: Cables and care',
  'List of Speakers and their institutional affiliations:',
  'Ingrid Vilks, Director, Volta Lakeside Cooperative',
  'Kofi Haddad, Researcher, University of Accra',
  'Overall number of participants: about 40 participants',
  'Overall number of women: 22 women',
  'Outputs',
  'A library of repairs that any school may copy.',
]

async function wordOf(texts: readonly string[]): Promise<Buffer> {
  const children = texts.map((text) => new Paragraph(text))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function pdfOf(texts: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument()
  const chunks: Buffer[] = []
  for (const text of texts) pdf.text(text).moveDown()
  return new Promise((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.end()
  })
}

/** Opens the organizer's report of a session, and starts it where it has none yet. */
async function openReport(page: Page, code: string): Promise<string> {
  await page.goto('/en/my')
  const session = page.getByRole('listitem').filter({ has: page.getByText(code, { exact: true }) })
  const start = session.getByRole('button', { name: 'Start the report' })
  if (await start.count()) await start.click()
  else await session.getByRole('link').click()
  await page.waitForURL(/\/my\/reports\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

async function send(page: Page, path: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${path}/notes`)
  await page
    .getByLabel('Document with the report')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Read the document' }).click()
}

const answer = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name }).filter({ hasNot: page.getByRole('region') })
const put = (page: Page) => page.getByRole('button', { name: 'Put these answers into the report' }).click()

test('a Word document is used, edited and given places, without script; sent again it changes nothing', async ({
  openAs,
}) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'OF 7')
  const word = await wordOf(lines)
  await send(page, path, 'cables.docx', word)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was found in your notes')
  const text = page.getByRole('region', { name: 'The text, line by line' })
  await expect(text.locator('mark', { hasText: 'Ingrid Vilks' })).toBeVisible()
  await expect(text.locator('mark', { hasText: 'library of repairs' })).toHaveCount(0)
  const link = text.getByRole('link', { name: /women/ })
  await expect(link).toHaveAttribute('href', '#proposed-women')

  await expect(answer(page, /^Session title/i).getByLabel('Keep what is in the report')).toBeChecked()
  const women = answer(page, /women/)
  await expect(women.getByText('sure', { exact: false }).first()).toBeVisible()
  await women.getByLabel('Edit it first').check()
  await women.getByLabel('Number', { exact: true }).fill('23')
  const left = page.getByRole('group', { name: /^Lines? \d/ }).filter({ hasText: 'library of repairs' })
  await left.getByLabel('A library of repairs that any school may copy.').check()
  await left.getByLabel(/^Add these lines to/).selectOption({ label: 'Key issues' })
  await put(page)
  await expect(page).toHaveURL(new RegExp(`${path}/edit`))
  await expect(page.getByText('Read as: 23 women')).toBeVisible()
  await expect(page.getByLabel('Session title', { exact: true })).not.toHaveValue('Cables and care')
  const issues = page.getByRole('group', { name: /^Key issues/ }).getByRole('textbox')
  await expect(issues.last()).toHaveValue('A library of repairs that any school may copy.')

  await send(page, path, 'cables again.docx', word)
  await expect(page.getByText('You brought in the same document before')).toBeVisible()
  await expect(answer(page, /^Speakers/).getByText('The report says this already.')).toBeVisible()
  await put(page)
  await expect(page.getByText('Nothing was changed', { exact: true })).toBeVisible()

  await page.goto(`${path}/notes`)
  const file = page.getByRole('link', { name: /^Download the file.*cables\.docx$/ })
  const kept = await page.request.get((await file.getAttribute('href'))!)
  expect(word.equals(await kept.body())).toBe(true)
})

test('the file is sent as one to keep and never to show', async ({ openAs }) => {
  const page = await openAs('organizer')
  const path = await openReport(page, 'OF 7')
  await page.goto(`${path}/notes`)
  const address = await page
    .getByRole('link', { name: /^Download the file/ })
    .first()
    .getAttribute('href')
  const answered = await page.request.get(address!)
  const headers = answered.headers()
  expect(headers['content-disposition']).toMatch(/^attachment;/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toMatch(/^sandbox/)
  expect(headers['cache-control']).toContain('no-store')
  const stranger = await openAs(null)
  const refused = await stranger.request.get(address!)
  expect([401, 404]).toContain(refused.status())
})

test('a PDF becomes answers, and a file that is no document is refused in words', async ({ openAs }) => {
  const page = await openAs('organizer', { viewport: { width: 375, height: 800 } })
  const path = await openReport(page, 'OF 7')
  await send(page, path, 'paper.pdf', await pdfOf([...lines.slice(0, -1), `${lines.at(-1)} `.repeat(8)]))
  await expect(answer(page, /^Speakers/)).toBeVisible()
  await expectAccessible(page)
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(scrolls, 'the page scrolls sideways').toBe(false)

  const broken = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(3_000, 7)])
  await send(page, path, 'report.docx', broken)
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/damaged and cannot be read/)
  await page.getByRole('button', { name: 'Read the document' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText('Select the document with the report')
  await expectAccessible(page)
})

test('a date that can be read as two days is asked about', async ({ openAs }) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'OF 7')
  await page.goto(`${path}/notes`)
  await page.getByLabel('Text of the report').fill('Session Title: Cables and care\nDate: 05/12/2001')
  await page.getByRole('button', { name: 'Find the answers' }).click()
  const date = answer(page, /^(Date|Day)/)
  await expect(date.getByText('can be read as two days')).toBeVisible()
  await expect(date.getByLabel('Keep what is in the report')).toBeChecked()
  await expect(date.getByLabel(/^Wednesday,? 5 December 2001$/)).toBeVisible()
  await date.getByLabel(/^Saturday,? 12 May 2001$/).check()
  await put(page)
  await page.goto(`${path}/notes`)
  await page.getByLabel('Text of the report').fill('Session Title: Cables and care\nDate: 05/12/2001')
  await page.getByRole('button', { name: 'Find the answers' }).click()
  await expect(answer(page, /^(Date|Day)/).getByText('The report says this already.')).toBeVisible()
})

test('the real report is brought in within a minute', async ({ openAs }) => {
  test.skip(!existsSync(paper), 'The real report is not beside this project.')
  const page = await openAs('organizer')
  const path = await openReport(page, 'OF 7')
  const start = Date.now()
  await send(page, path, 'oas.txt', readFileSync(paper))
  const wish = page.getByRole('group', { name: /^What to do with it.*Speakers/ })
  await wish.getByLabel('Use this').check()
  await put(page)
  await expect(page).toHaveURL(new RegExp(`${path}/edit`))
  const speakers = page.getByRole('group', { name: /^Speakers/ })
  await expect(speakers.getByLabel('Full name')).toHaveCount(5)
  await expect(speakers.getByLabel('Full name').nth(1)).toHaveValue('Victor Lagunes')
  expect(Date.now() - start).toBeLessThan(60_000)
})

test('people are named from this report, from a list and from earlier reports', async ({ openAs }) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'OF 7')
  await page.goto(`${path}/people/moderators`)
  await page
    .getByLabel('List of people')
    .fill('Samira Horvat, Engineer, Horvat Institute\n12345\nPaul Sarr, Poet')
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(
    'We could not read line 2. Write one person on each line: name, role, organization',
  )
  await page.getByRole('checkbox', { name: 'Add Paul Sarr' }).uncheck()
  await page.getByRole('button', { name: 'Add these people' }).click()
  await expect(page).toHaveURL(/#moderators\.\d\.name$/)
  const moderators = page.getByRole('group', { name: /^Chairs and moderators/ })
  const organizers = page.getByRole('group', { name: /^Organizers/ })
  await expect(moderators.getByLabel('Full name').last()).toHaveValue('Samira Horvat')
  await organizers.getByText('People already in this report').click()
  await organizers.getByRole('button', { name: 'Add Samira Horvat' }).click()
  await expect(organizers.getByLabel('Organization', { exact: true }).last()).toHaveValue('Horvat Institute')

  await moderators.getByRole('button', { name: /^Find somebody/ }).click()
  await expect(page).toHaveURL(/\/people\/moderators/)
  await page.getByLabel('Name of a person or an organization').fill('zzzz nobody')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('is in earlier reports')
})

test('an organization is suggested while it is typed, and any other is taken as written', async ({
  openAs,
}) => {
  const page = await openAs('organizer')
  const path = await openReport(page, 'OF 7')
  await page.goto(`${path}/people/speakers`)
  const box = page.getByLabel('Organization', { exact: true })
  await page.getByLabel('Full name').fill('Ingrid Vilks-Sarr')
  await box.pressSequentially('Nowhere Society')
  await page.getByRole('option', { name: 'Use “Nowhere Society” as written' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(page).toHaveURL(/#speakers\.\d+\.name$/)
  const speakers = page.getByRole('group', { name: /^Speakers/ })
  await expect(speakers.getByLabel('Organization', { exact: true }).last()).toHaveValue('Nowhere Society')
})

test('the form is taken along as Word, filled in elsewhere, and only what was written is new', async ({
  openAs,
}) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'OF 7')
  await page.goto(`${path}/notes`)
  const link = page.getByRole('link', { name: 'Download as a Word document' })
  const taken = await page.request.get((await link.getAttribute('href'))!)
  const files = unzipSync(await taken.body())
  const before = strFromU8(files['word/document.xml']!)
  const written = 'Repairs are taught where the cables land, in the words of those who land them.'
  const after = before.replace(
    /(Way forward|Follow-up)(.*?<\/w:p>)/is,
    (found) => `${found}<w:p><w:r><w:t>${written}</w:t></w:r></w:p>`,
  )
  expect(after).not.toBe(before)
  const filled = Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(after) }))
  await send(page, path, 'filled-in.docx', filled)
  await expect(
    answer(page, /way forward/)
      .getByRole('paragraph')
      .filter({ hasText: written }),
  ).toBeVisible()
  const settled = page.getByText('The report says this already.')
  expect(await settled.count()).toBeGreaterThan(5)
  // What is in the report stays unless the person says otherwise.
  await expect(page.getByRole('radio', { name: 'Use this' })).toHaveCount(1)
  await page.getByRole('radio', { name: 'Use this' }).check()
  await put(page)
  await page.goto(`${path}/edit`)
  await expect(page.getByLabel(/suggestions regarding the way forward|way forward/i).first()).toHaveValue(
    /Repairs are taught/,
  )
})
