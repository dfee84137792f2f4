import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { listAtom } from './list-atom'
import { listCsvHead, listCsvRows } from './list-csv'
import { listIcal } from './list-ical'
import { filedCounts, type ListedRecord, reportSummary } from './listed-report'
import { timeZoneLines } from './time-zone'

const origin = 'https://reports.example.org'
const report = (more: Partial<ListedRecord> = {}): ListedRecord => ({
  sessionId: '00000000-0000-4000-8000-000000000001',
  sessionSlug: 'of-64',
  slug: 'igf-2017-of-64',
  code: 'OF 64',
  title: 'National strategies',
  type: 'open-forum',
  language: 'en',
  heldOn: '2017-12-20',
  startsAt: '16:10:00',
  endsAt: '17:10:00',
  timeZone: 'Europe/Zurich',
  place: 'Room XXI',
  theme: null,
  subtheme: null,
  eventSlug: 'igf-2017',
  eventName: 'IGF 2017',
  eventYear: 2017,
  eventPlace: 'Geneva',
  forumSlug: 'igf',
  formKey: 'igf-2017',
  topics: [{ id: 'cybersecurity', name: { en: 'Cybersecurity', ar: 'الأمن السيبراني' } }],
  participants: { kind: 'estimate', value: 20, asTyped: 'about 20' },
  women: { kind: 'exact', value: 0, asTyped: '0' },
  version: 1,
  changeNote: null,
  publishedAt: new Date('2018-01-04T10:00:00Z'),
  firstPublishedAt: new Date('2018-01-04T10:00:00Z'),
  ...more,
})

describe('a count in files', () => {
  it.each([
    ['a value', {}, ['estimate', 20], ['exact', 0]],
    ['nothing answered', { participants: null, women: null }, ['not-provided', null], ['not-provided', null]],
    [
      'few',
      { participants: { kind: 'exact', value: 3, asTyped: '3' } },
      ['withheld', null],
      ['withheld', null],
    ],
    ['not asked', { formKey: 'igf-2015', women: null }, ['not-asked', null], ['not-asked', null]],
    [
      'words',
      { participants: { kind: 'not-applicable', asTyped: 'N/A' } },
      ['not-applicable', null],
      ['exact', 0],
    ],
  ] as const)('%s', (_, more, participants, women) => {
    const filed = filedCounts(report(more as Partial<ListedRecord>))
    expect([filed.participants.status, filed.participants.value]).toEqual(participants)
    expect([filed.women.status, filed.women.value]).toEqual(women)
  })
})

test('CSV holds every report in one row, with harmless text and plain numbers', () => {
  const evil = report({ title: '=HYPERLINK("http://x")\n"a", b', place: '@SUM(1)', theme: '-2+3' })
  const text = listCsvHead() + listCsvRows([report(), evil], origin)
  expect(text.startsWith('\ufeff')).toBe(true)
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[]
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({
    slug: 'igf-2017-of-64',
    permanent_address: `${origin}/igf/2017/of/64`,
    participants_status: 'estimate',
    participants_value: '20',
    women_value: '0',
    topics: 'cybersecurity',
  })
  for (const cell of [rows[1]!.title, rows[1]!.place, rows[1]!.theme]) expect(cell).toMatch(/^'/)
  expect(rows[1]!.title).toContain('"a", b')
})

describe('Atom', () => {
  const feed = {
    title: 'Reports & more',
    locale: 'en',
    page: `${origin}/en/reports`,
    self: `${origin}/feed.atom`,
    origin,
  }
  const say = { corrected: (n: number, note: string) => `Version ${n}: ${note}`, held: () => 'Held.' }

  it('moves with a correction and keeps its ids', () => {
    const corrected = report({
      version: 2,
      title: 'A < B & \u0007C',
      changeNote: 'A name was missing.',
      publishedAt: new Date('2018-02-01T10:00:00Z'),
    })
    const text = listAtom([corrected], feed, say)
    expect(XMLValidator.validate(text)).toBe(true)
    const { feed: read } = new XMLParser({ ignoreAttributes: false }).parse(text)
    expect(read.updated).toBe('2018-02-01T10:00:00.000Z')
    expect(read.entry).toMatchObject({
      id: `${origin}/igf/2017/of/64`,
      updated: '2018-02-01T10:00:00.000Z',
      published: '2018-01-04T10:00:00.000Z',
      summary: 'Held. Version 2: A name was missing.',
    })
    expect(read.entry.title['#text']).toBe('A < B & C')
  })

  it('is whole without an entry', () => {
    const text = listAtom([], feed, say)
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })
})

describe('a calendar', () => {
  const read = (reports: ListedRecord[]) =>
    new ICAL.Component(ICAL.parse(listIcal(reports, 'Reports; all', origin)))
  const events = (reports: ListedRecord[]) =>
    read(reports)
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))

  it('keeps the time of the event, and says what it is in UTC', () => {
    const calendar = read([report()])
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    const [event] = events([report()])
    expect(event!.uid).toBe(report().sessionId)
    expect(event!.startDate.toString()).toBe('2017-12-20T16:10:00')
    const start = event!.startDate.clone()
    start.zone = zone
    expect(start.toJSDate().toISOString()).toBe('2017-12-20T15:10:00.000Z')
  })

  it('breaks no letter, names no zone without need, and ends after midnight where the session did', () => {
    const long = report({ title: '会'.repeat(60), startsAt: null })
    const text = listIcal([long], 'All', origin)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('VTIMEZONE')
    expect(events([long])[0]!.summary).toBe(`OF 64: ${'会'.repeat(60)}`)
    expect(events([long])[0]!.startDate.isDate).toBe(true)
    const late = events([report({ startsAt: '23:30:00', endsAt: '00:30:00' })])[0]!
    expect(late.endDate.toString()).toBe('2017-12-21T00:30:00')
  })

  it.each([
    ['Europe/Zurich', '2017-07-01', ['+0100', '+0200']],
    ['Pacific/Fiji', '2026-11-03', ['+1200']],
    ['America/Santiago', '2023-10-18', ['-0400', '-0300']],
    ['Asia/Kathmandu', '2020-05-05', ['+0545']],
  ])('knows %s', (zone, day, offsets) => {
    const lines = timeZoneLines(zone, day, day)
    const found = lines.flatMap((line) => line.match(/(?<=TZOFFSETTO:).*/) ?? [])
    expect([...new Set(found)].toSorted()).toEqual(offsets.toSorted())
  })

  it('changes its clocks when the zone does', () => {
    const lines = timeZoneLines('Europe/Zurich', '2017-12-18', '2017-12-21').join('\n')
    expect(lines).toContain('BEGIN:DAYLIGHT\nDTSTART:20170326T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200')
    expect(lines).toContain('BEGIN:STANDARD\nDTSTART:20171029T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100')
  })
})

test('a summary for machines says where everything is', () => {
  expect(reportSummary(report(), origin)).toMatchObject({
    id: `${origin}/igf/2017/of/64`,
    file: `${origin}/data/reports/igf-2017-of-64.json`,
    session: { code: 'OF 64', startsAt: '16:10' },
    participants: { status: 'estimate', value: 20, asTyped: 'about 20' },
  })
})
