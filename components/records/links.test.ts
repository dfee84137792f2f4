import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from './links'

test('only http and https addresses become links, without the sentence around them', () => {
  expect(stretchesOf('See (https://example.org/a?b=1), or javascript:alert(1).')).toEqual([
    { text: 'See (' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: '), or javascript:alert(1).' },
  ])
  expect(stretchesOf('https://en.wikipedia.org/wiki/Net_(band)')).toHaveLength(1)
  expect(stretchesOf('http://[not-an-address')).toEqual([{ text: 'http://[not-an-address' }])
})

test('nothing of the text is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('https://a.b', ' ', ')', '.', '(', 'x', '؟', 'http://[')),
      (parts) => {
        const text = parts.join('')
        expect(
          stretchesOf(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})
