import { beforeAll, expect, test } from 'vitest'
import { emptyDatabase, makePublished, makeReport } from '@/db/testing'
import { lookUpOrganisations, lookUpPeople } from './look-up'

const speakers = (name: string, organisation: string) => ({
  typed: { speakers: [{ name, position: 'Director', organisation }] },
})

beforeAll(async () => {
  await emptyDatabase()
  await makePublished(speakers('Víctor Lagunes', 'Volta Lakeside Cooperative'))
  await makePublished(speakers('Ingrid Vilks, ingrid@example.org', 'Volta Lakeside Cooperative'))
  await makeReport({ status: 'submitted', ...speakers('Lagunes Hidden', 'Hidden Lakeside Institute') })
})

test('people are found by the beginnings of their names, in any order, without accents', async () => {
  const found = { name: 'Víctor Lagunes', position: 'Director', organisation: 'Volta Lakeside Cooperative' }
  for (const typed of ['Victor', 'lagunes vic', 'LAGUNES'])
    expect(await lookUpPeople(typed)).toEqual([{ ...found, group: null, country: null }])
})

test('what is not published and addresses are never told', async () => {
  expect(await lookUpPeople('hidden')).toEqual([])
  expect(await lookUpOrganisations('hidden')).toEqual([])
  const [vilks] = await lookUpPeople('vilks')
  expect(JSON.stringify(vilks)).not.toContain('@')
})

test('organisations are told once, and too little finds nothing', async () => {
  expect(await lookUpOrganisations('lake')).toEqual(['Volta Lakeside Cooperative'])
  for (const typed of ['', ' ', 'v', '%', '.*', '\\']) {
    expect(await lookUpOrganisations(typed)).toEqual([])
    expect(await lookUpPeople(typed)).toEqual([])
  }
})
