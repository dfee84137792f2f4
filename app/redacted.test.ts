import { beforeAll, expect, it } from 'vitest'
import { GET as harvest } from '@/app/oai/route'
import { emptyDatabase, makeEvent, makeForum, makePublished, makeUser } from '@/db/testing'
import { redactReport } from '@/reports/redact-commands'
import { answerRead } from './api/v1/answer'
import { GET as answerReportFile } from './data/reports/[file]/route'

const origin = 'http://localhost:3000'
const word = 'Zanzibarquay'
const slug = 'igf-2017-ws-1'

const api = (path: string): [string, (request: Request) => Promise<Response>] => [
  `/api/v1${path}`,
  (request) => answerRead(request, new URL(request.url).pathname.split('/').slice(3)),
]
const file = (ending: string): [string, (request: Request) => Promise<Response>] => [
  `/data/reports/${slug}.${ending}`,
  (request) => answerReportFile(request, { params: Promise.resolve({ file: `${slug}.${ending}` }) }),
]

/** Every door of the public that tells what a report says. */
const routes = [
  ...['/reports', `/reports?q=${word}`, `/reports/${slug}`, `/reports/${slug}/versions`].map(api),
  ...['/organizations', '/people/envoy-zanzibarquay', '/events/igf-2017/sessions', '/figures/p1'].map(api),
  ...['json', 'jsonld', 'txt', 'bib', 'ris', 'csl'].map(file),
  ...['oai_dc'].map((prefix): [string, (request: Request) => Promise<Response>] => [
    `/oai?verb=ListRecords&metadataPrefix=${prefix}`,
    harvest,
  ]),
]

async function tellers(): Promise<string[]> {
  const told: string[] = []
  for (const [path, answer] of routes) {
    const response = await answer(new Request(origin + path))
    const body = (await response.text()).replaceAll(`?q=${word}`, '').replaceAll(`q=${word}`, '')
    if (response.status === 200 && body.replaceAll(`"${word}"`, '').includes(word)) told.push(path)
  }
  return told
}

let report: Awaited<ReturnType<typeof makePublished>>
beforeAll(async () => {
  await emptyDatabase()
  const forum = await makeForum({ slug: 'igf' })
  const eventId = (await makeEvent({ slug: 'igf-2017', forumId: forum.id })).id
  const typed = {
    title: `On ${word} and trust`,
    keyIssues: [`The port of ${word} matters.`],
    speakers: [{ name: `Envoy ${word}`, organisation: `${word} Institute` }],
  }
  report = await makePublished({ eventId, versions: 2, session: { slug: 'ws-1', code: 'WS 1' }, typed })
})

it('what was taken out stands in no answer of any door, in this version or an older one', async () => {
  const before = await tellers()
  expect(before).toEqual(expect.arrayContaining(['/api/v1/reports', `/data/reports/${slug}.json`]))
  const admin = await makeUser({ isSiteAdmin: true })
  const wish = { questionKey: 'keyIssues', words: word, reason: 'It names a port.', revision: 1 }
  expect(await redactReport(admin, report.id, wish)).toEqual({ redacted: 3, versions: 2 })
  expect(await tellers()).toEqual([])
  const whole = await answerReportFile(new Request(`${origin}/data/reports/${slug}.json`), {
    params: Promise.resolve({ file: `${slug}.json` }),
  })
  expect(await whole.text()).toContain('for the reason: It names a port.')
})
