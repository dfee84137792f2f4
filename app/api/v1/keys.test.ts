import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeKey, revokeKey } from '@/auth/key-commands'
import { listKeys } from '@/auth/key-queries'
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import {
  emptyDatabase,
  giveRole,
  makeDraft,
  makeEvent,
  makeReport,
  makeSession,
  makeUser,
} from '@/db/testing'
import { listOf, problemSchema } from '@/exports/api-schemas'
import { keyOperations } from '@/exports/key-operations'
import { formOf } from '@/forms/released'
import { saveReport } from '@/reports/commands'
import { findReport } from '@/reports/queries'
import { PATCH, POST, GET as read } from './[...path]/route'

const origin = 'http://localhost:3000'
const doors = { GET: read, POST, PATCH }
type Sent = { key?: string; body?: unknown; ifMatch?: number | string; idempotencyKey?: string }

function ask(method: keyof typeof doors, path: string, { key, body, ifMatch, idempotencyKey }: Sent = {}) {
  const request = new Request(`${origin}/api/v1${path}`, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return doors[method](request, { params: Promise.resolve({ path: path.slice(1).split('/') }) })
}
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  return problemSchema.parse(await answer.json())
}
/** The answer, held against the schema that the description of the API is made of. */
async function answerOf(id: (typeof keyOperations)[number]['id'], answer: Response) {
  const { schema, isList } = keyOperations.find((one) => one.id === id)!
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(Number(answer.headers.get('ratelimit-remaining'))).toBeGreaterThan(0)
  const body = await answer.json()
  expect(() => (isList ? listOf(schema) : schema).parse(body)).not.toThrow()
  return body
}
const keyOf = async (member: Member, scope: 'read' | 'reports:write' = 'reports:write') => {
  const made = await makeKey(member, { name: 'A program', scope })
  return 'key' in made ? made.key : expect.unreachable()
}

let organizer: Member
let eventId: string
let session: { id: string }
let key: string
beforeEach(async () => {
  await emptyDatabase()
  eventId = (await makeEvent({ formKey: 'igf-2017' })).id
  session = await makeSession({ eventId })
  organizer = await giveRole(await makeUser(), { role: 'organizer', eventId, sessionId: session.id })
  key = await keyOf(organizer)
})

describe('a key', () => {
  it('is told once, kept as a hash, noted when it is used, and ends at once', async () => {
    const stored = await appDatabase().execute(sql`select * from api_keys`)
    expect(JSON.stringify(stored)).not.toContain(key)
    expect((await listKeys(organizer))[0]).toMatchObject({ ending: key.slice(-4), lastUsedAt: null })
    expect((await ask('GET', '/my/reports', { key })).status).toBe(200)
    const [used] = await listKeys(organizer)
    expect(used!.lastUsedAt).toBeInstanceOf(Date)
    expect(await revokeKey(await makeUser(), used!.id)).toEqual({ absent: true })
    expect(await revokeKey(organizer, used!.id)).toEqual({ revoked: true })
    expect((await ask('GET', '/my/reports', { key })).status).toBe(401)
    expect((await ask('GET', '/events', { key })).status).toBe(401)
  })

  it('does nothing for a member who was disabled', async () => {
    await appDatabase().execute(sql`update users set disabled_at = now() where id = ${organizer.id}`)
    expect((await ask('GET', '/my/reports', { key })).status).toBe(401)
  })

  it('is refused where there is none, where it is none, and where it may not', async () => {
    expect((await problemOf(await ask('GET', '/my/reports'))).status).toBe(401)
    expect((await problemOf(await ask('GET', '/my/reports', { key: `${key.slice(0, -1)}!` }))).status).toBe(
      401,
    )
    const reader = await keyOf(organizer, 'read')
    const start = { key: reader, body: { session: session.id } }
    expect((await problemOf(await ask('POST', '/my/reports', start))).status).toBe(403)
    expect((await ask('GET', '/my/reports', { key: reader })).status).toBe(200)
  })

  it('needs a name, and there are at most twenty', async () => {
    expect(await makeKey(organizer, { name: ' \u200f ', scope: 'read' })).toEqual({ refused: 'name-needed' })
    expect(await makeKey(organizer, { name: 'a'.repeat(81), scope: 'read' })).toEqual({
      refused: 'name-too-long',
    })
    for (let number = 2; number <= 20; number++) await keyOf(organizer, 'read')
    expect(await makeKey(organizer, { name: 'x', scope: 'read' })).toEqual({ refused: 'too-many' })
  })
})

