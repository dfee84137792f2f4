import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { appDatabase } from '@/db/client'
import { emptyDatabase, makeEvent, makeForum, makePublished, makeReport } from '@/db/testing'
import { listOf, problemSchema } from '@/exports/api-schemas'
import { listPublished } from '@/reports/published'
import { answerRead } from './answer'
import { operations } from './operations'

const origin = 'http://localhost:3000'
const ask = (path: string, headers: Record<string, string> = {}) => {
  const url = new URL(`/api/v1${path}`, origin)
  return answerRead(new Request(url, { headers }), url.pathname.split('/').slice(3))
}
const read = async (path: string) => (await ask(path)).json()

const secret = 'Unheard of Zanzibar'

beforeAll(async () => {
  await emptyDatabase()
  const forum = await makeForum({ slug: 'igf', name: 'IGF' })
  const event = await makeEvent({ slug: 'igf-2017', name: 'IGF 2017', forumId: forum.id })
  const given = { eventId: event.id, topics: ['privacy'] }
  for (const number of [1, 2, 3, 4, 5])
    await makePublished({
      ...given,
      session: { slug: `ws-${number}`, code: `WS ${number}` },
      typed: { title: `Trust ${number}` },
      versions: number === 1 ? 2 : 1,
    })
  const hidden = { ...given, typed: { title: secret, speakers: [{ name: secret, organisation: secret }] } }
  for (const [place, status] of (['draft', 'submitted', 'returned'] as const).entries())
    await makeReport({ ...hidden, status, session: { slug: `of-${place}`, code: `OF ${place}` } })
  await makeReport({ ...given, status: 'withdrawn', session: { slug: 'ms-1', code: 'MS 1' } })
})

const paths: Record<string, string> = {
  '/reports': '/reports?q=trust&topic=privacy&expand=answers',
  '/reports/{slug}': '/reports/igf-2017-ws-1',
  '/reports/{slug}/versions': '/reports/igf-2017-ws-1/versions',
  '/reports/{slug}/versions/{number}': '/reports/igf-2017-ws-1/versions/1',
  '/events': '/events',
  '/events/{slug}': '/events/igf-2017',
  '/events/{slug}/sessions': '/events/igf-2017/sessions',
  '/topics': '/topics',
  '/organizations': '/organizations?q=harb',
  '/organizations/{slug}': '/organizations/harbour-institute',
  '/people/{slug}': '/people/ilma-tarrow',
  '/figures': '/figures',
  '/figures/{figure}': '/figures/p1?event=igf-2017',
}

describe('every address of the description', () => {
  it('is tried here', () => {
    expect(operations.map(({ path }) => path).toSorted()).toEqual(Object.keys(paths).toSorted())
  })

  it.each(operations.map(({ path, schema, isList }) => [path, isList ? listOf(schema) : schema] as const))(
    '%s answers what it says, and nothing that is not published',
    async (path, schema: z.ZodType) => {
      const answer = await ask(paths[path]!)
      expect(answer.status).toBe(200)
      const body = await answer.json()
      expect(() => schema.parse(body)).not.toThrow()
      if ('results' in body) expect(body.results.length).toBeGreaterThan(0)
      expect(JSON.stringify(body)).not.toContain('Zanzibar')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(Number(answer.headers.get('ratelimit-remaining'))).toBeGreaterThan(0)
      const again = await ask(paths[path]!, { 'If-None-Match': answer.headers.get('etag') ?? '' })
      expect([again.status, await again.text()]).toEqual([304, ''])
    },
  )

  it('is described in OpenAPI 3.1 with its parameters', async () => {
    const described = await read('/openapi.json')
    expect(described.openapi).toBe('3.1.0')
    const withKey = ['/my/reports', '/my/reports/{id}', '/my/reports/{id}/submission']
    expect(Object.keys(described.paths).toSorted()).toEqual([...Object.keys(paths), ...withKey].toSorted())
    const names = described.paths['/reports'].get.parameters.map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['q', 'event', 'topic', 'sort', 'expand', 'page_size', 'after', 'fields']),
    )
    expect(described.components.schemas.Problem.required).toContain('status')
  })
})

describe('a list', () => {
  it('leads through all of it, as long as the page is, and back', async () => {
    const seen: string[] = []
    let path = '/reports?page_size=2&fields=slug'
    let last = ''
    for (;;) {
      const answer = await ask(path)
      const { count, next, previous, results } = await answer.json()
      expect(count).toBe(5)
      expect(previous === null).toBe(seen.length === 0)
      expect(answer.headers.get('link')?.includes('rel="next"')).toBe(next !== null)
      seen.push(...results.map((one: { slug: string }) => one.slug))
      for (const one of results) expect(Object.keys(one)).toEqual(['slug'])
      if (next === null) break
      last = path
      path = next.replace(`${origin}/api/v1`, '')
    }
    const { reports } = await listPublished({})
    expect(seen).toEqual(reports.map(({ slug }) => slug))
    const { previous } = await read(path)
    const { results } = await read(previous.replace(`${origin}/api/v1`, ''))
    expect(results).toEqual((await read(last)).results)
  })
})

describe('what cannot be', () => {
  it.each([
    ['/reports?colour=red', 400, ['colour']],
    ['/reports?page_size=101', 400, ['page_size']],
    ['/reports?page_size=x&sort=up', 400, ['sort', 'page_size']],
    ['/reports?event=../etc', 400, ['event']],
    ['/reports?q=a&q=b', 400, ['q']],
    ['/reports?fields=secret', 400, ['fields']],
    ['/reports?after=nonsense', 400, ['after']],
    ['/figures/p1?with=nonsense', 400, ['with']],
    ['/reports/igf-2017-of-1', 404, undefined],
    ['/reports/igf-2017-ws-1/versions/9', 404, undefined],
    ['/organizations/unheard-of-zanzibar', 404, undefined],
    ['/people/unheard-of-zanzibar', 404, undefined],
    ['/nothing', 404, undefined],
    ['/reports/igf-2017-ms-1', 410, undefined],
    ['/reports/igf-2017-ms-1/versions', 410, undefined],
  ])('%s is refused', async (path, status, parameters) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    const { errors } = problemSchema.parse(await answer.json())
    expect(errors?.map(({ parameter }) => parameter)).toEqual(parameters)
  })
})

it('everything is counted under the public alone', async () => {
  expect((await read('/reports?q=zanzibar')).count).toBe(0)
  expect((await read('/organizations')).count).toBe(1)
  expect((await read('/topics')).results.find(({ id }: { id: string }) => id === 'privacy').reports).toBe(5)
  expect(appDatabase()).toBeDefined()
})
