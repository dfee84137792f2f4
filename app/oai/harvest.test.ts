import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, makeEvent, makePublished, makeReport } from '@/db/testing'
import { GET } from './route'

const lists = new Set(['record', 'header', 'set', 'setSpec', 'dc:creator', 'dc:identifier'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => lists.has(name),
})

async function ask(query: string) {
  const answer = await GET(new Request(`http://localhost:3000/oai?${query}`))
  expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  const text = await answer.text()
  expect(XMLValidator.validate(text)).toBe(true)
  const { 'OAI-PMH': root } = parser.parse(text)
  // Section 3.2 of the protocol: a date, the request, and then either errors or the answer to the verb.
  expect(
    Object.keys(root)
      .filter((key) => !key.startsWith('@'))
      .slice(0, 2),
  ).toEqual(['responseDate', 'request'])
  expect(root.responseDate).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  return { root, text }
}
const fault = async (query: string) => (await ask(query)).root.error?.['@code']

type Head = { identifier: string; datestamp: string; setSpec: string[]; '@status'?: string }

/** Everything that a list holds, part after part, by the tokens that it gives. */
async function harvest(query: string): Promise<Head[]> {
  const heads: Head[] = []
  for (let next = query; ; ) {
    const { ListIdentifiers: part } = (await ask(next)).root
    heads.push(...part.header)
    const token = part.resumptionToken
    if (token === undefined) return heads
    expect(Number(token['@completeListSize'])).toBeGreaterThanOrEqual(heads.length)
    if (!token['#text']) return heads
    next = `verb=ListIdentifiers&resumptionToken=${token['#text']}`
  }
}

beforeAll(async () => {
  await emptyDatabase()
  const event = await makeEvent({ slug: 'igf-2017', name: 'IGF & friends' })
  const at = (second: number) => new Date(Date.UTC(2018, 0, 4, 10, 0, second % 21))
  for (let number = 0; number < 105; number++)
    await makePublished({
      eventId: event.id,
      session: { slug: `ws-${number}`, code: `WS ${number}` },
      topics: number % 10 === 0 ? ['privacy'] : [],
      publishedAt: at(number),
      typed: { title: `A < B & “${number}”` },
    })
  await makeReport({ eventId: event.id, session: { slug: 'of-1', code: 'OF 1' }, status: 'withdrawn' })
  await makeReport({ eventId: event.id, session: { slug: 'of-2', code: 'OF 2' }, status: 'submitted' })
}, 120_000)

describe('the six verbs', () => {
  it('say who this is, in which format, and in which sets', async () => {
    const { Identify } = (await ask('verb=Identify')).root
    expect(Object.keys(Identify)).toEqual([
      'repositoryName',
      'baseURL',
      'protocolVersion',
      'adminEmail',
      'earliestDatestamp',
      'deletedRecord',
      'granularity',
    ])
    expect(Identify).toMatchObject({ protocolVersion: '2.0', deletedRecord: 'persistent' })
    expect(Identify.earliestDatestamp).toBe('2018-01-04T10:00:00Z')
    const formats = (await ask('verb=ListMetadataFormats')).root.ListMetadataFormats
    expect(formats.metadataFormat.metadataPrefix).toBe('oai_dc')
    const sets = (await ask('verb=ListSets')).root.ListSets.set
    expect(sets).toContainEqual({ setSpec: ['event:igf-2017'], setName: 'IGF & friends' })
  })

  it('give every record once, withdrawn ones as deleted, and nothing that was never public', async () => {
    const heads = await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc')
    expect(heads).toHaveLength(106)
    expect(new Set(heads.map(({ identifier }) => identifier)).size).toBe(106)
    expect(heads.filter((head) => head['@status'] === 'deleted').map(({ identifier }) => identifier)).toEqual(
      ['oai:localhost:igf-2017-of-1'],
    )
    expect(heads.map(({ datestamp }) => datestamp)).toEqual(
      heads.map(({ datestamp }) => datestamp).toSorted(),
    )
  })

  it('narrow a list by set and by moment', async () => {
    expect(await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc&set=topic:privacy')).toHaveLength(11)
    const one = 'from=2018-01-04T10:00:07Z&until=2018-01-04T10:00:07Z'
    expect(await harvest(`verb=ListIdentifiers&metadataPrefix=oai_dc&${one}`)).toHaveLength(5)
    const days = 'from=2018-01-04&until=2018-01-04'
    expect(await harvest(`verb=ListIdentifiers&metadataPrefix=oai_dc&${days}`)).toHaveLength(105)
  })

  it('give a record in Dublin Core, and only the header of a deleted one', async () => {
    const id = (slug: string) =>
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:igf-2017-${slug}`
    const [record] = (await ask(id('ws-10'))).root.GetRecord.record
    expect(record.header).toMatchObject([{ setSpec: ['event:igf-2017', 'topic:privacy'] }])
    const dc = record.metadata['oai_dc:dc']
    expect(dc['dc:title']).toBe('A < B & “10”')
    expect(dc['dc:creator']).toEqual(['Ilma Tarrow'])
    expect(dc['dc:date']).toBe('2017-12-20')
    const [deleted] = (await ask(id('of-1'))).root.GetRecord.record
    expect([deleted.header[0]['@status'], deleted.metadata]).toEqual(['deleted', undefined])
  })
})

it.each([
  ['', 'badVerb'],
  ['verb=Nothing', 'badVerb'],
  ['verb=Identify&verb=Identify', 'badVerb'],
  ['verb=Identify&set=x', 'badArgument'],
  ['verb=ListRecords', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2018', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2018-02-30', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-01&until=2017-01-01', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2018-01-01&until=2019-01-01T00:00:00Z', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2031-01-01', 'noRecordsMatch'],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=nothing', 'noRecordsMatch'],
  ['verb=ListRecords&resumptionToken=nonsense', 'badResumptionToken'],
  ['verb=ListRecords&resumptionToken=nonsense&set=x', 'badArgument'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:igf-2017-of-2', 'idDoesNotExist'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:igf-2017-ws-1', 'idDoesNotExist'],
])('%s is a fault of the protocol', async (query, code) => {
  expect(await fault(query)).toBe(code)
})
