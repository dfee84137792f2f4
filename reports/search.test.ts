import { beforeAll, describe, expect, it } from 'vitest'
import { publicDatabase } from '@/db/client'
import { publishedWords } from '@/db/schema/published'
import { emptyDatabase, makeEvent, makePublished, makeReport, makeUser } from '@/db/testing'
import { moveReport } from './commands'
import { noFilters } from './filters'
import { listPublished } from './published'
import { listExcerpts } from './published-excerpts'
import { forgive, respell } from './published-words'

let eventId = ''
const report = (slug: string, language: string, typed: object) =>
  makePublished({ eventId, session: { slug, code: slug }, language, typed: { ...typed } })
const found = async (q: string) => (await listPublished({ q })).reports.map(({ slug }) => slug.slice(3))
const wordsThere = async () =>
  new Map((await publicDatabase().select().from(publishedWords)).map((row) => [row.folded, row]))

beforeAll(async () => {
  await emptyDatabase()
  eventId = (await makeEvent({ slug: 'ev', startsOn: '2017-12-18', endsOn: '2017-12-21' })).id
  await report('zh', 'zh', { title: '网络安全与信任', keyIssues: ['与会者讨论了互联网治理的第5届论坛。'] })
  await report('ar', 'ar', { title: 'الأمن السيبرانيّ', keyIssues: ['نوقشت إستراتيجيّة الدولة.'] })
  await report('fr', 'fr', {
    title: 'L’accès à un réseau',
    keyIssues: ['« Neutralité » fut le mot de la fin.'],
  })
  await report('en', 'en', {
    title: 'Who decides on trust?',
    keyIssues: ['The “quoted” words of a cybersecurity strategy were read.'],
    speakers: [
      { name: 'Odalys Haddad', organisation: 'Nile Delta University' },
      { name: 'Noor Kowalczyk', organisation: 'Harbour Telecom' },
    ],
  })
  await report('two', 'en', {
    title: 'Trust and access',
    speakers: [{ name: 'Noor Haddad', organisation: 'Harbour Telecom' }],
  })
})

describe('what is found', () => {
  it.each([
    ['网络安全', ['zh']],
    ['安全', ['zh']],
    ['络安', ['zh']],
    ['网', ['zh']],
    ['治理 信任', ['zh']],
    ['"互联网治理"', ['zh']],
    ['"治理互联网"', []],
    ['安网', []],
    ['الامن', ['ar']],
    ['أمن', ['ar']],
    ['السيبراني', ['ar']],
    ['استراتيجيه', ['ar']],
    ['acces reseau', ['fr']],
    ['l’accès', ['fr']],
    ['neutralité', ['fr']],
    ['quoted words', ['en']],
    ['the trust of the', ['two', 'en']],
    ['-access trust', ['en']],
    ['trust -"and access"', ['en']],
    ['nothing or strateg', ['en']],
    ['the', ['en']],
  ])('%s', async (q, slugs) => {
    expect((await found(q)).toSorted()).toEqual(slugs.toSorted())
  })

  it('begins with the person whose names stand together, in either order', async () => {
    expect(await found('Noor Haddad')).toEqual(['two', 'en'])
    expect(await found('haddad noor')).toEqual(['two', 'en'])
  })

  it('is marked where it stands: in the text, between signs, without spaces, among names', async () => {
    const marked = async (slug: string, q: string) =>
      (await listExcerpts([`ev-${slug}`], q)).get(`ev-${slug}`)?.filter(({ isFound }) => isFound)
    expect(await marked('en', 'quoted')).toEqual([{ text: 'quoted', isFound: true }])
    expect(await marked('zh', '治理')).toEqual([{ text: '治理', isFound: true }])
    expect(await marked('two', 'noor')).toEqual([{ text: 'Noor', isFound: true }])
    const whole = (await listExcerpts(['ev-en'], 'quoted')).get('ev-en')!.map(({ text }) => text)
    expect(whole.join('')).toContain('“quoted” words of')
  })
})

describe('words that nobody wrote', () => {
  it.each([
    ['cybersecurty', 'cybersecurity'],
    ['neutralit', 'Neutralité'.toLowerCase()],
    ['cybersecurty startegy', 'cybersecurity strategy'],
    ['السيبرانى', null],
    ['zzzzqqq', null],
    ['"cybersecurty"', null],
    ['trust', null],
  ])('%s', async (q, better) => {
    expect(await respell(q)).toBe(better)
  })

  it('lead to the list of the nearest ones', async () => {
    const { filters, list } = await forgive({ ...noFilters, q: 'cybersecurty', sort: 'relevance' })
    expect([filters.q, list.reports.map(({ slug }) => slug)]).toEqual(['cybersecurity', ['ev-en']])
    const other = await forgive({ ...noFilters, q: 'cybersecurty', year: [1999] })
    expect([other.filters.q, other.list.total]).toEqual(['cybersecurty', 0])
  })
})

describe('the words that searches are held against', () => {
  it('are those of what is published, as long as it is', async () => {
    const typed = { title: 'Zanzibar again' }
    await makeReport({ eventId, session: { slug: 'draft', code: 'D' }, typed, status: 'submitted' })
    expect((await wordsThere()).has('zanzibar')).toBe(false)
    const published = await report('zan', 'en', typed)
    expect((await wordsThere()).get('zanzibar')).toMatchObject({ word: 'zanzibar', reports: 1 })
    const admin = await makeUser({ isSiteAdmin: true })
    const moved = await moveReport(admin, published.id, 'withdraw', { revision: 1, note: 'Wrong session.' })
    expect(moved).toHaveProperty('moved')
    expect((await wordsThere()).has('zanzibar')).toBe(false)
    expect((await wordsThere()).get('trust')?.reports).toBe(2)
  })
})

describe('the order by title', () => {
  it('passes over signs and accents', async () => {
    const { reports } = await listPublished({ sort: 'title' })
    expect(reports.map(({ slug }) => slug.slice(3))).toEqual(['fr', 'two', 'en', 'ar', 'zh'])
  })
})
