import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, makeEvent, makePublished, makeReport } from '@/db/testing'
import { readOpenData } from './open-data'

let files: Record<string, Uint8Array> = {}
const text = (name: string) => strFromU8(files[name]!)
const rows = (name: string) => parse(text(name), { columns: true, bom: true }) as Record<string, string>[]

beforeAll(async () => {
  await emptyDatabase()
  const event = await makeEvent({ slug: 'igf-2017' })
  const report = (slug: string, typed: object, topics: string[] = []) =>
    makePublished({ eventId: event.id, session: { slug, code: slug }, typed: { ...typed }, topics })
  await report(
    'a',
    {
      title: '=cmd|calc',
      participants: { way: 'number', typed: 'about 40' },
      women: { way: 'number', typed: '0' },
      keyIssues: ['First.', '@Second.'],
    },
    ['privacy'],
  )
  await report('b', { participants: { way: 'number', typed: '3' }, women: { way: 'number', typed: '2' } })
  await report('c', { participants: { way: 'not-recorded' }, women: { way: 'not-applicable' } })
  await makeReport({
    eventId: event.id,
    session: { slug: 'd', code: 'd' },
    status: 'submitted',
    typed: { title: 'Zanzibarquay' },
  })
  files = unzipSync((await readOpenData()).bytes)
})

describe('the open data', () => {
  it('hold the tables, what is in them, and a checksum of each', () => {
    expect(Object.keys(files)).toEqual([
      'README.md',
      'csv-metadata.json',
      'reports.csv',
      'answers.csv',
      'counts.csv',
      'appearances.csv',
      'organizations.csv',
      'topics.csv',
      'SHA256SUMS',
    ])
    for (const line of text('SHA256SUMS').trim().split('\n')) {
      const [sum, name = ''] = line.split('  ')
      expect(createHash('sha256').update(files[name]!).digest('hex')).toBe(sum)
    }
  })

  it('name every column, in the tables, in the words and in the description', () => {
    const described = JSON.parse(text('csv-metadata.json')) as {
      tables: { url: string; tableSchema: { columns: { name: string }[] } }[]
    }
    for (const { url, tableSchema } of described.tables) {
      const names = tableSchema.columns.map(({ name }) => name)
      expect(text(url).replace('\ufeff', '').split('\n')[0]).toBe(names.join(','))
      for (const name of names) expect(text('README.md')).toContain(`| ${name} |`)
    }
  })

  it('keep the states of counts apart', () => {
    const told = rows('counts.csv').map(({ report, concept, status, value }) =>
      [report, concept, status, value].join(' '),
    )
    expect(told.toSorted()).toEqual([
      'igf-2017-a participants estimate 40',
      'igf-2017-a women exact 0',
      'igf-2017-b participants withheld ',
      'igf-2017-b women withheld ',
      'igf-2017-c participants not-recorded ',
      'igf-2017-c women not-applicable ',
    ])
  })

  it('have one row a line of an answer, and no formula', () => {
    const issues = rows('answers.csv').filter(
      ({ report, concept }) => report === 'igf-2017-a' && concept === 'keyIssues',
    )
    expect(issues.map(({ place, text }) => [place, text])).toEqual([
      ['1', 'First.'],
      ['2', "'@Second."],
    ])
    expect(rows('reports.csv').map(({ title }) => title)).toContain("'=cmd|calc")
  })

  it('lead from one table to the others', () => {
    const slugs = new Set(rows('reports.csv').map(({ slug }) => slug))
    for (const name of ['answers.csv', 'counts.csv', 'appearances.csv', 'topics.csv'])
      for (const { report } of rows(name)) expect(slugs).toContain(report)
    const bodies = new Set(rows('organizations.csv').map(({ slug }) => slug))
    for (const { organization } of rows('appearances.csv')) expect(bodies).toContain(organization)
    expect(rows('topics.csv')).toEqual([
      {
        report: 'igf-2017-a',
        topic: 'privacy',
        name: 'Privacy and data protection',
        name_ar: 'الخصوصية وحماية البيانات',
      },
    ])
  })

  it('know nothing that is not published, and are the same file while nothing is', async () => {
    for (const name of Object.keys(files)) expect(text(name)).not.toContain('Zanzibarquay')
    const again = unzipSync((await readOpenData()).bytes)
    expect(again).toEqual(files)
  })
})
