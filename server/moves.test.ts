import { expect, test } from 'vitest'
import { addressNow, findMovedAddress } from './moves'

const moved = [
  { kind: 'topic', slug: 'spam', nowSlug: 'cybersecurity' },
  { kind: 'organization', slug: 'oas', nowSlug: 'organization-of-american-states' },
  { kind: 'person', slug: 'ilma-tarrow-2', nowSlug: 'ilma-tarrow' },
]

test.each([
  ['/en/topics/spam', '/en/topics/cybersecurity'],
  ['/ar/organizations/oas', '/ar/organizations/organization-of-american-states'],
  [
    '/api/v1/organizations/oas?fields=slug',
    '/api/v1/organizations/organization-of-american-states?fields=slug',
  ],
  ['/en/people/ilma-tarrow-2', '/en/people/ilma-tarrow'],
  ['/feed.atom?topic=spam&l=ar', '/feed.atom?topic=cybersecurity&l=ar'],
  ['/en/reports?topic=cybersecurity&topic=spam&q=a+b', '/en/reports?topic=cybersecurity&q=a+b'],
  [
    '/data/reports.csv?with=organization.oas',
    '/data/reports.csv?with=organization.organization-of-american-states',
  ],
  ['/api/v1/reports?with=person.ilma-tarrow-2', '/api/v1/reports?with=person.ilma-tarrow'],
  ['/en/figures/p1?compare=topic.spam', '/en/figures/p1?compare=topic.cybersecurity'],
  ['/figures/t1.csv?with=topic.spam', '/figures/t1.csv?with=topic.cybersecurity'],
])('%s leads to %s', (from, to) => expect(addressNow(from, moved)).toBe(to))

test.each([
  '/en/topics/privacy',
  '/en/topics/spam/nothing',
  '/en/topics',
  '/en/organizations/spam',
  '/en/reports?q=spam',
  '/en/reports?event=spam',
  '/en/reports?with=size.11-25',
  '/en/reports?with=',
  '/en/reports?topic=',
  '/en/admin/terms?topic=spam',
  '/en/my?topic=spam',
])('%s stays', (address) => expect(addressNow(address, moved)).toBeNull())

test('what was merged is read once a state, and only for addresses that may name it', async () => {
  let [state, reads] = ['1', 0]
  const find = findMovedAddress({
    readState: async () => state,
    readMoved: async () => {
      reads++
      return state === '1' ? moved : []
    },
  })
  await find('/en/reports')
  expect(reads).toBe(0)
  expect(await find('/en/topics/spam')).toBe('/en/topics/cybersecurity')
  await find('/en/people/ilma-tarrow')
  expect(reads).toBe(1)
  state = '2'
  expect(await find('/en/topics/spam')).toBeNull()
})