describe('a draft through a key', () => {
  const start = async () =>
    answerOf('startDraft', await ask('POST', '/my/reports', { key, body: { session: session.id } }))

  it('is found, started once, changed, completed and submitted', async () => {
    const waiting = await answerOf('listDrafts', await ask('GET', '/my/reports', { key }))
    expect(waiting.results).toMatchObject([{ id: null, status: 'expected', session: { id: session.id } }])
    const first = await ask('POST', '/my/reports', { key, body: { session: session.id } })
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"'])
    const { id } = await answerOf('startDraft', first)
    expect(first.headers.get('location')).toBe(`/api/v1/my/reports/${id}`)
    expect((await start()).id).toBe(id)

    const { typed } = makeDraft(formOf('igf-2017'), {})
    const change = { key, ifMatch: 1, body: { typed, topics: ['privacy'] } }
    const saved = await answerOf('changeDraft', await ask('PATCH', `/my/reports/${id}`, change))
    expect(saved).toMatchObject({ revision: 2, merged: [], removed: [], problems: [], topics: ['privacy'] })
    const early = await ask('POST', `/my/reports/${id}/submission`, { key, ifMatch: 1 })
    expect((await problemOf(early)).status).toBe(412)
    const done = await answerOf(
      'submitDraft',
      await ask('POST', `/my/reports/${id}/submission`, { key, ifMatch: 2 }),
    )
    expect(done).toMatchObject({ id, status: 'submitted', revision: 2 })
    expect((await findReport(organizer, id))?.status).toBe('submitted')
  })

  it('takes the same change under the same key of a request once', async () => {
    const { id } = await start()
    const request = {
      ...{ key, ifMatch: 1, idempotencyKey: crypto.randomUUID() },
      body: { typed: { keyIssues: ['One.'] } },
    }
    const answers = [
      await ask('PATCH', `/my/reports/${id}`, request),
      await ask('PATCH', `/my/reports/${id}`, request),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await findReport(organizer, id))?.revision).toBe(2)
  })

  it('is read as the editor reads it: what means nothing in a text is taken out and told, null empties', async () => {
    const { id } = await start()
    const body = {
      typed: { keyIssues: ['Small\u0007 states'], discussion: 'One.\r\n\r\nTwo.', speakers: [] },
    }
    const saved = await answerOf(
      'changeDraft',
      await ask('PATCH', `/my/reports/${id}`, { key, ifMatch: 1, body }),
    )
    expect(saved.typed).toMatchObject({
      ...{ keyIssues: ['Small states'], discussion: 'One.\n\nTwo.', speakers: [] },
    })
    expect(saved.removed).toEqual(['keyIssues'])
    const emptied = await answerOf(
      'changeDraft',
      await ask('PATCH', `/my/reports/${id}`, { key, ifMatch: 2, body: { typed: { discussion: null } } }),
    )
    expect(emptied.typed).not.toHaveProperty('discussion')
  })

  it('is merged with what others changed meanwhile, and what both changed is told and kept', async () => {
    const { id } = await start()
    const report = (await findReport(organizer, id))!
    const theirs = { ...report.draft, typed: { ...report.draft.typed, title: 'Theirs' } }
    await saveReport(organizer, id, { base: 1, draft: theirs })
    const change = (typed: object) => ask('PATCH', `/my/reports/${id}`, { key, ifMatch: 1, body: { typed } })
    const merged = await answerOf('changeDraft', await change({ discussion: 'Mine.' }))
    expect(merged.typed).toMatchObject({ title: 'Theirs', discussion: 'Mine.' })
    const clash = await problemOf(await change({ title: 'Mine' }))
    expect(clash).toMatchObject({ status: 409, errors: [{ parameter: 'title' }] })
    const kept = await appDatabase().execute(
      sql`select 1 from revisions where report_id = ${id} and origin = 'held'`,
    )
    expect(kept).toHaveLength(1)
  })

  it.each([
    ['a question that the form does not have', { typed: { colour: 'red' } }, 422],
    ['an answer of another kind', { typed: { keyIssues: 'One.' } }, 422],
    ['NUL', { typed: { discussion: 'a\u0000b' } }, 400],
    ['half of a letter', { typed: { discussion: 'a\ud800b' } }, 400],
    ['a name that is not known', { colour: 'red' }, 400],
    ['no object', [], 400],
    ['no JSON', '{', 400],
    ['a person with a part that there is not', { typed: { speakers: [{ gender: 'x' }] } }, 400],
  ])('%s is refused, and nothing is saved', async (_, body, status) => {
    const { id } = await start()
    const answer = await ask('PATCH', `/my/reports/${id}`, { key, ifMatch: 1, body })
    expect((await problemOf(answer)).status).toBe(status)
    expect((await findReport(organizer, id))?.revision).toBe(1)
  })

  it.each([
    [undefined, 428],
    ['12', 400],
    ['W/"1"', 400],
    [9, 412],
  ])('If-Match %s is refused', async (ifMatch, status) => {
    const { id } = await start()
    const answer = await ask('PATCH', `/my/reports/${id}`, {
      ...{ key, body: { language: 'fr' } },
      ...(ifMatch !== undefined && { ifMatch }),
    })
    expect((await problemOf(answer)).status).toBe(status)
  })

  it('is told what it lacks when it is submitted too early', async () => {
    const { id } = await start()
    const refused = await problemOf(await ask('POST', `/my/reports/${id}/submission`, { key, ifMatch: 1 }))
    expect(refused.status).toBe(422)
    expect(refused.errors!.length).toBeGreaterThan(0)
  })

  it('of somebody else is not there, whatever a key may', async () => {
    const { id } = await makeReport({ eventId, status: 'draft' })
    const admin = await keyOf(await makeUser({ roles: [{ role: 'admin', eventId }] }))
    for (const one of [key, admin, await keyOf(await makeUser({ isSiteAdmin: true }))]) {
      const change = { key: one, ifMatch: 1, body: { language: 'fr' } }
      const answers = [
        await ask('GET', `/my/reports/${id}`, { key: one }),
        await ask('PATCH', `/my/reports/${id}`, change),
        await ask('POST', `/my/reports/${id}/submission`, { key: one, ifMatch: 1 }),
        await ask('GET', `/my/reports/${crypto.randomUUID()}`, { key: one }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    }
    const start = await ask('POST', '/my/reports', { key: admin, body: { session: session.id } })
    expect(start.status).toBe(404)
  })

  it('is nowhere else: what is public is only read', async () => {
    expect((await ask('POST', '/reports', { key, body: {} })).status).toBe(404)
    expect((await ask('GET', '/my/nothing', { key })).status).toBe(404)
    const wrong = await ask('PATCH', '/my/reports', { key, body: {} })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})

it('every operation with a key is described with what it takes', () => {
  for (const { body, path } of keyOperations) {
    expect(path.startsWith('/my/')).toBe(true)
    if (body) expect(() => z.toJSONSchema(body)).not.toThrow()
  }
})
