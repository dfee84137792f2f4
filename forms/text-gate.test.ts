import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gateText } from './text-gate'

/** Many made-up cases take their time where the machine is busy. */
const slow = 60_000

test.each([
  ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd', []],
  ['a tab', 'a\tb', 'a\tb', []],
  ['control characters', 'a\u0001\u0008\u001B\u007F\u0090b', 'ab', ['control']],
  ['noncharacters and a byte order mark', '\uFEFFa\uFFFE\uFFFF\u{1FFFE}b', 'ab', ['noncharacter']],
  ['overrides', 'a\u202Egpj.exe\u202C', 'agpj.exe', ['direction']],
  ['letters that are not composed', 'e\u0301', '\u00E9', []],
  ['isolates, which are closed', '\u2068سلام', '\u2068سلام\u2069', []],
  ['a stray end of an isolate', 'a\u2069b', 'ab', []],
  ['joined emoji', '👩‍👩‍👧', '👩‍👩‍👧', []],
  ['a non-joiner, which Persian needs', 'می\u200Cخواهم', 'می\u200Cخواهم', []],
  ['a tower of marks', `x${'\u0323'.repeat(50)}`, `x${'\u0323'.repeat(8)}`, ['marks']],
  ['text that looks like a program', '{{7*7}} #{x} <b>\\', '{{7*7}} #{x} <b>\\', []],
])('%s', (_what, given, text, removed) => {
  expect(gateText(given)).toEqual({ text, removed })
})

test.each([
  ['a\nb\tc\r\nd', 'a b c d', []],
  ['\u2066a\u2069\u200Bb', 'ab', ['direction', 'zero-width']],
])('on one line: %j', (given, text, removed) => {
  expect(gateText(given, { line: true })).toEqual({ text, removed })
})

test('NUL and half of a pair are refused', () => {
  expect([gateText('a\0b'), gateText('\uD800'), gateText('x\uDC00y')]).toEqual([
    { refused: 'nul' },
    { refused: 'surrogate' },
    { refused: 'surrogate' },
  ])
})

test(
  'what went through goes through unchanged',
  () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('\u2066', '\u2069', '\u0301', 'e', '\n', '\r', '\uFEFF') }),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (given, line) => {
        const once = gateText(given, { line })
        if ('text' in once) expect(gateText(once.text, { line })).toEqual({ text: once.text, removed: [] })
      }),
    )
  },
  slow,
)
