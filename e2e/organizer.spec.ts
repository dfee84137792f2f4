import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const withoutScript = { javaScriptEnabled: false }
const paper = `${import.meta.dirname}/../../shared/reports/igf-2017-oas-open-forum.txt`

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

const fieldset = (page: Page, name: RegExp) => page.getByRole('group', { name })

test('a whole report is filed on one page without script', async ({ openAs }) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'LT 5')
  await expect(page.getByText(/ of 9 completed/)).toBeVisible()

  await page.getByRole('link', { name: 'Check and submit' }).click()
  const secondLook = page.getByRole('region', { name: 'Worth a second look' })
  await expect(secondLook).toContainText('No topic is chosen')
  await expect(secondLook.getByRole('link', { name: 'Topics' })).toHaveAttribute('href', /#topics$/)
  await page.getByRole('button', { name: 'Submit the report' }).click()
  await page.getByRole('checkbox', { name: /allowed to publish/ }).check()
  await page.getByRole('button', { name: 'Submit the report' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  const problems = page.getByRole('alert')
  await expect(problems.getByRole('link')).toHaveText([
    'Enter the name of the person who wrote the report',
    'Add at least one key issue',
    'Enter a description of the discussion',
    'Add at least one key message',
    /^Select how much the session discussed gender equality/,
  ])
  await problems.getByRole('link', { name: 'Add at least one key issue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questions and key issues')
  await page.getByRole('link', { name: 'Back to the report' }).click()

  await page.getByRole('link', { name: 'Write on one page' }).click()
  const rapporteurs = fieldset(page, /^Rapporteurs$/)
  await rapporteurs.getByRole('button', { name: 'Add a person' }).click()
  await expect(page).toHaveURL(/#rapporteurs\.0\.name$/)
  await rapporteurs.getByLabel('Full name').fill('Vesna Solvang')
  await rapporteurs.getByLabel('Organization', { exact: true }).fill('Volta Lakeside Cooperative')
  await fieldset(page, /^Key issues$/)
    .getByLabel('Entry 1')
    .fill('Nobody had read the report of the year before.')
  await page
    .getByLabel(/^What was discussed/)
    .fill('First they listened.\n\nThen they spoke.\n\nThen they agreed.')
  await fieldset(page, /^Key messages$/)
    .getByLabel('Entry 1')
    .fill('A report that is read is half of a decision.')
  const participants = fieldset(page, /^How many participants/)
  await participants.getByLabel('I have a number or an estimate').check()
  await participants.getByLabel('Number', { exact: true }).fill('about 20')
  const women = fieldset(page, /women/).first()
  await women.getByLabel('I only know the proportion').check()
  await women.getByLabel('About half').check()
  await page.getByLabel('It was mentioned briefly').check()
  await page.getByRole('checkbox', { name: 'Net neutrality' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByText('Read as: about 20 participants')).toBeVisible()
  await expect(page.getByText('3 paragraphs, 9 words')).toBeVisible()
  await expect(page.getByLabel('About half')).toBeChecked()

  await page.getByRole('button', { name: 'Save and check' }).click()
  await expect(page).toHaveURL(new RegExp(`${path}/check`))
  await expect(page.getByText('Vesna Solvang')).toBeVisible()
  await page.getByRole('button', { name: 'Submit the report' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Confirm that you are allowed to publish this report',
  ])
  await page.getByRole('checkbox', { name: /allowed to publish/ }).check()
  await page.getByRole('button', { name: 'Submit the report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report submitted')

  await page.getByRole('link', { name: 'See the report' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('status')).toContainText('yours to change again')
})

test('people are added, changed, moved and removed one by one, without script', async ({ openAs }) => {
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'OF 7')
  await page.goto(`${path}/edit/people`)
  const speakers = fieldset(page, /^Speakers/)
  const names = async () => {
    const boxes = await speakers.getByLabel('Full name').all()
    return Promise.all(boxes.map((box) => box.inputValue()))
  }
  const removals = speakers.getByRole('button', { name: /^Remove/ })
  for (let left = await removals.count(); left > 0; left--) await removals.first().click()
  for (const [place, name] of ['Ingrid Vilks', 'Kofi Haddad', 'Samira Horvat'].entries()) {
    await speakers.getByRole('button', { name: 'Add a person' }).click()
    await speakers.getByLabel('Full name').nth(place).fill(name)
  }
  await speakers.getByLabel('Full name').nth(1).fill('Kofi Haddad-Sarr')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  expect(await names()).toEqual(['Ingrid Vilks', 'Kofi Haddad-Sarr', 'Samira Horvat'])

  await speakers.getByRole('button', { name: /^Move up.*Samira Horvat$/ }).click()
  await expect(page).toHaveURL(/#speakers\.1\.name$/)
  expect(await names()).toEqual(['Ingrid Vilks', 'Samira Horvat', 'Kofi Haddad-Sarr'])
  await speakers.getByRole('button', { name: /^Remove.*Ingrid Vilks$/ }).click()
  expect(await names()).toEqual(['Samira Horvat', 'Kofi Haddad-Sarr'])

  await page.goto(`${path}/history`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History')
  await page.getByRole('link', { name: 'Revision 1', exact: true }).click()
  await page.getByRole('button', { name: 'Bring this revision back' }).click()
  await expect(page.getByRole('status')).toContainText('The earlier state is back')
  await page.goto(`${path}/edit/people`)
  expect(await names()).toEqual([])
})

test('two browsers that changed the same words choose, and lose nothing', async ({ openAs }) => {
  const first = await openAs('organizer', withoutScript)
  const second = await openAs('organizer', withoutScript)
  const path = await openReport(first, 'OF 7')
  for (const page of [first, second]) await page.goto(`${path}/edit/discussion`)
  const box = (page: Page) => page.getByLabel(/^What was discussed/)
  const was = await box(first).inputValue()
  await box(first).fill(`${was}First words.`)
  await first.getByRole('button', { name: 'Save', exact: true }).click()
  await box(second).fill(`${was}Other words.`)
  await second.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.getByRole('heading', { level: 1 })).toContainText(
    'changed the report while you were editing',
  )
  await expect(second.getByText('First words.').first()).toBeVisible()
  await second.getByLabel('Keep both, one after the other').check()
  await second.getByRole('button', { name: 'Save these answers' }).click()
  await second.goto(`${path}/edit/discussion`)
  expect(await box(second).inputValue()).toContain('First words.')
  expect(await box(second).inputValue()).toContain('Other words.')
})

test('the notes of a real report become answers, and nothing typed before is overwritten', async ({
  openAs,
}) => {
  test.skip(!existsSync(paper), 'The real report is not beside this project.')
  const page = await openAs('organizer', withoutScript)
  const path = await openReport(page, 'OF 11')
  await page.goto(`${path}/notes`)
  await page.getByRole('button', { name: 'Find the answers' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText('Paste the text of the report')
  await page.getByLabel('Text of the report').fill(readFileSync(paper, 'utf8'))
  await page.getByRole('button', { name: 'Find the answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was found in your notes')
  const wish = (name: RegExp) => fieldset(page, name)
  await expect(wish(/^What to do with it : Speakers/).getByLabel('Use this')).toBeChecked()
  const title = wish(/^What to do with it : Session title/)
  await expect(title.getByLabel('Keep what is in the report')).toBeChecked()
  await page.getByRole('button', { name: 'Put these answers into the report' }).click()
  await expect(page).toHaveURL(new RegExp(`${path}/edit`))
  const speakers = fieldset(page, /^Speakers/)
  await expect(speakers.getByLabel('Full name')).toHaveCount(5)
  await expect(speakers.getByLabel('Full name').nth(1)).toHaveValue('Victor Lagunes')
  await expect(page.getByText('Read as: 20 participants')).toBeVisible()
  await expect(page.getByLabel('Session title')).not.toHaveValue(/OAS/)
})

const looks = [
  { locale: 'en', colorScheme: 'light', width: 1280, differences: [] },
  { locale: 'ar', colorScheme: 'dark', width: 320, differences: ['colours', 'language', 'width'] },
] as const

for (const { locale, colorScheme, width, differences } of looks) {
  test(`the organizer’s pages are accessible: ${locale}, ${colorScheme}, ${width} pixels wide`, async ({
    openAs,
  }) => {
    const page = await openAs('organizer', { colorScheme, viewport: { width, height: 800 } })
    const path = (await openReport(page, 'OF 7')).replace('/en/', `/${locale}/`)
    const pages = [
      '',
      '/edit',
      '/edit/people',
      '/check?problems=all',
      '/notes',
      '/history',
      '/history/1',
      '/preview',
    ]
    for (const address of [`/${locale}/my`, ...pages.map((one) => path + one)]) {
      await page.goto(address)
      await expectAccessible(page, ...differences)
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(scrolls, `${address} scrolls sideways`).toBe(false)
    }
  })
}
