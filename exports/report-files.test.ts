import { describe, expect, it, test } from 'vitest'
import { formOf } from '@/forms/released'
import { cslJson } from './citation-csl'
import { datasetLd, eventLd, momentIn, reportLd } from './json-ld'
import { reportCard } from './report-card'
import { type PublicRecord, referenceOf } from './report-json'
import { reportText } from './report-text'
import { sampleRecord } from './testing'

const form = formOf('igf-2017')
const record = sampleRecord({
  version: 2,
  currentVersion: 2,
  changeNote: 'A name was missing.',
  publishedAt: new Date('2018-02-01T10:00:00Z'),
  answers: {
    rapporteurs: [{ name: 'Noor Haddad', position: 'Director', organisation: 'Harbour Institute' }],
    speakers: [{ name: 'José Núñez', organisation: 'OAS' }, { organisation: 'OLNS' }],
    keyIssues: ['Small states need help.'],
    participants: { kind: 'exact', value: 3, asTyped: '3 people' },
    women: { kind: 'exact', value: 2, asTyped: '2' },
  } as PublicRecord['answers'],
  topics: [{ id: 'cybersecurity', name: { en: 'Cybersecurity', ar: 'الأمن السيبراني' } }],
})
const permanent = 'https://reports.example.org/igf/2017/of/64'
const addresses = {
  permanent,
  page: 'https://reports.example.org/en/reports/x',
  event: 'https://reports.example.org/en/events/igf-2017',
}

describe('JSON-LD', () => {
  const ld = reportLd(record, form, addresses)

  it('is a report about its session, with the versions as dates', () => {
    expect(ld).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      '@id': permanent,
      datePublished: '2018-01-04T10:00:00.000Z',
      dateModified: '2018-02-01T10:00:00.000Z',
      version: '2',
      author: [{ '@type': 'Person', name: 'Noor Haddad' }],
      about: {
        '@type': 'Event',
        startDate: '2017-12-20T16:10:00+01:00',
        endDate: '2017-12-20T17:10:00+01:00',
        location: { '@type': 'Place', name: 'Room XXI', address: 'Geneva' },
        superEvent: { '@type': 'Event', name: 'IGF 2017' },
        performer: [
          { '@type': 'Person', name: 'José Núñez', affiliation: { '@type': 'Organization', name: 'OAS' } },
          { '@type': 'Organization', name: 'OLNS' },
        ],
      },
    })
  })

  it('gives no number of a session of few, in no file', () => {
    for (const text of [JSON.stringify(ld), reportText(record, form, permanent)])
      expect(text).not.toContain('3 people')
  })

  it('knows the clock of an event', () => {
    expect(momentIn('2017-07-20', '09:00:00', 'Europe/Zurich')).toBe('2017-07-20T09:00:00+02:00')
    expect(momentIn('2026-11-03', '09:00', 'Pacific/Fiji')).toBe('2026-11-03T09:00:00+12:00')
    expect(momentIn('2017-07-20', '09:00', 'Africa/Dakar')).toBe('2017-07-20T09:00:00+00:00')
    expect(momentIn('2017-07-20', null, 'Europe/Zurich')).toBe('2017-07-20')
  })

  it('has events and data too', () => {
    const event = {
      address: addresses.event,
      name: 'IGF 2017',
      place: 'Geneva',
      startsOn: '2017-12-18',
      endsOn: '2017-12-21',
      forumName: 'IGF',
    }
    expect(eventLd(event)).toMatchObject({ '@type': 'Event', startDate: '2017-12-18', endDate: '2017-12-21' })
    const files = [{ address: 'https://x/data/all.zip', type: 'application/zip' }]
    expect(
      datasetLd({ address: 'https://x', name: 'All', description: 'All of it', files }).distribution,
    ).toEqual([
      { '@type': 'DataDownload', contentUrl: 'https://x/data/all.zip', encodingFormat: 'application/zip' },
    ])
  })
})

test('CSL-JSON names the version, its day and the session', () => {
  expect(cslJson(referenceOf(record, form, permanent))[0]).toMatchObject({
    id: 'igf-2017-of-64-v2',
    type: 'report',
    author: [{ literal: 'Noor Haddad' }],
    issued: { 'date-parts': [[2018, 2, 1]] },
    'event-date': { 'date-parts': [[2017, 12, 20]] },
    version: '2',
    URL: permanent,
  })
})

test('plain text has every public question, and says why an answer is missing', () => {
  const text = reportText(record, form, permanent)
  expect(text).toContain('José Núñez, OAS\n\nOLNS')
  expect(text).toContain('Small states need help.')
  expect(text).toContain('Withheld: fewer than 5 participants')
  expect(text).toContain('Not provided')
})

test('the picture of a report holds any title', () => {
  const card = {
    portal: 'Rapporteur',
    line: 'x',
    code: 'OF 64',
    eventName: 'IGF 2017',
    address: 'x',
    isFromRight: false,
  }
  const svg = reportCard({ ...card, title: `<script>&"${'word '.repeat(80)}` })
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('…')
})
