import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeOther } from './door'
import { parseReturnTo } from './return-to'

const fallback = '/en/my'

test.each([
  ['/en/my/reports/5', '/en/my/reports/5'],
  ['/ar/reports?q=a%20b&year=2017#top', '/ar/reports?q=a%20b&year=2017#top'],
  ['/en/../ar/my', '/ar/my'],
  ['/en/reports?returnTo=https://evil.example', '/en/reports?returnTo=https://evil.example'],
  ['/en/%2e%2e%2fmy', '/en/%2e%2e%2fmy'],
])('%j leads to %j', (typed, path) => {
  expect(parseReturnTo(typed, fallback)).toBe(path)
})

test.each([
  null,
  undefined,
  '',
  'en/my',
  'https://evil.example',
  'HTTPS://evil.example/en/my',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/en\\..\\..\\evil',
  '/..//evil.example',
  '/en/..//evil.example',
  '/%2e%2e//evil.example',
  '/%2E%2e//evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  '/\u0000/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '@evil.example',
  '/api/sign-out',
  '/API/sign-out',
  '/en/../api/sign-out',
  `/${'a'.repeat(2_001)}`,
])('%j leads to the fallback', (typed) => {
  expect(parseReturnTo(typed, fallback)).toBe(fallback)
})

test('whatever is typed, a browser stays on the portal', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    'evil.example',
    ':',
    '@',
    '?',
    '#',
    '\t',
    '\r',
    'en',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = parseReturnTo(parts.join(''), fallback)
      const url = new URL(path, 'https://reports.example.org/api/sign-in')
      expect(url.origin).toBe('https://reports.example.org')
      expect(new URL(url.pathname, 'https://reports.example.org').origin).toBe('https://reports.example.org')
    }),
    { numRuns: 5000 },
  )
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nSet-Cookie: x', ''])(
  'a door does not lead to %j',
  (path) => {
    expect(() => seeOther(path)).toThrow('only to a path of this portal')
  },
)
