import { expect, test } from './fixtures'

const publicPages = [
  '/en',
  '/ar',
  '/en/reports',
  '/en/events/meridian-2026',
  '/en/participation/women',
  '/en/topics',
]

test('a public page brings no script of the framework, and little of anything', async ({ page }) => {
  const files = new Map<string, number>()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const addresses = new Map<string, string>()
  network.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    files.set(addresses.get(requestId) ?? '', encodedDataLength),
  )
  // The first page may list a report in Arabic, which is worth its fonts.
  await page.goto('/en/participation/women', { waitUntil: 'networkidle' })
  const scripts = [...files.keys()]
    .filter((address) => address.endsWith('.js'))
    .map((one) => new URL(one).pathname)
  expect(scripts).toEqual(['/page.js'])
  const bytes = [...files.values()].reduce((sum, one) => sum + one, 0)
  expect(bytes, [...files].join('\n')).toBeLessThan(90_000)
})

test('what is taken out of public pages is what the framework put there, and nothing of it is left', async ({
  request,
}) => {
  const member = await (await request.get('/en/sign-in')).text()
  expect(member).toMatch(/<script[^>]+src="\/_next\//)
  expect(member).toContain('__next_f')
  for (const path of publicPages) {
    const html = await (await request.get(path)).text()
    expect(
      html.match(/<script[^>]*>/g)?.filter((tag) => !/ld\+json|src="\/page\.js"/.test(tag)),
      path,
    ).toEqual([])
    expect(html, path).not.toMatch(/__next_f|nonce=|as="script"|modulepreload/)
    expect(html, path).toContain('</html>')
  }
})

test('a report, an event and the open data say for machines what they are', async ({ request }) => {
  const list = (await (await request.get('/api/v1/reports?page_size=1')).json()) as {
    results: { page: string }[]
  }
  const report = new URL(list.results[0]!.page).pathname
  const found = []
  for (const path of [report, '/en/events/meridian-2025', '/en/data']) {
    const html = await (await request.get(path)).text()
    const [, inside = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const said = JSON.parse(inside) as { '@context': unknown; '@type': string }
    const [, file = ''] = /<link rel="alternate" type="application\/ld\+json" href="([^"]+)"/.exec(html) ?? []
    expect(said, path).toEqual(await (await request.get(new URL(file).pathname)).json())
    found.push(said['@type'])
  }
  expect(found.slice(0, 2)).toEqual(['Report', 'Event'])
})

test('a page that a reader holds is not sent again until something is published', async ({
  request,
  openAs,
}) => {
  for (const path of [...publicPages, '/sitemap.xml', '/sitemap.xml?part=1', '/feed.atom']) {
    const { etag } = (await request.get(path)).headers()
    expect(etag, path).toMatch(/^W\/"/)
    const again = await request.get(path, { headers: { 'If-None-Match': etag! } })
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0])
  }
  const asMember = (await openAs('admin')).request
  const [mine, theirs] = [await asMember.get('/en/reports'), await request.get('/en/reports')]
  expect(await mine.text()).toBe(await theirs.text())
})
