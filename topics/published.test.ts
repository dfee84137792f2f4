import { beforeAll, expect, test } from 'vitest'
import { emptyDatabase, makePublished } from '@/db/testing'
import { locales } from '@/messages/locales'
import { listPublished } from '@/reports/published'
import { findTopic, listNeighbours, listTopics, listTopicsNamed } from './published'

beforeAll(async () => {
  await emptyDatabase()
  await makePublished({ topics: ['cybersecurity', 'privacy'] })
  await makePublished({ topics: ['privacy'] })
})

test('every topic has a name in every language of the interface, no two the same', async () => {
  const topics = await listTopics()
  for (const locale of locales) {
    const names = topics.map(({ name }) => name[locale] ?? '')
    expect(names.filter((name) => name.trim() === '')).toEqual([])
    expect(new Set(names).size).toBe(topics.length)
  }
  expect(topics.filter(({ reports }) => reports > 0).map(({ id, reports }) => [id, reports])).toEqual([
    ['cybersecurity', 1],
    ['privacy', 2],
  ])
})

test('a topic is told with its names and phrases by language, in lists and beside its neighbours', async () => {
  const topic = await findTopic('net-neutrality')
  expect(topic?.name).toMatchObject({
    en: 'Net neutrality',
    ar: 'حياد الإنترنت',
    fr: 'Neutralité du net',
  })
  expect(topic?.terms.es).toEqual(['tarifa cero', 'Internet abierta'])
  const [neighbour] = await listNeighbours('cybersecurity')
  expect(neighbour).toMatchObject({ id: 'privacy', reports: 1, name: { ar: 'الخصوصية وحماية البيانات' } })
  const { reports } = await listPublished({ topic: ['cybersecurity'] })
  expect(reports[0]?.topics.map(({ name }) => name.ar)).toEqual([
    'الأمن السيبراني',
    'الخصوصية وحماية البيانات',
  ])
})

test.each([
  ['Privacy', ['privacy']],
  ['الخصوصية', ['privacy']],
  ['PROTECCIÓN DE DATOS', ['privacy']],
  ['proteccion de datos', ['privacy']],
  ['cyber security', ['cybersecurity']],
  ['الامن السيبراني', ['cybersecurity']],
  ['zero rating', ['net-neutrality']],
  ['no such thing', []],
  ['a', []],
  ['%', []],
  ['', []],
])('"%s" names %j', async (typed, found) => {
  expect((await listTopicsNamed(typed)).map(({ id }) => id)).toEqual(found)
})
