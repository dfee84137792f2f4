import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, type Role, test } from './fixtures'

/** From paper to the public record. Every sort of reader comes with a browser of their own. */
type Way = {
  name: string
  /** Where the text of the report is. */
  paper: string
  session: { code: string; event: string; address: string }
  /** A word that only this report has, and what the public then reads. */
  word: string
  counted: { participants: string; women: string; share: string }
  script: boolean
}

const ways: Way[] = [
  {
    name: 'the real report of 2017, without script',
    paper: `${import.meta.dirname}/../../shared/reports/igf-2017-oas-open-forum.txt`,
    session: { code: 'OF 64', event: 'igf-2017', address: '/igf/2017/of/64' },
    word: 'cybersecurity',
    counted: { participants: '20', women: '10', share: '50%' },
    script: false,
  },
  {
    name: 'invented notes',
    paper: `${import.meta.dirname}/../demo/notes.txt`,
    session: { code: 'WS 26', event: 'meridian-2025', address: '/meridian/2025/ws/26' },
    word: 'roster',
    counted: { participants: '45', women: '21', share: '47%' },
    script: true,
  },
]

const main = (page: Page) => page.getByRole('main')

async function pasteNotes(page: Page, { session, paper }: Way): Promise<void> {
  await page.goto('/en/my')
  const waiting = page.getByRole('listitem').filter({ has: page.getByText(session.code, { exact: true }) })
  await waiting.getByRole('button', { name: 'Start the report' }).click()
  await page.getByRole('link', { name: 'Bring in a document or notes' }).click()
  await page.getByLabel('Text of the report').fill(readFileSync(paper, 'utf8'))
  await page.getByRole('button', { name: 'Find the answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was found in your notes')
  const wish = page.getByRole('group', { name: /^What to do with it.*Key Issues raised/ })
  await expect(wish.getByLabel('Use this')).toBeChecked()
  await page.getByRole('button', { name: 'Put these answers into the report' }).click()
  await expect(page.getByText(/^Read as: .*participants/)).toBeVisible()
}

/** On the page that reads the report back. */
async function submit(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /allowed to publish/ }).check()
  await page.getByRole('button', { name: 'Submit the report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report submitted')
}

/** At the desk of the secretariat, from the queue. */
async function openForReview(page: Page, title: string): Promise<void> {
  await page.goto('/en/admin')
  await page
    .getByRole('table', { name: /waiting for review/ })
    .getByRole('link', { name: title })
    .click()
  await expect(main(page).getByRole('heading', { level: 1 })).toContainText(title)
}

async function sendBack(page: Page, title: string): Promise<void> {
  await openForReview(page, title)
  await page.getByText(/^Add a comment on: Key Issues raised/).click()
  await page
    .getByRole('textbox', { name: /^Comment on: Key Issues raised/ })
    .fill('Say who spoke for Mexico.')
  await page.getByRole('button', { name: 'Add the comment' }).filter({ visible: true }).click()
  await page.getByRole('link', { name: 'Return for changes' }).click()
  await page.getByLabel('What needs to change?').fill('One comment is open.')
  await page.getByRole('button', { name: 'Return for changes' }).click()
  await expect(page.getByRole('status')).toContainText('The report is returned.')
}

async function resubmit(page: Page, title: string): Promise<void> {
  await page.goto('/en/my')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('One comment is open.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Write on one page' }).click()
  await expect(page.getByText('Say who spoke for Mexico.')).toBeVisible()
  const issues = page.getByRole('group', { name: /^Key Issues raised/ })
  await issues.getByRole('textbox').first().fill('A sentence that says who spoke.')
  await page.getByRole('button', { name: 'Save and check' }).click()
  await submit(page)
}

async function publish(page: Page, title: string): Promise<void> {
  await openForReview(page, title)
  await page.getByRole('link', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('The report is published.')
}

async function readAsThePublic(page: Page, { word, session, counted }: Way, title: string): Promise<void> {
  await page.goto('/en')
  await page.getByRole('searchbox').first().fill(word)
  await page.getByRole('searchbox').first().press('Enter')
  await main(page).getByRole('link', { name: title }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(title)
  const address = page.url()
  await page.goto(session.address)
  expect(page.url()).toBe(address)
  const participation = page.getByRole('region', { name: 'Participation' })
  for (const number of Object.values(counted)) await expect(participation).toContainText(number)
  await expect(main(page)).toContainText('A sentence that says who spoke.')
  await expect(main(page)).not.toContainText('Say who spoke for Mexico.')
}

/** How many reports of an event its figure counts. */
async function countPublished(page: Page, { session }: Way): Promise<number> {
  await page.goto(`/en/figures/o1?event=${session.event}`)
  const row = page.getByRole('table').first().getByRole('row').nth(1)
  return Number(await row.getByRole('cell').nth(1).textContent())
}

for (const way of ways) {
  test(`a report is filed, returned, filed again, published, found and counted: ${way.name}`, async ({
    openAs,
  }) => {
    test.skip(!existsSync(way.paper), 'The real report is not beside this project.')
    test.setTimeout(180_000)
    const opened = { javaScriptEnabled: way.script }
    const as = (role: Role | null) => openAs(role, opened)
    const [organizer, admin, reader] = [await as('organizer'), await as('admin'), await as(null)]

    await pasteNotes(organizer, way)
    await organizer.getByRole('link', { name: 'Back to the report' }).click()
    const title = (await organizer.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await organizer.getByRole('link', { name: 'Check and submit' }).click()
    await submit(organizer)
    await sendBack(admin, title)
    await resubmit(organizer, title)

    const unpublished = await reader.goto(way.session.address)
    expect(unpublished?.status()).toBe(404)
    const before = await countPublished(reader, way)
    await publish(admin, title)
    await readAsThePublic(reader, way, title)
    if (way.script) await expectAccessible(reader)
    expect(await countPublished(reader, way)).toBe(before + 1)
  })
}
