import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { auditEntries } from '@/db/schema/reports'
import { asOwner, emptyDatabase, makeEvent, makePublished, makeReport, makeUser } from '@/db/testing'
import { languages } from '@/forms/words'
import { addTerm, changeTerm, saveTerm } from './commands'
import { findTopic, listTopics, readDraftTopics } from './published'
import { findTerm, listTerms, tallyMerge } from './queries'
import { readTerm, type Term, termFields } from './typed-term'

let admin: Member

beforeEach(async () => {
  await emptyDatabase()
  admin = await makeUser({ isSiteAdmin: true })
})
afterEach(() =>
  asOwner(async (tx) => {
    await tx.execute(sql`delete from topics where id like 'tidal%'`)
    await tx.execute(
      sql`update topics set synonyms = array_remove(array_remove(synonyms, 'Spam'), 'unsolicited mail') where id = 'cybercrime'`,
    )
    await tx.execute(
      sql`update topic_names set synonyms = array(select unnest(synonyms) except select unnest(array['البريد غير المرغوب فيه', 'الرسائل غير المرغوب فيها', 'البريد المزعج', 'Correo no deseado', 'spam', 'Pourriel', 'courrier indésirable', 'Spam', 'mensagens não solicitadas'])) where topic_id = 'cybercrime'`,
    )
  }),
)

const termOf = (more: Partial<Record<keyof typeof termFields.shape, string>>): Term =>
  readTerm(termFields.parse({ group: 'Legal', 'name-en': 'Tidal law', ...more }), ['Legal']).term

const counts = async () =>
  Object.fromEntries(
    (await listTopics()).filter(({ reports }) => reports > 0).map(({ id, reports }) => [id, reports]),
  )

describe('a merge', () => {
  beforeEach(async () => {
    await makePublished({ topics: ['spam'] })
    await makePublished({ topics: ['spam', 'cybercrime'] })
    await makePublished({ topics: ['cybercrime'] })
    await makeReport({ status: 'submitted', topics: ['spam'] })
  })

  it('tells before what comes of it, and counts exactly that', async () => {
    expect(await tallyMerge(admin, 'spam', 'cybercrime')).toEqual({ of: 2, there: 2, both: 1, together: 3 })
    expect(await counts()).toEqual({ spam: 2, cybercrime: 2 })
    expect(await changeTerm(admin, 'spam', { do: 'merge', into: 'cybercrime' })).toEqual({ changed: true })
    expect(await counts()).toEqual({ cybercrime: 3 })
    expect(await findTopic('spam')).toBeNull()
    expect((await readDraftTopics('en')).get('spam')).toBe('Cybercrime')
  })

  it('makes its names phrases of the other, counts what is published after it, and can be taken back', async () => {
    await changeTerm(admin, 'spam', { do: 'merge', into: 'cybercrime' })
    const other = await findTerm(admin, 'cybercrime')
    expect(other?.words.en.synonyms).toContain('unsolicited mail')
    expect(other?.words.ar.synonyms).toContain('البريد غير المرغوب فيه')
    await makePublished({ topics: ['spam', 'privacy'] })
    expect(await counts()).toEqual({ cybercrime: 4, privacy: 1 })
    expect(await changeTerm(admin, 'spam', { do: 'bring-back' })).toEqual({ changed: true })
    expect(await counts()).toEqual({ spam: 3, cybercrime: 2, privacy: 1 })
  })

  it('goes through to the end of a chain, and never in a circle', async () => {
    await changeTerm(admin, 'spam', { do: 'merge', into: 'cybercrime' })
    await changeTerm(admin, 'cybercrime', { do: 'retire', into: 'privacy' })
    expect(await counts()).toEqual({ privacy: 3 })
    expect((await listTerms(admin)).find(({ id }) => id === 'spam')?.currentId).toBe('privacy')
    for (const into of ['spam', 'cybercrime', 'privacy', 'no-such', ''])
      expect(await changeTerm(admin, 'privacy', { do: 'merge', into })).toEqual({ refused: 'no-successor' })
    expect(await changeTerm(admin, 'spam', { do: 'merge', into: 'youth' })).toEqual({
      refused: 'already-moved',
    })
    await changeTerm(admin, 'cybercrime', { do: 'bring-back' })
    expect(await counts()).toEqual({ cybercrime: 3 })
  })
})

