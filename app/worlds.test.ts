import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { GET as harvest } from '@/app/oai/route'
import {
  asOwner,
  emptyDatabase,
  makeEvent,
  makeForum,
  makePublished,
  makeReport,
  makeSession,
} from '@/db/testing'
import { answerRead } from './api/v1/answer'
import { GET as answerReportFile } from './data/reports/[file]/route'

const origin = 'http://localhost:3000'
const word = 'Zanzibarquay'

const routes: [path: string, answer: (request: Request) => Promise<Response>][] = [
  ...[
    '/reports',
    `/reports?q=${word}`,
    '/reports?q=trust&has=both',
    '/events',
    '/topics',
    '/organizations',
    '/figures/o1',
    '/figures/p1',
  ]
    .concat(
      '/events/igf-2017/sessions',
      '/reports/igf-2017-ws-1',
      '/reports/igf-2017-ws-2',
      '/people/zanzibarquay',
    )
    .map((path): (typeof routes)[number] => [
      `/api/v1${path}`,
      (request) => answerRead(request, new URL(request.url).pathname.split('/').slice(3)),
    ]),
  ...['ListRecords&metadataPrefix=oai_dc', 'Identify', 'ListSets'].map((verb): (typeof routes)[number] => [
    `/oai?verb=${verb}`,
    harvest,
  ]),
  ...['igf-2017-ws-1.json', 'igf-2017-ws-1.jsonld', 'igf-2017-ws-2.json', 'igf-2017-ws-3.txt'].map(
    (file): (typeof routes)[number] => [
      `/data/reports/${file}`,
      (request) => answerReportFile(request, { params: Promise.resolve({ file }) }),
    ],
  ),
]

async function answers(): Promise<string[]> {
  const said: string[] = []
  for (const [path, answer] of routes) {
    const response = await answer(new Request(origin + path))
    const body = (await response.text()).replace(/<responseDate>[^<]*/, '')
    said.push([path, response.status, response.headers.get('etag'), body].join('\n'))
  }
  return said
}

let eventId = ''
beforeAll(async () => {
  await emptyDatabase()
  const forum = await makeForum({ slug: 'igf' })
  eventId = (await makeEvent({ slug: 'igf-2017', forumId: forum.id })).id
  await makePublished({ eventId, session: { slug: 'ws-1', code: 'WS 1' }, typed: { title: 'On trust' } })
  for (const number of [2, 3, 4]) await makeSession({ eventId, slug: `ws-${number}`, code: `WS ${number}` })
})

it('what is not published changes no byte of any answer', async () => {
  const before = await answers()
  const sessions = await asOwner((tx) =>
    tx.execute<{ id: string }>(sql`select id from sessions where slug <> 'ws-1' order by slug`),
  )
  const hidden = {
    typed: { title: word, speakers: [{ name: word, organisation: word }] },
    topics: ['privacy'],
  }
  for (const [place, status] of (['draft', 'submitted', 'returned'] as const).entries())
    await makeReport({ ...hidden, sessionId: sessions[place]!.id, status })
  await asOwner((tx) =>
    tx.execute(sql`update reports set status = 'draft', revision = 2 where slug = 'igf-2017-ws-1'`),
  )
  expect(await answers()).toEqual(before)
  expect(before.every((text) => !text.split('\n').slice(3).join('').includes(word))).toBe(true)
})
