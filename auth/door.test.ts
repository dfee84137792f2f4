import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyDatabase, makeUser } from '@/db/testing'
import { settings } from '@/settings'
import { signInAsDemo } from './commands'
import { sessionCookie } from './cookies'
import { absent, jsonAnswer, memberDoor } from './door'
import { limits } from './limits'

const here = settings().origin.origin
const fields = z.strictObject({ note: z.string().max(2_000), topics: z.array(z.string()) })
const json = z.strictObject({ note: z.string() })

const door = memberDoor(
  { fields, json, lists: ['topics'], files: ['document'], fileLists: ['papers'], kilobytes: 4 },
  async (entrance) => {
    if (entrance.isJson)
      return jsonAnswer({ member: entrance.member.email, ...entrance.json, match: entrance.ifMatch })
    if (entrance.params.slug === 'hidden') return absent(entrance)
    const { fields, files, fileLists, member } = entrance
    const file = files.document && `${files.document.name} ${files.document.size}`
    const papers = fileLists.papers?.map(({ name, size }) => `${name} ${size}`)
    return jsonAnswer({
      member: member.email,
      ...fields,
      file,
      ...(papers?.length && { papers }),
      locale: entrance.locale,
    })
  },
)

let cookie = ''
const email = 'ilma@example.org'

beforeEach(async () => {
  await emptyDatabase()
  await makeUser({ email })
  cookie = await signIn(email)
})

async function signIn(address: string): Promise<string> {
  const signedIn = await signInAsDemo(address, '', null)
  if ('refused' in signedIn) throw new Error(signedIn.refused)
  return `${sessionCookie().name}=${signedIn.token}`
}

type Given = {
  headers?: Record<string, string>
  slug?: string
  method?: string
  locale?: string
}

function send(
  body: BodyInit | null,
  { headers = {}, slug = 'seen', method = 'POST', locale = 'en' }: Given = {},
) {
  const request = new Request(`${here}/${locale}/my/${slug}`, {
    method,
    body,
    headers: { 'sec-fetch-site': 'same-origin', cookie, ...headers },
  })
  return door(request, { params: Promise.resolve({ locale, slug }) })
}
const sendForm = (text: string, given: Given = {}) =>
  send(text, {
    ...given,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...given.headers },
  })
const sendJson = (value: unknown, given: Given = {}) =>
  send(typeof value === 'string' ? value : JSON.stringify(value), {
    ...given,
    headers: { 'content-type': 'application/json', ...given.headers },
  })

