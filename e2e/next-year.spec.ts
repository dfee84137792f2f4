import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { makeEvent, makeForum, makePublished, makeUser } from '@/db/testing'
import { expect, expectAccessible, test } from './fixtures'

const mark = Date.now().toString(36)
const formName = `Tideway form ${mark}`
const withoutScript = { javaScriptEnabled: false }
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) =>
  main(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click()
const follow = (page: Page, name: string | RegExp) =>
  main(page)
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click()
const said = (page: Page, words: string | RegExp) =>
  expect(main(page).getByRole('status')).toContainText(words)
const refused = (page: Page, words: string | RegExp) =>
  expect(main(page).getByRole('alert').getByRole('link', { name: words })).toBeVisible()

const notes = `Session Title: Bridges over the strait
Date: 2018-12-18
Time: 10:00 - 11:00
Session Organizer: Tideway Institute
Chair/Moderator: Ana Torvel
Rapporteur/Notetaker: Ilma Tarrow
List of Speakers and their institutional affiliations: Ana Torvel, Tideway Institute
Heads counted at the door: 44
Joined by line: 12
Estimate the overall number of women present at the session: 20
Key Issues raised (1 sentence per issue): The strait needs a bridge.
Please describe the Discussions that took place during the workshop session (3 paragraphs): It was discussed at length.
`

/** The next version of the form of 2017, with one question worded otherwise and one more. */
async function makeForm(admin: Page): Promise<void> {
  await admin.goto('/en/admin')
  await admin.getByRole('link', { name: 'Forms', exact: true }).click()
  await main(admin).locator('a[href$="/admin/forms/igf-2017"]').click()
  await admin.getByRole('textbox', { name: 'Key', exact: true }).fill('Not a key!')
  await admin.getByLabel('Name in English').fill(formName)
  await press(admin, 'Make the next version')
  await refused(admin, /^Enter a key of small letters/)
  await expect(admin.getByLabel('Name in English')).toHaveValue(formName)
  await admin.getByRole('textbox', { name: 'Key', exact: true }).fill(`tideway-${mark}`)
  await press(admin, 'Make the next version')
  await said(admin, 'The draft is made.')

  await follow(admin, /Overall number of participants|Estimate the overall number of the participants/i)
  await admin.getByLabel('Question', { exact: true }).fill('How many people came')
  await admin.getByLabel(/^Other labels for this question/).fill('Heads counted at the door')
  await press(admin, 'Save')
  await said(admin, 'Saved.')
  await follow(admin, 'The form')

  await follow(admin, /^Add a question ?: Gender/)
  await admin.getByLabel('Question', { exact: true }).fill('How many joined by line')
  await admin.getByRole('radio', { name: 'Text', exact: true }).check()
  await admin.getByRole('textbox', { name: 'Key', exact: true }).fill('onsite')
  await press(admin, 'Add a question')
  await refused(admin, /^‘onsite’ is Number in .*, and a key keeps its kind/)
  await expect(admin.getByLabel('Question', { exact: true })).toHaveValue('How many joined by line')
  await admin.getByRole('radio', { name: 'Number', exact: true }).check()
  await admin.getByRole('textbox', { name: 'Key', exact: true }).fill('')
  await press(admin, 'Add a question')
  await said(admin, 'The question is added.')
  await admin.getByRole('radio', { name: 'Participants online' }).check()
  await admin.getByRole('radio', { name: 'How many people came' }).check()
  await admin.getByLabel(/^Other labels for this question/).fill('Joined by line')
  await press(admin, 'Save')
  await said(admin, 'Saved.')
  await follow(admin, 'The form')

  await follow(admin, 'See it as an organizer')
  await expect(
    main(admin)
      .getByRole('group', { name: /How many joined by line/ })
      .first(),
  ).toBeVisible()
  await follow(admin, 'The form')
  await follow(admin, 'See it as the public')
  await expect(main(admin).getByRole('region', { name: 'Participation' })).toContainText('10 online')
  await follow(admin, 'The form')
  await follow(admin, 'Release this form')
  await expect(main(admin)).toContainText('1 question is new')
  await expect(main(admin)).toContainText('1 question is worded otherwise')
  await press(admin, 'Release it for good')
  await said(admin, 'The form is released.')
  await expect(main(admin).getByRole('button', { name: /^Drop/ })).toHaveCount(0)
}

/** The next edition of the event, with that form and two sessions, of which one is taken out. */
async function makeEdition(admin: Page, older: { slug: string; name: string }, slug: string): Promise<void> {
  await admin.goto(`/en/admin/events/${older.slug}/settings`)
  await follow(admin, 'Add the next edition')
  await admin.getByRole('radio', { name: formName }).check()
  await admin.getByLabel('Address', { exact: true }).fill(slug)
  await press(admin, 'Add the event')
  await refused(admin, /^Enter the place/)
  await expect(admin.getByRole('radio', { name: formName })).toBeChecked()
  await expect(admin.getByLabel('Address', { exact: true })).toHaveValue(slug)
  await admin.getByLabel('Place', { exact: true }).fill('Harbourtown')
  await press(admin, 'Add the event')
  await said(admin, 'The event is there.')

  const sessions = `/en/admin/events/${slug}/sessions`
  for (const [code, title] of [
    ['OF 1', 'Bridges over the strait'],
    ['OF 2', 'Tunnels under it'],
  ] as const) {
    await admin.goto(`${sessions}/new`)
    await admin.getByLabel('Title', { exact: true }).fill(title)
    await press(admin, 'Add a session')
    await refused(admin, /^Enter the code/)
    await expect(admin.getByLabel('Title', { exact: true })).toHaveValue(title)
    await admin.getByLabel('Code', { exact: true }).fill(code)
    await admin.getByRole('radio', { name: 'Open forum' }).check()
    await admin.getByLabel('Start', { exact: true }).fill('10:00')
    await admin.getByLabel('End', { exact: true }).fill('11:00')
    await admin.getByLabel('Room', { exact: true }).fill('Room IX')
    await press(admin, 'Add a session')
    await said(admin, 'The session is in the programme.')
  }
  await expect(main(admin)).toContainText('Another session is in Room IX at the same time.')
  await follow(admin, 'It was not held')
  await press(admin, 'It was not held')
  await said(admin, 'The session is shown as not held')
  await admin.goto(`/en/admin/events/${slug}/organizers`)
  await admin.getByLabel('Whom to invite').fill('OF 1, Olamide Fairweather, organizer@demo.example')
  await press(admin, 'Invite them')
  await said(admin, '1 person was invited')
}

async function fileReport(organizer: Page): Promise<void> {
  await organizer.goto('/en/my')
  const waiting = organizer.getByRole('listitem').filter({ hasText: 'Bridges over the strait' })
  await waiting.getByRole('button', { name: 'Start the report' }).click()
  await organizer.getByRole('link', { name: 'Bring in a document or notes' }).click()
  await organizer.getByLabel('Text of the report').fill(notes)
  await press(organizer, 'Find the answers')
  await press(organizer, 'Put these answers into the report')
  await organizer.goto(`${new URL(organizer.url()).pathname.replace(/\/(edit|notes|check).*$/, '')}/edit`)
  const number = (name: RegExp) => main(organizer).getByRole('group', { name }).getByRole('textbox')
  await expect(number(/^How many people came/)).toHaveValue('44')
  await expect(number(/^How many joined by line/)).toHaveValue('12')
  await press(organizer, 'Save and check')
  await organizer.getByRole('checkbox', { name: /allowed to publish/ }).check()
  await press(organizer, 'Submit the report')
  await expect(organizer.getByRole('heading', { level: 1 })).toHaveText('Report submitted')
}

async function publish(admin: Page): Promise<void> {
  await admin.goto('/en/admin')
  await admin
    .getByRole('table', { name: /waiting for review/ })
    .getByRole('link', { name: 'Bridges over the strait' })
    .click()
  await admin.getByRole('link', { name: 'Publish', exact: true }).click()
  await admin.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(admin, 'The report is published.')
}

test('next year’s form is made, filed, read from a document and published, and figures add up over both years', async ({
  openAs,
}) => {
  test.setTimeout(240_000)
  const forum = await makeForum({ slug: `tideway-${mark}`, name: `Tideway ${mark}` })
  const older = await makeEvent({
    forumId: forum.id,
    slug: `tideway-${mark}-2017`,
    name: `Tideway ${mark} 2017`,
  })
  const editor = await makeUser({ email: `${mark}@example.org` })
  const typed = {
    participants: { way: 'number' as const, typed: '30' },
    women: { way: 'number' as const, typed: '10' },
  }
  await makePublished({ eventId: older.id, editor, typed })
  const slug = older.slug.replace('2017', '2018')
  const admin = await openAs('admin', withoutScript)
  await makeForm(admin)
  await makeEdition(admin, older, slug)
  const organizer = await openAs('organizer', withoutScript)
  await fileReport(organizer)
  await publish(admin)

  const reader = await openAs(null, withoutScript)
  await reader.goto(`/en/reports/${slug}-of-1`)
  await expect(reader.getByRole('region', { name: 'Participation' })).toContainText('44')
  await expect(reader.getByRole('region', { name: 'Participation' })).toContainText('12')
  await expect(main(reader)).toContainText(formName)
  const csv = await reader.request.get(`/figures/p1.csv?event=${older.slug}&event=${slug}`)
  const cells = await csv.text()
  const cell = (year: string, column: string, value: number) =>
    expect(cells).toMatch(new RegExp(`^p1,${year},[^,]*,${column},[^,]*,${value},`, 'm'))
  for (const [year, participants, women] of [
    ['2017', 30, 10],
    ['2018', 44, 20],
    ['total', 74, 30],
  ] as const) {
    cell(year, 'participants', participants)
    cell(year, 'women', women)
  }
  await reader.goto('/en/about/methods')
  await expect(main(reader)).toContainText('“How many people came”')
  await admin.goto('/en/admin/forms/concepts')
  await expect(main(admin).getByRole('row', { name: /^Participants online/ })).toContainText(
    'How many joined by line',
  )

  // As another portal would release it: this one learns of it before it answers.
  const elsewhere = `elsewhere-${mark}`
  const sql = postgres(process.env.DATABASE_URL!, { max: 1 })
  await sql`insert into forms (key, based_on, content, created_by, released_by, released_at)
    select ${elsewhere}, based_on, content || '{"name": {"en": "Of another portal"}}', created_by, released_by, now()
    from forms where key = ${`tideway-${mark}`}`
  await sql.end()
  const there = await makeEvent({ forumId: forum.id, slug: elsewhere, year: 2019, formKey: elsewhere })
  await admin.goto(`/en/admin/events/${there.slug}/settings`)
  await expect(admin.getByRole('radio', { name: /^Of another portal/ })).toBeChecked()
  await reader.goto(`/en/events/${there.slug}`)
  await expect(main(reader)).toContainText('Of another portal')
})

test('the pages that make forms and events are whole in Arabic, on a phone, and without a fault that axe knows', async ({
  openAs,
}) => {
  test.setTimeout(180_000)
  const phone = await openAs('admin', { viewport: { width: 375, height: 800 } })
  await phone.goto('/en/admin/forms/igf-2021')
  const key = `looked-${Date.now().toString(36)}`
  await phone.getByRole('textbox', { name: 'Key', exact: true }).fill(key)
  await press(phone, 'Make the next version')
  const form = `/admin/forms/${key}`
  const session = phone.locator('main a[href*="/sessions/"]:not([href$="/new"])').first()
  await phone.goto('/en/admin/events/meridian-2026/sessions')
  const ofSession = (await session.getAttribute('href'))!.replace('/en', '')
  const pages = [
    '/admin/forms',
    '/admin/forms/concepts',
    form,
    `${form}/add?problem=label`,
    `${form}/names`,
    `${form}/preview`,
    `${form}/preview?as=public`,
    `${form}/release`,
    `${form}/questions/sessionType`,
    `${form}/questions/discussion?problem=amount&amount=many`,
    '/admin/events/new?from=meridian-2026',
    '/admin/events/meridian-2026/settings?problem=yes',
    '/admin/events/meridian-2026/sessions',
    ofSession,
    `${ofSession}/withdraw`,
  ]
  for (const path of pages) {
    await phone.goto(`/en${path}`)
    await expectAccessible(phone)
    const isWide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWide, `${path} scrolls sideways`).toBe(false)
    await phone.goto(`/ar${path}`)
    await expect(phone.locator('html')).toHaveAttribute('dir', 'rtl')
    await expectAccessible(phone, 'language')
  }
  await phone.goto(`/en${form}`)
  await press(phone, 'Discard this draft')
  await said(phone, 'The draft is gone.')
})
