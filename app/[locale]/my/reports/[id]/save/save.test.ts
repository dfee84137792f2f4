import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signInAsDemo } from '@/auth/commands'
import { sessionCookie } from '@/auth/cookies'
import { appDatabase } from '@/db/client'
import { reports } from '@/db/schema/reports'
import { emptyDatabase, makeEvent, makeReport } from '@/db/testing'
import { formOf } from '@/forms/released'
import { findReport, listRevisions } from '@/reports/queries'
import { settings } from '@/settings'
import { inputs, pairs, type Sent } from './bad-inputs'
import { POST } from './route'

const here = settings().origin.origin
const form = formOf('standard')
let report: Awaited<ReturnType<typeof makeReport>>
let cookie = ''

beforeAll(async () => {
  await emptyDatabase()
  const event = await makeEvent({ formKey: form.key })
  report = await makeReport({ eventId: event.id, typed: { heldOn: '2017-12-20' } })
  const signedIn = await signInAsDemo(report.editor.email, '', null)
  if ('refused' in signedIn) throw new Error(signedIn.refused)
  cookie = `${sessionCookie().name}=${signedIn.token}`
})
/** Back to the draft that nobody wrote in, so that every save begins alike. */
beforeEach(async () => {
  await appDatabase().update(reports).set({ revision: 1 }).where(eq(reports.id, report.id))
})

async function send(body: BodyInit, headers: Record<string, string>): Promise<Response> {
  const request = new Request(`${here}/en/my/reports/${report.id}/save`, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin', cookie, ...headers },
  })
  return POST(request, { params: Promise.resolve({ locale: 'en', id: report.id }) })
}

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json', 'if-match': '"1"' }
const own: [string, string][] = [
  ['base', '1'],
  ['at', ''],
  ['do', 'stay'],
]
const ways: Record<string, (fields: Sent) => Promise<Response>> = {
  'a form': (fields) => send(new URLSearchParams([...own, ...pairs(fields)]).toString(), urlencoded),
  JSON: (fields) => send(JSON.stringify({ fields }), json),
}

/** One of each row that the way or the database could break; all of them are read in bad-inputs.test.ts. */
const carried = [
  ...['B-001', 'B-004', 'B-006', 'B-007', 'B-011', 'B-012', 'B-014', 'B-015', 'B-017', 'B-018', 'B-022'],
  ...['B-023', 'B-035', 'B-048', 'B-051', 'B-064', 'B-068'],
].map((id) => inputs.findLast((input) => input.id === id)!)

describe.each(Object.keys(ways))('by %s', (way) => {
  test.each(carried.map((input) => [input.id, input] as const))('%s is kept', async (_id, input) => {
    const answer = await ways[way]!(input.fields)
    const to = answer.headers.get('location')
    if (way === 'JSON')
      expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ theirs: {} })])
    else expect([answer.status, to]).toEqual([303, expect.stringMatching(/\/edit\?saved=\d+/)])
    if (way !== 'JSON') expect(to!.includes(`cleaned=${input.key}`)).toBe(input.cleaned ?? false)
    const { draft } = (await findReport(report.editor, report.id))!
    expect(draft.typed[input.key]).toEqual(input.stored ?? input.fields[input.key])
  })
})

describe('what is no text, or too much of it, is refused by name, and nothing is saved', () => {
  let before: unknown
  beforeEach(async () => {
    before = await listRevisions(report.editor, report.id)
  })
  const refusedWith = async (response: Response, words: string, status = 400) => {
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)])
    expect(await listRevisions(report.editor, report.id)).toEqual(before)
  }
  const form = (rest: string) => send(`${new URLSearchParams(own)}&${rest}`, urlencoded)

  test('B-008 NUL, in a form, in a multipart form and in JSON', async () => {
    await refusedWith(await form('discussion=a%00b'), 'discussion')
    const parts = new FormData()
    for (const [name, value] of [...own, ['discussion', 'a\0b'] as const]) parts.append(name, value)
    await refusedWith(await send(parts, {}), 'discussion')
    await refusedWith(await send('{"fields":{"discussion":"a\\u0000b"}}', json), 'discussion')
  })

  test('B-009, B-010 half of a pair, and what is not UTF-8', async () => {
    await refusedWith(await send('{"fields":{"title":"\\ud800"}}', json), 'title')
    for (const bytes of ['%ED%A0%80', '%C3%28', '%C0%AF', '%E9'])
      await refusedWith(await form(`title=${bytes}`), 'could not be read')
    const bytes = [...new TextEncoder().encode('{"fields":{"title":"'), 0xe9, 0x22, 0x7d, 0x7d]
    await refusedWith(await send(new Uint8Array(bytes), json), 'could not be read')
  })

  test('B-046 numbers, truths, objects and lists in lists; names that are not asked for', async () => {
    for (const value of ['20.0', 'true', 'null', '[20]', '{"$gt":0}', '[["20"]]', '["1","2"]'])
      await refusedWith(await send(`{"fields":{"participants.typed":${value}}}`, json), 'participants.typed')
    await refusedWith(await send('{"fields":{"nobody":"x"}}', json), 'nobody')
    await refusedWith(await send('{"fields":{},"more":1}', json), 'more')
    const never = { ...json, 'if-match': '"999999"' }
    await refusedWith(await send('{"fields":{"title":"x"}}', never), 'base')
  })

  test('a script that names no revision is told to', async () => {
    const { 'content-type': type } = json
    await refusedWith(await send('{"fields":{"title":"x"}}', { 'content-type': type }), 'If-Match', 428)
  })

  test('B-004 a million characters, and more than a megabyte', async () => {
    const long = 'y'.repeat(250_000)
    await refusedWith(await form(`discussion=${long}`), '200,000 characters', 413)
    await refusedWith(
      await send(JSON.stringify({ fields: { discussion: long } }), json),
      '200,000 characters',
      413,
    )
    await refusedWith(await form(`discussion=${long.repeat(5)}`), '1024 kB', 413)
  })
})
