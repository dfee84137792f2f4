import { beforeEach, describe, expect, test } from 'vitest'
import { browserCookie, sessionCookie, typedCookie } from '@/auth/cookies'
import { findViewer } from '@/auth/current'
import { limits } from '@/auth/limits'
import { emptyDatabase, makeUser } from '@/db/testing'
import { demoAccounts } from '@/demo/accounts'
import { listShownMails } from '@/mail/queries'
import { settings } from '@/settings'
import { POST as signOutHere } from '../sign-out/route'
import { POST as signInAs } from './as/route'
import { POST as ask } from './ask/route'
import { POST as useCode } from './code/route'
import { POST as useLink } from './link/use/route'

beforeEach(emptyDatabase)

type Door = typeof ask
const here = settings().origin.origin

async function post(
  door: Door,
  fields: Record<string, string>,
  cookie = '',
  more: Record<string, string> = {},
) {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
  const request = new Request(`${here}/en/sign-in/x`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { ...headers, cookie, ...more },
  })
  const answer = await door(request, { params: Promise.resolve({ locale: 'en' }) })
  const jar = Object.fromEntries(
    answer.headers.getSetCookie().map((header) => {
      const [pair = ''] = header.split('; ')
      return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    }),
  )
  return { status: answer.status, to: answer.headers.get('location'), jar, answer }
}

const newestMail = async () => {
  const [mail] = await listShownMails()
  return {
    token: /token=([\w-]{43})/.exec(mail!.body)![1]!,
    code: /\n([0-9A-Z]{4}-[0-9A-Z]{4})\n/.exec(mail!.body)![1]!,
  }
}
const asking = (value: string | undefined) => `${browserCookie().name}=${value}`

describe('asking for a mail', () => {
  test('leads on, and binds the mail to this browser', async () => {
    const { status, to, jar, answer } = await post(ask, { email: ' Ilma@Example.org ', returnTo: '' })
    expect([status, to]).toEqual([303, '/en/sign-in/sent'])
    expect(jar[browserCookie().name]).toMatch(/^[\w-]{43}$/)
    expect(answer.headers.getSetCookie()[0]).toContain('; Path=/; Max-Age=600; HttpOnly; SameSite=Lax')
  })

  test('answers alike for known and unknown addresses', async () => {
    await makeUser({ email: 'known@example.org' })
    const shapes = []
    for (const email of ['known@example.org', 'unknown@example.org']) {
      const { status, to, answer } = await post(ask, { email })
      const cookies = answer.headers.getSetCookie().map((header) => header.replace(/=[\w-]{43};/, '=token;'))
      shapes.push([status, to, cookies, await answer.text()])
    }
    expect(shapes[0]).toEqual(shapes[1])
  })

  test.each(['', 'a', 'a@b.org,c@evil.org', 'a@b.org\r\nBcc: x@evil.org'])(
    'shows %j again, but never in an address',
    async (email) => {
      const { to, jar } = await post(ask, { email, returnTo: '/en/my/x' })
      expect(to).toBe('/en/sign-in?problem=email&returnTo=%2Fen%2Fmy%2Fx')
      expect(decodeURIComponent(jar[typedCookie().name] ?? '')).toBe(email)
      expect(await listShownMails()).toEqual([])
    },
  )

  test.each([
    ['https://evil.example', '/en/my'],
    ['//evil.example', '/en/my'],
    ['/\\evil.example', '/en/my'],
    ['/..//evil.example', '/en/my'],
    ['javascript:alert(1)', '/en/my'],
    ['/en/my/igf-2017-of-64?step=2', '/en/my/igf-2017-of-64?step=2'],
  ])('with %j to return to leads to %j', async (returnTo, to) => {
    const { jar } = await post(ask, { email: 'a@example.org', returnTo })
    const { token } = await newestMail()
    expect((await post(useLink, { token }, asking(jar[browserCookie().name]))).to).toBe(to)
  })

  test('has links of the configured origin, whatever host was asked', async () => {
    await post(ask, { email: 'a@example.org' }, '', {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    })
    const [mail] = await listShownMails()
    expect(mail!.body).toContain(`${here}/en/sign-in/link?token=`)
    expect(mail!.body).not.toContain('evil')
  })

  test('has a limit for an address from one network, which another network does not share', async () => {
    const [most] = limits['mail to an address from a network']
    const from = (network: string) => post(ask, { email: 'a@example.org' }, '', { 'x-real-ip': network })
    for (let sent = 0; sent < most; sent++) expect((await from('203.0.113.7')).status).toBe(303)
    const { status, answer } = await from('203.0.113.7')
    expect(status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_000)
    expect((await from('203.0.113.8')).status).toBe(303)
  })
})

describe('the proof', () => {
  test('by code leads in, and the cookie is one that script cannot read', async () => {
    const { jar } = await post(ask, { email: 'a@example.org' })
    const { code } = await newestMail()
    const proof = await post(useCode, { code: ` ${code.toLowerCase()} ` }, asking(jar[browserCookie().name]))
    expect([proof.status, proof.to]).toEqual([303, '/en/my'])
    expect(await findViewer(proof.jar[sessionCookie().name])).toMatchObject({ email: 'a@example.org' })
    expect(proof.answer.headers.getSetCookie()[0]).toContain('; HttpOnly; SameSite=Lax')
    expect(proof.jar[browserCookie().name]).toBe('')
  })

  test('by a link in another browser leads to the page that explains', async () => {
    await post(ask, { email: 'a@example.org' })
    const { token } = await newestMail()
    const { to, jar } = await post(useLink, { token })
    expect([to, jar]).toEqual([`/en/sign-in/link?token=${token}`, {}])
  })

  test.each([
    ['2222', 'no-code'],
    ['22222222', 'wrong-code'],
  ])('by the code %s says %s', async (code, problem) => {
    const { jar } = await post(ask, { email: 'a@example.org' })
    const { to } = await post(useCode, { code }, asking(jar[browserCookie().name]))
    expect(to).toBe(`/en/sign-in/sent?problem=${problem}`)
  })

  test('replaces a session that was planted in the browser', async () => {
    const planted = (await post(signInAs, { account: 'organizer' })).jar[sessionCookie().name]!
    const cookie = `${sessionCookie().name}=${planted}`
    const { jar } = await post(signInAs, { account: 'organizer' }, cookie)
    expect(jar[sessionCookie().name]).not.toBe(planted)
    expect(await findViewer(planted)).toBeNull()
  })
})

test('the accounts of the demo lead to their desks', async () => {
  await makeUser({ ...demoAccounts.admin, isSiteAdmin: true })
  expect((await post(signInAs, { account: 'admin', returnTo: '' })).to).toBe('/en/admin')
  expect((await post(signInAs, { account: 'organizer' })).to).toBe('/en/my')
  expect((await post(signInAs, { account: 'root' })).status).toBe(400)
})

test('signing out ends the session and the cookie, and can be done twice', async () => {
  const token = (await post(signInAs, { account: 'organizer' })).jar[sessionCookie().name]!
  const { to, jar } = await post(signOutHere, {}, `${sessionCookie().name}=${token}`)
  expect([to, jar[sessionCookie().name]]).toEqual(['/en', ''])
  expect(await findViewer(token)).toBeNull()
  expect((await post(signOutHere, {})).status).toBe(303)
})
