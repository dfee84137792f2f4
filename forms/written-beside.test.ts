import { expect, test } from 'vitest'
import { emptyDraft, type Typed } from './answer'
import { parseFields } from './fields'
import type { Form } from './form'
import { chooseWritten } from './written-beside'

const label = { en: 'A question' }
const form: Form = {
  key: 'revealed',
  name: { en: 'Revealed' },
  released: false,
  sections: [
    {
      key: 'all',
      heading: { en: 'All' },
      questions: [
        { key: 'women', concept: 'women', kind: 'count', share: true, label },
        { key: 'heldOn', concept: 'heldOn', kind: 'date', label },
      ],
    },
  ],
}

/** What the draft holds of a question after a page without script sent these fields over what it showed. */
function after(key: string, shown: Typed | undefined, fields: Record<string, string>): Typed | undefined {
  const base = { ...emptyDraft(), typed: shown === undefined ? {} : { [key]: shown } }
  const read = parseFields(form, chooseWritten(form, Object.entries(fields), base), base)
  if (!('draft' in read)) throw new Error(JSON.stringify(read))
  return read.draft.typed[key]
}

const day = '2017-12-20'

test('another date that is written while a day is ticked is what the draft holds', () => {
  const sent = { heldOn: day, 'heldOn.other': '21 December' }
  expect(after('heldOn', day, sent)).toBe('21 December')
  expect(after('heldOn', undefined, sent)).toBe('21 December')
  expect(after('heldOn', '22 December', sent)).toBe('21 December')
})

test('a day that is ticked instead of what was written before counts, and a page left alone changes nothing', () => {
  expect(after('heldOn', '21 December', { heldOn: day, 'heldOn.other': '21 December' })).toBe(day)
  expect(after('heldOn', day, { heldOn: day, 'heldOn.other': '' })).toBe(day)
  expect(after('heldOn', day, { heldOn: day, 'heldOn.other': ' ' })).toBe(day)
})

test.each([
  [
    'a number below a proportion',
    { way: 'share', typed: 'about half' },
    'share',
    '20',
    'about half',
    'number',
  ],
  ['a number below nobody counted', undefined, 'not-recorded', '20', '', 'number'],
  ['a range where it did not apply', { way: 'not-applicable' }, 'not-applicable', '15 to 25', '', 'number'],
  ['what is no number, below a proportion', undefined, 'share', 'many', '', 'number'],
] as const)('%s is the number', (_, shown, way, typed, share, chosen) => {
  const fields = { 'women.way': way, 'women.typed': typed, ...(share && { 'women.share': share }) }
  expect(after('women', shown, fields)).toEqual({ way: chosen, typed })
})

test('a proportion that is written as one stays one, and one that is chosen without its way chooses it', () => {
  expect(
    after('women', undefined, {
      'women.way': 'share',
      'women.typed': 'a third',
      'women.share': 'about half',
    }),
  ).toEqual({ way: 'share', typed: 'a third' })
  const sent = { 'women.typed': '', 'women.share': 'about half' }
  const share = { way: 'share', typed: 'about half' }
  expect(after('women', undefined, sent)).toEqual(share)
  expect(after('women', undefined, { ...sent, 'women.way': 'number' })).toEqual(share)
})

test('words beside a reason for having no number stay its words', () => {
  expect(
    after('women', undefined, { 'women.way': 'not-recorded', 'women.typed': 'The list was lost' }),
  ).toEqual({ way: 'not-recorded', typed: 'The list was lost' })
})

test('whoever chooses another way, and leaves what was written before where it stands, means the choice', () => {
  const shown = { way: 'number', typed: '20' } as const
  const left = { 'women.typed': '20' }
  expect(after('women', shown, { 'women.way': 'not-recorded', ...left })).toEqual({
    way: 'not-recorded',
    typed: '20',
  })
  expect(after('women', shown, { 'women.way': 'share', 'women.share': 'about half', ...left })).toEqual({
    way: 'share',
    typed: 'about half',
  })
  expect(
    after(
      'women',
      { way: 'share', typed: 'about half' },
      {
        'women.way': 'number',
        'women.typed': '',
        'women.share': 'about half',
      },
    ),
  ).toEqual({ way: 'number' })
})
