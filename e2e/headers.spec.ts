import { expect, test } from './fixtures'

const always = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const nonceOf = (policy = '') => /script-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1]

/** Pages whose scripts are the framework's, each answer with a nonce of its own. */
const pages = ['/en/sign-in', '/en/nothing', '/xx/nothing', '/']
/** Pages for everyone, which run one file of ours and nothing that is written inline. */
const publicPages = ['/en', '/en/reports', '/ar/participation']
const files = [
  '/door.css',
  '/page.js',
  '/icon.svg',
  '/robots.txt',
  '/sitemap.xml',
  '/health/live',
  '/health/ready',
  '/data/reports/none.json',
  '/api/auth/signout',
  '/_next/static/none.js',
]

test('every answer has its headers, and no two pages the same nonce', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of [...pages, ...pages]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers, path).toMatchObject(always)
    expect(headers['x-powered-by'], path).toBeUndefined()
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    nonces.add(nonceOf(headers['content-security-policy']) ?? 'none')
  }
  expect(nonces).not.toContain('none')
  expect(nonces.size).toBe(2 * pages.length)
  for (const path of publicPages) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject(always)
    expect(headers['content-security-policy'], path).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
  }
  for (const path of files) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers, path).toMatchObject(always)
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; style-src 'self'/)
  }
})

test('a policy or nonce that the browser sends is not taken', async ({ request }) => {
  const planted = {
    'Content-Security-Policy': `script-src 'nonce-evil">'`,
    'x-nonce': 'evil',
    'x-address': '//evil',
  }
  const answer = await request.get('/en/participation', { headers: planted })
  expect(answer.headers()['content-security-policy']).not.toContain('evil')
  expect(await answer.text()).not.toContain('evil')
})

test('public pages may be kept for a second; pages of members and refusals never', async ({
  openAs,
  request,
}) => {
  for (const path of ['/en/participation', '/ar/about/methods']) {
    expect((await request.get(path)).headers()['cache-control'], path).toMatch(
      /^public, max-age=0, s-maxage=1,/,
    )
  }
  const member = (await openAs('organizer')).request
  for (const path of ['/en/my', '/en/sign-in', '/en/mailbox']) {
    expect((await member.get(path, { maxRedirects: 0 })).headers()['cache-control'], path).toContain(
      'no-store',
    )
  }
})

test('a form from elsewhere changes nothing', async ({ request }) => {
  const from = async (headers: Record<string, string>) =>
    (await request.post('/en/sign-in/as', { form: { account: 'admin' }, headers })).status()
  expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await from({ origin: 'https://evil.example' })).toBe(403)
  expect(await from({})).toBe(403)
  expect((await request.get('/en/sign-out')).status()).toBe(405)
})

test('an address without a language leads to the language of the reader', async ({ request }) => {
  const answer = await request.get('/reports?q=cables', {
    headers: { 'accept-language': 'fr, ar;q=0.8' },
    maxRedirects: 0,
  })
  expect([answer.status(), answer.headers().location]).toEqual([307, '/ar/reports?q=cables'])
  expect(answer.headers().vary).toContain('Accept-Language')
})