test('a retired topic stays with its reports and is offered no more', async () => {
  await makePublished({ topics: ['blockchain'] })
  await changeTerm(admin, 'blockchain', { do: 'retire', into: '' })
  expect(await counts()).toEqual({ blockchain: 1 })
  expect(await findTopic('blockchain')).toMatchObject({ isRetired: true })
  expect(await changeTerm(admin, 'youth', { do: 'bring-back' })).toEqual({ refused: 'nothing-to-bring-back' })
})

test('a topic is added at the end and named anew; its id stays, and no two have one name', async () => {
  const outcome = await addTerm(
    admin,
    termOf({ 'name-ar': 'قانون المد', 'synonyms-en': 'tides\n\n tides \nshore' }),
  )
  expect(outcome).toEqual({ added: 'tidal-law' })
  const found = await findTerm(admin, 'tidal-law')
  expect(found?.words.en).toEqual({ name: 'Tidal law', synonyms: ['tides', 'shore'] })
  expect((await listTopics()).at(-1)).toMatchObject({
    id: 'tidal-law',
    name: { en: 'Tidal law', ar: 'قانون المد' },
  })
  expect(await addTerm(admin, termOf({}))).toEqual({ problems: [{ field: 'name-en', code: 'same-name' }] })
  expect(
    await saveTerm(
      admin,
      'tidal-law',
      termOf({ 'name-en': 'Tidal rules', 'name-ar': 'الخصوصيّة وحماية البيانات' }),
    ),
  ).toEqual({
    problems: [{ field: 'name-ar', code: 'same-name' }],
  })
  expect(await saveTerm(admin, 'tidal-law', termOf({ 'name-en': 'Tidal rules' }))).toEqual({ saved: true })
  expect((await findTopic('tidal-law'))?.name).toEqual({ en: 'Tidal rules' })
  const entries = await appDatabase()
    .select({ action: auditEntries.action, note: auditEntries.note })
    .from(auditEntries)
  expect(entries.map(({ action, note }) => `${action} ${note}`)).toEqual([
    'add-topic tidal-law',
    'save-topic tidal-law',
  ])
})

test('every bad input is told with its field', () => {
  const long = 'x'.repeat(81)
  const typed = termFields.parse({
    'name-ar': long,
    'synonyms-en': `${long}\nshort`,
    'synonyms-fr': Array.from({ length: 61 }, (_, place) => `phrase ${place}`).join('\n'),
    'name-es': 'a\u0000b',
  })
  const { problems } = readTerm(typed, ['Legal'])
  expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
    'group group-missing',
    'name-ar too-long',
    'name-en name-missing',
    'name-es unreadable',
    'synonyms-en too-long',
    'synonyms-fr too-many',
  ])
  expect(languages.every((language) => `name-${language}` in typed)).toBe(true)
})

test('nobody but a site admin keeps terms, or is told of them', async () => {
  const event = await makeEvent()
  const others = [
    await makeUser(),
    await makeUser({ roles: [{ role: 'admin', eventId: event.id }] }),
    await makeUser({ roles: [{ role: 'reviewer', eventId: event.id }] }),
  ]
  for (const other of others) {
    expect(await addTerm(other, termOf({}))).toEqual({ absent: true })
    expect(await saveTerm(other, 'spam', termOf({}))).toEqual({ absent: true })
    expect(await changeTerm(other, 'spam', { do: 'retire', into: '' })).toEqual({ absent: true })
    expect(await listTerms(other)).toEqual([])
    expect(await findTerm(other, 'spam')).toBeNull()
    expect(await tallyMerge(other, 'spam', 'privacy')).toBeNull()
  }
  expect(await changeTerm(admin, 'no-such', { do: 'bring-back' })).toEqual({ absent: true })
  expect(await changeTerm(admin, '../x', { do: 'bring-back' })).toEqual({ absent: true })
})
