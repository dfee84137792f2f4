import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddress } from './address'

test.each([
  ['a@b.org', 'a@b.org'],
  ['  A@B.ORG ', 'a@b.org'],
  ['A@B.ORG\u00a0', 'a@b.org'],
  ['first.last+forum@sub.example.org', 'first.last+forum@sub.example.org'],
  ["o'brien@example.ie", "o'brien@example.ie"],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
  ['a@例え.jp', 'a@xn--r8jz45g.jp'],
])('%j is %j', (typed, address) => {
  expect(parseAddress(typed)).toBe(address)
})

test.each([
  '',
  'a',
  '@b.org',
  'a@',
  'a@localhost',
  'a@b.org,c@evil.org',
  'a@b.org;c@evil.org',
  'a@b.org c@evil.org',
  '"e@attacker.com"@victim.com',
  '"a b"@example.org',
  'Somebody <a@b.org>',
  '<a@b.org>',
  'a@b.org\r\nBcc: x@evil.org',
  'a\r\nBcc:x@evil.org',
  'a@b.org%0aBcc:x@evil.org',
  'a%0d%0a@b.org',
  'a%evil.org@b.org',
  'evil.org!a@b.org',
  'a@b.org\u0000',
  'a\u0000@b.org',
  'a@b@c.org',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@b..org',
  'a@-b.org',
  '.a@b.org',
  'a.@b.org',
  'a..b@b.org',
  'ä@b.org',
  'a@b.org(comment)',
  'mailto:a@b.org',
  `${'a'.repeat(65)}@b.org`,
  `a@${'b'.repeat(64)}.org`,
  `a@${Array.from({ length: 70 }, () => 'bcd').join('.')}.org`,
])('%j is refused', (typed) => {
  expect(parseAddress(typed)).toBeNull()
})

test('whatever comes out can stand in a header and names one mailbox', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.tuple(fc.string(), fc.domain()).map((p) => p.join('@')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const address = parseAddress(text)
      if (address === null) return
      expect(address).toMatch(/^[\x21-\x7e]+$/)
      expect(address).not.toMatch(/[\s,;:<>()"[\]\\%!]/)
      expect(address.split('@')).toHaveLength(2)
      expect(parseAddress(address)).toBe(address)
    }),
    { numRuns: 2000 },
  )
})
