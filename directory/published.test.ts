import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, makeEvent, makePublished, makeReport } from '@/db/testing'
import { listPublished } from '@/reports/published'
import { findPublished } from '@/reports/published-record'
import { listRelated } from '@/reports/published-related'
import { findNamed, findOrganisation, findPerson } from './published'

const noor = {
  name: 'Noor Haddad',
  position: 'Director',
  organisation: 'Harbour Telecom (HT)',
  group: 'academia' as const,
}
const ilma = { name: 'Ilma Tarrow', position: 'Editor', organisation: 'The Ledger' }

beforeAll(async () => {
  await emptyDatabase()
  const [one, two] = [
    await makeEvent({ slug: 'ev-2016', year: 2016 }),
    await makeEvent({ slug: 'ev-2017', year: 2017 }),
  ]
  const report = (slug: string, eventId: string, speakers: object[], topics: string[] = []) =>
    makePublished({
      eventId,
      session: { slug, code: slug },
      topics,
      typed: {
        title: `On ${slug}`,
        organizers: [{ organisation: 'The Ledger' }],
        moderators: [{ organisation: 'The Ledger' }],
        rapporteurs: [{ organisation: 'The Ledger' }],
        speakers: speakers as never,
      },
    })
  await report('a', one.id, [noor], ['privacy', 'cybersecurity'])
  await report('b', two.id, [{ ...noor, organisation: 'HT' }, ilma], ['privacy'])
  await report(
    'c',
    two.id,
    [{ name: 'Someone Else', organisation: 'Elsewhere' }],
    ['privacy', 'cybersecurity'],
  )
  await report('d', two.id, [{ name: 'Another One', organisation: 'Elsewhere' }])
  const hidden = { name: 'Hidden Person', organisation: 'Hidden House' }
  await makeReport({
    eventId: two.id,
    session: { slug: 'e', code: 'e' },
    status: 'submitted',
    typed: { speakers: [hidden, noor] },
  })
  await makeReport({
    eventId: two.id,
    session: { slug: 'f', code: 'f' },
    status: 'withdrawn',
    typed: { speakers: [hidden, noor] },
  })
})

describe('the page of an organisation', () => {
  it('has the seats of published reports, by every name that it has there', async () => {
    const found = await findOrganisation('harbour-telecom')
    expect(found).toMatchObject({
      name: 'Harbour Telecom',
      group: 'academia',
      otherNames: ['HT', 'Harbour Telecom (HT)'],
    })
    expect(found?.seats.map(({ slug, year, personSlug }) => [slug, year, personSlug])).toEqual(
      [
        ['ev-2016-a', 2016, 'noor-haddad'],
        ['ev-2017-b', 2017, 'noor-haddad'],
      ].toSorted(),
    )
  })

  it('leads to a list of exactly those reports', async () => {
    const { reports } = await listPublished({ with: ['organization.harbour-telecom'] })
    expect(reports.map(({ slug }) => slug).sort()).toEqual(['ev-2016-a', 'ev-2017-b'])
    expect((await listPublished({ with: ['person.ilma-tarrow'] })).total).toBe(1)
  })

  it('is nowhere while nothing published names it', async () => {
    expect(await findOrganisation('hidden-house')).toBeNull()
    expect(await findPerson('hidden-person')).toBeNull()
    expect(await findOrganisation('../etc')).toBeNull()
    expect((await listPublished({ with: ['organization.hidden-house'] })).total).toBe(0)
  })
})

it('the page of a person has their seats and nothing else', async () => {
  const found = await findPerson('noor-haddad')
  expect(found?.name).toBe('Noor Haddad')
  expect(found?.seats.map(({ slug }) => slug).sort()).toEqual(['ev-2016-a', 'ev-2017-b'])
})

it('a report knows where the pages of those stand whom it names', async () => {
  const report = await findPublished('ev-2017-b')
  expect(await findNamed(report!.versionId)).toEqual({
    people: { 'Noor Haddad': 'noor-haddad', 'Ilma Tarrow': 'ilma-tarrow' },
    organisations: { HT: 'harbour-telecom', 'The Ledger': 'the-ledger' },
  })
})

it('related reports say what they have in common, people before topics', async () => {
  const report = await findPublished('ev-2016-a')
  const related = await listRelated(report!)
  expect(related.map(({ slug, people, topics }) => [slug, people, topics.map(({ id }) => id)])).toEqual([
    ['ev-2017-b', ['Noor Haddad'], ['privacy']],
    ['ev-2017-c', [], ['cybersecurity', 'privacy']],
  ])
})