describe('what is let in', () => {
  test('a form, its text and its lists', async () => {
    const answer = await sendForm('note=caf%C3%A9+%26&topics=a&topics=b')
    expect(await answer.json()).toEqual({ member: email, note: 'café &', topics: ['a', 'b'], locale: 'en' })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('a field that may hold several files gives all of them', async () => {
    const form = new FormData()
    form.set('note', 'two')
    for (const name of ['a.txt', 'b.txt']) form.append('papers', new File([name], name))
    expect(await (await send(form)).json()).toMatchObject({ papers: ['a.txt 5', 'b.txt 5'] })
  })

  test('a form with a file', async () => {
    const form = new FormData()
    form.set('note', 'ü')
    form.set('document', new File(['1234'], 'report.txt'))
    expect(await (await send(form)).json()).toMatchObject({ note: 'ü', topics: [], file: 'report.txt 4' })
  })

  test('JSON, with the revision that it builds on', async () => {
    const answer = await sendJson({ note: 'x' }, { headers: { 'if-match': '"3"' } })
    expect(await answer.json()).toEqual({ member: email, note: 'x', match: 3 })
  })

  test('a browser that does not say where it comes from but names this portal as its origin', async () => {
    const request = new Request(`${here}/en/my/x`, {
      method: 'POST',
      body: 'note=x',
      headers: { origin: here, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect((await door(request, { params: Promise.resolve({ locale: 'en' }) })).status).toBe(200)
  })

  test('a question by GET, whose fields are those of the query', async () => {
    const request = new Request(`${here}/en/my/x?note=asked`, { headers: { cookie } })
    const answer = await door(request, { params: Promise.resolve({ locale: 'en' }) })
    expect(await answer.json()).toMatchObject({ note: 'asked' })
  })
})

describe('what is refused', () => {
  const sentence = async (answer: Response) => /<p>(.*?)<\/p>/s.exec(await answer.text())?.[1]

  test.each([
    ['cross-site', {}],
    ['same-site', {}],
    ['none', {}],
    ['cross-site', { origin: here }],
  ])('a request that is %s', async (site, headers) => {
    const answer = await sendForm('note=x', { headers: { 'sec-fetch-site': site, ...headers } })
    expect(answer.status).toBe(403)
  })

  test.each<Record<string, string>>([
    {},
    { origin: 'null' },
    { origin: `${here}.evil.example` },
    { origin: here.replace('://', '://evil.') },
  ])('a request without that header and with %j', async (headers) => {
    const request = new Request(`${here}/en/my/x`, {
      method: 'POST',
      body: 'note=x',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
    expect((await door(request, { params: Promise.resolve({ locale: 'en' }) })).status).toBe(403)
  })

  test.each<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/xml' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/jsonp' },
    { 'content-type': '' },
    { 'content-encoding': 'gzip' },
  ])('a body with %j', async (headers) => {
    expect((await sendForm('note=x', { headers })).status).toBe(415)
  })

  test('a body that is too large, whether it says so or not', async () => {
    const large = `note=${'x'.repeat(5_000)}`
    expect((await sendForm(large)).status).toBe(413)
    expect((await sendForm('note=x', { headers: { 'content-length': '5000' } })).status).toBe(413)
    expect(await sentence(await sendForm(large))).toContain('4 kB')
  })

  test('a body that is shorter than it says', async () => {
    const answer = await sendForm('note=x', { headers: { 'content-length': '900' } })
    expect(answer.status).toBe(400)
    expect(await sentence(answer)).toContain('incomplete')
  })

  test.each([
    ['note=x&id=1', 'id', 'not known'],
    ['note=x&__proto__=1', '__proto__', 'not known'],
    ['note=x&note=y', 'note', 'more than once'],
    [`note=${'x'.repeat(2_001)}`, 'note', 'does not hold'],
    ['note=a%00b', 'note', 'could not be read'],
    ['topics=a', 'note', 'does not hold'],
  ])('broken form number %#, naming the field', async (text, field, reason) => {
    const answer = await sendForm(text)
    expect(answer.status).toBe(400)
    const said = await sentence(answer)
    expect(said).toContain(`&#34;${field}&#34;`)
    expect(said).toContain(reason)
  })

  test('bytes that are not UTF-8', async () => {
    expect((await sendForm('note=%ff')).status).toBe(400)
    const answer = await send(new Uint8Array([0x6e, 0x3d, 0xff]), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(400)
  })

  test.each([
    '',
    '{',
    '[]',
    'null',
    '"x"',
    '{"note":"\\ud800"}',
    '{"note":"\\u0000"}',
    '{"note":1}',
    '{"note":"x","id":1}',
    `{"note":${'['.repeat(30)}${']'.repeat(30)}}`,
    `{"note":[${'1,'.repeat(1_900)}1]}`,
  ])('broken JSON number %#, as JSON', async (text) => {
    const answer = await sendJson(text)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(Object.keys((await answer.json()) as object)).toEqual(['error', 'message'])
  })

  test.each<Record<string, string>>([
    { 'if-match': '*' },
    { 'if-match': 'W/"3"' },
    { 'if-match': '"abc"' },
    { 'idempotency-key': 'again' },
  ])('the precondition %j', async (headers) => {
    expect((await sendJson({ note: 'x' }, { headers })).status).toBe(400)
  })

  test('a file in a field that takes none', async () => {
    const form = new FormData()
    form.set('note', new File(['1234'], 'report.txt'))
    expect((await send(form)).status).toBe(400)
  })

  test('somebody who is signed out, who keeps what was typed', async () => {
    cookie = ''
    const answer = await sendForm('note=%3C%2Ftextarea%3E%3Cscript%3E&topics=a&topics=b')
    expect(answer.status).toBe(401)
    const page = await answer.text()
    expect(page).toContain('<form method="post" action="/en/my/seen">')
    expect(page).toContain('<textarea name="note" hidden>\n&#60;/textarea&#62;&#60;script&#62;</textarea>')
    expect(page.match(/name="topics"/g)).toHaveLength(2)
    expect(await (await sendJson({ note: 'x' })).json()).toMatchObject({ error: 'signedOut' })
  })

  test('a session that nobody started', async () => {
    cookie = `${sessionCookie().name}=${'a'.repeat(43)}`
    expect((await sendForm('note=x')).status).toBe(401)
  })

  test('in the language of the path', async () => {
    const answer = await sendForm('note=x&id=1', { locale: 'ar' })
    expect(await answer.text()).toContain('<html lang="ar" dir="rtl">')
  })

  test('more writes than the limit, with the time to wait', async () => {
    const [most] = limits['write of a member']
    for (let sent = 0; sent < most; sent++) expect((await sendForm('note=x')).status).toBe(200)
    const answer = await sendForm('note=x')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    cookie = await signIn('another@example.org')
    expect((await sendForm('note=x')).status).toBe(200)
  })
})

test('what is hidden and what is absent get the same answer', async () => {
  const [hidden, gone] = [
    await sendForm('note=', { slug: 'hidden' }),
    absent({ locale: 'en', isJson: false }),
  ]
  expect(hidden.status).toBe(404)
  expect([await hidden.text(), [...hidden.headers]]).toEqual([await gone.text(), [...gone.headers]])
})

test('a fault is a whole page with a reference and says nothing of the fault', async () => {
  const broken = memberDoor({}, () => {
    throw new Error('select password from users')
  })
  const request = new Request(`${here}/en/my/x`, { headers: { cookie } })
  const answer = await broken(request, { params: Promise.resolve({ locale: 'en' }) })
  expect(answer.status).toBe(500)
  const page = await answer.text()
  expect(page).toMatch(/reference: [0-9a-f]{8}/)
  expect(page).not.toContain('password')
})

test('a database that is away is 503 and says when to come again', async () => {
  const away = memberDoor({}, () => {
    throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
  })
  const context = { params: Promise.resolve({ locale: 'en' }) }
  const request = new Request(`${here}/en/my/x`, { headers: { cookie, accept: 'application/json' } })
  const answer = await away(request, context)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.json()).toMatchObject({ error: 'busy' })
  const form = new Request(`${here}/en/my/x?step=2`, {
    method: 'POST',
    body: new URLSearchParams({ note: 'typed' }),
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })
  const page = await (await away(form, context)).text()
  expect(page).toContain('<form method="post" action="/en/my/x?step=2">')
  expect(page).toContain('<textarea name="note" hidden>\ntyped</textarea>')
})
