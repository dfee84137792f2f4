import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { appDatabase, publicDatabase } from '@/db/client'
import { listReleasedForms } from '@/db/released-forms'
import { forms } from '@/db/schema/forms'
import { publishedForms, publishedPublication } from '@/db/schema/published'
import { auditEntries } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makeEvent, makePublished, makeUser } from '@/db/testing'
import { tallyWholeShare } from '@/figures/published-shares'
import { addQuestion, dropQuestion, findQuestion, newQuestion, replaceQuestion } from '@/forms/edit-form'
import { findForm, formOf } from '@/forms/released'
import { changeForm, discardForm, releaseForm, startForm } from './form-commands'
import { findMadeForm, isFormKeyTaken, listForms } from './form-queries'

beforeEach(emptyDatabase)

/** A released form stays in the process for ever, so each test names one of its own. */
let made = 2_100
const key = () => `igf-${++made}`
const wish = () => ({ from: 'igf-2018', key: key(), name: 'IGF next' })
const readState = async () => (await publicDatabase().select().from(publishedPublication))[0]!.version

test('only a site admin makes forms, and for others there are none', async () => {
  const event = await makeEvent()
  const outsider = await makeUser({ roles: [{ role: 'admin', eventId: event.id }] })
  const admin = await makeUser({ isSiteAdmin: true })
  const begun = wish()
  expect(await startForm(outsider, begun)).toEqual({ absent: true })
  expect(await startForm(admin, begun)).toEqual({ started: begun.key })
  expect(await changeForm(outsider, begun.key, 'x', (form) => form)).toEqual({ absent: true })
  expect(await releaseForm(outsider, begun.key)).toEqual({ absent: true })
  expect(await discardForm(outsider, begun.key)).toEqual({ absent: true })
  expect(await listForms(outsider)).toEqual([])
  expect(await findMadeForm(outsider, begun.key)).toBeNull()
  expect(await isFormKeyTaken(admin, begun.key)).toBe(true)
})

test.each([
  [{ name: ' ' }, 'name'],
  [{ key: 'IGF 2018' }, 'key'],
  [{ key: '' }, 'key'],
  [{ key: 'a'.repeat(41) }, 'key'],
  [{ key: 'igf-2017' }, 'key-taken'],
  [{ key: 'concepts' }, 'key-taken'],
] as const)('%j is refused', async (wrong, refused) => {
  const admin = await makeUser({ isSiteAdmin: true })
  expect(await startForm(admin, { ...wish(), ...wrong })).toEqual({ refused })
  expect(await appDatabase().select().from(forms)).toEqual([])
})

test('two who begin the same version get one', async () => {
  const admin = await makeUser({ isSiteAdmin: true })
  const begun = wish()
  const outcomes = await Promise.all([startForm(admin, begun), startForm(admin, begun)])
  expect(outcomes).toContainEqual({ started: begun.key })
  expect(outcomes).toContainEqual({ refused: 'key-taken' })
})

test('a draft is nobody’s but its makers’, and what is released is everybody’s and never changes', async () => {
  const admin = await makeUser({ isSiteAdmin: true })
  const begun = wish()
  await startForm(admin, begun)
  const before = await readState()
  await changeForm(admin, begun.key, 'participants', (form) =>
    replaceQuestion(form, { ...findQuestion(form, 'participants')!, label: { en: 'How many came' } }),
  )
  expect(await readState()).toBe(before)
  expect(await publicDatabase().select().from(publishedForms)).toEqual([])
  expect(findForm(begun.key)).toBeNull()
  expect(await releaseForm(admin, begun.key)).toEqual({ released: true })
  expect(await readState()).toBe(before + 1)
  expect((await listReleasedForms()).map((one) => one.key)).toEqual([begun.key])
  expect(findQuestion(formOf(begun.key), 'participants')!.label).toEqual({ en: 'How many came' })
  expect(await releaseForm(admin, begun.key)).toEqual({ refused: 'released' })
  expect(await changeForm(admin, begun.key, 'x', (form) => dropQuestion(form, 'theme'))).toEqual({
    refused: 'released',
  })
  expect(await discardForm(admin, begun.key)).toEqual({ refused: 'released' })
  const change = appDatabase().update(forms).set({ revision: 9 }).where(eq(forms.key, begun.key))
  await expect(change).rejects.toMatchObject({
    cause: { message: `The form ${begun.key} is released and never changes.` },
  })
  await expect(appDatabase().delete(forms)).rejects.toThrow()
  await expect(asOwner((tx) => tx.execute(sql`update forms set content = '{}'`))).rejects.toThrow()
  const told = await appDatabase()
    .select({ action: auditEntries.action, note: auditEntries.note })
    .from(auditEntries)
    .orderBy(auditEntries.at)
  expect(told).toEqual([
    { action: 'start-form', note: `${begun.key}, after igf-2018` },
    { action: 'change-form', note: `${begun.key}: participants` },
    { action: 'release-form', note: begun.key },
  ])
})

test('a form with a problem is not released, and a shipped one is never changed', async () => {
  const admin = await makeUser({ isSiteAdmin: true })
  const begun = wish()
  await startForm(admin, begun)
  await changeForm(admin, begun.key, 'title', (form) => dropQuestion(form, 'title'))
  expect(await releaseForm(admin, begun.key)).toEqual({ refused: 'problems' })
  expect(await changeForm(admin, 'igf-2017', 'x', (form) => form)).toEqual({ refused: 'released' })
  expect(await changeForm(admin, 'nothing', 'x', (form) => form)).toEqual({ absent: true })
  expect(await discardForm(admin, begun.key)).toEqual({ discarded: true })
  expect(await findMadeForm(admin, begun.key)).toBeNull()
})

test('two drafts that give one key two kinds cannot both be released', async () => {
  const admin = await makeUser({ isSiteAdmin: true })
  const [one, other] = [wish(), wish()]
  for (const [begun, kind] of [
    [one, 'text'],
    [other, 'lines'],
  ] as const) {
    await startForm(admin, begun)
    await changeForm(admin, begun.key, 'add', (form) =>
      addQuestion(form, 'wayForward', newQuestion(kind, 'partners', 'Partners')),
    )
  }
  expect(await releaseForm(admin, one.key)).toEqual({ released: true })
  expect(await releaseForm(admin, other.key)).toEqual({ refused: 'problems' })
})

test('figures add up over a form that ships and one of the browser, by concept', async () => {
  const admin = await makeUser({ isSiteAdmin: true })
  const begun = wish()
  await startForm(admin, begun)
  await releaseForm(admin, begun.key)
  const typed = (heads: string, women: string) => ({
    participants: { way: 'number' as const, typed: heads },
    women: { way: 'number' as const, typed: women },
  })
  const [older, newer] = [await makeEvent(), await makeEvent({ formKey: begun.key })]
  await makePublished({ eventId: older.id, typed: typed('20', '10') })
  await makePublished({ eventId: newer.id, typed: typed('120', '30') })
  const share = await tallyWholeShare({})
  expect([share.participants, share.women]).toEqual([140, 40])
  expect(new Set(share.forms)).toEqual(new Set(['igf-2017', begun.key]))
  const listed = (await listForms(admin)).find(({ form }) => form.key === begun.key)!
  expect([listed.basedOn, listed.reports, listed.events.map(({ slug }) => slug)]).toEqual([
    'igf-2018',
    1,
    [newer.slug],
  ])
})
