import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './answer'
import { doneName, fieldName, parseFields, presentName } from './fields'
import type { Form } from './form'
import { formOf } from './released'
import { draftSchema } from './schema'

/** Many made-up cases take their time where the machine is busy. */
const slow = 60_000

const label = { en: 'A question' }
const options = ['a', 'b', 'c'].map((value) => ({ value, label: { en: value } }))
/** One question of each kind. */
const form: Form = {
  key: 'all-kinds',
  name: { en: 'All kinds' },
  released: false,
  sections: [
    {
      key: 'all',
      heading: { en: 'All' },
      questions: [
        { key: 'title', concept: 'title', kind: 'text', label },
        { key: 'keyIssues', concept: 'keyIssues', kind: 'lines', label },
        { key: 'discussion', concept: 'discussion', kind: 'paragraphs', label },
        { key: 'speakers', concept: 'speakers', kind: 'people', label },
        { key: 'women', concept: 'women', kind: 'count', share: true, label },
        { key: 'extent', concept: 'genderExtent', kind: 'scale', options, label },
        { key: 'type', concept: 'sessionType', kind: 'choice', options, label },
        { key: 'groups', concept: null, kind: 'choices', options, label },
        { key: 'heldOn', concept: 'heldOn', kind: 'date', label },
        { key: 'time', concept: 'time', kind: 'time', label },
      ],
    },
  ],
}
const base: Draft = {
  typed: { title: 'Before', keyIssues: ['one', 'two'], speakers: [{ name: 'Ana' }], groups: ['a'] },
  topics: ['privacy'],
  language: 'fr',
}
const parsed = (entries: [string, string][], before = base) => parseFields(form, entries, before)
const draftOf = (entries: [string, string][], before = base) => {
  const fields = parsed(entries, before)
  if (!('draft' in fields)) throw new Error(JSON.stringify(fields))
  return fields.draft
}

test('names are made as they are read', () => {
  expect([
    fieldName('title'),
    fieldName('speakers', 0, 'name'),
    fieldName('time', 'from'),
    presentName('topics'),
  ]).toEqual(['title', 'speakers.0.name', 'time.from', 'topics.present'])
})

test('every kind of question comes in through its fields', () => {
  const entries: [string, string][] = [
    ['title', ' A title '],
    ['keyIssues.0', 'first'],
    ['keyIssues.1', ''],
    ['keyIssues.2', 'third'],
    ['discussion', 'One.\r\n\r\nTwo.'],
    ['speakers.0.name', 'Rob Strayer'],
    ['speakers.0.position', ''],
    ['speakers.1.organisation', 'OECD'],
    ['women.way', 'number'],
    ['women.typed', 'about 10'],
    ['extent', 'b'],
    ['type', 'c'],
    ['groups', 'a'],
    ['groups', 'c'],
    ['heldOn', '20 December 2017'],
    ['time.from', '16:10'],
    ['time.to', ''],
    ['topics', 'privacy'],
    ['topics', 'cybercrime'],
    ['language', 'ar'],
  ]
  expect(draftOf(entries)).toEqual({
    typed: {
      title: ' A title ',
      keyIssues: ['first', '', 'third'],
      discussion: 'One.\n\nTwo.',
      speakers: [{ name: 'Rob Strayer' }, { organisation: 'OECD' }],
      women: { way: 'number', typed: 'about 10' },
      extent: 'b',
      type: 'c',
      groups: ['a', 'c'],
      heldOn: '20 December 2017',
      time: { from: '16:10' },
    },
    topics: ['privacy', 'cybercrime'],
    language: 'ar',
  })
})

test('a question without a field keeps what it has', () => {
  expect(draftOf([])).toEqual(base)
  expect(draftOf([['title', 'After']])).toEqual({ ...base, typed: { ...base.typed, title: 'After' } })
})

test('a list becomes empty only where the page says that it was there', () => {
  const present = ['speakers', 'keyIssues', 'groups', 'topics'].map((key): [string, string] => [
    presentName(key),
    'yes',
  ])
  expect(draftOf(present)).toEqual({
    typed: { title: 'Before', keyIssues: [], speakers: [], groups: [] },
    topics: [],
    language: 'fr',
  })
})

test.each<[string, [string, string][], unknown]>([
  [
    'chosen',
    [
      ['women.way', 'share'],
      ['women.typed', ''],
      ['women.share', 'about half'],
    ],
    { way: 'share', typed: 'about half' },
  ],
  [
    'typed',
    [
      ['women.way', 'share'],
      ['women.typed', '40%'],
    ],
    { way: 'share', typed: '40%' },
  ],
  [
    'left beside a number',
    [
      ['women.way', 'number'],
      ['women.typed', '10'],
      ['women.share', 'about half'],
    ],
    { way: 'number', typed: '10' },
  ],
  ['not chosen', [['women.typed', '']], {}],
])('a proportion %s', (_what, entries, women) => {
  expect(draftOf(entries).typed.women).toEqual(women)
})

test('a reason for having no number keeps the words of the document it came from', () => {
  const before = { ...base, typed: { women: { way: 'not-applicable', typed: 'N/A' } } } satisfies Draft
  expect(draftOf([['women.way', 'not-applicable']], before).typed.women).toEqual({
    way: 'not-applicable',
    typed: 'N/A',
  })
  expect(draftOf([['women.way', 'not-recorded']], before).typed.women).toEqual({ way: 'not-recorded' })
})

test.each([
  ...[
    '',
    'nothing',
    'title.0',
    'keyIssues',
    'keyIssues.x',
    'keyIssues.-1',
    'keyIssues.01',
    'keyIssues.1000',
    'keyIssues.0.name',
  ],
  ...[
    'speakers.0',
    'speakers.0.email',
    'speakers.0.name.0',
    'women',
    'women.value',
    'time',
    'time.till',
    'language.present',
  ],
  ...['__proto__', 'constructor', 'title.', 'toString', 'topics.0'],
])('there is no field "%s"', (name) => {
  expect(
    parsed([
      ['title', 'x'],
      [name, 'y'],
    ]),
  ).toEqual({ unknown: name })
})

test.each(['title', 'keyIssues.0', 'speakers.0.name', 'women.way', 'language', 'time.from', 'extent'])(
  '%s comes once',
  (name) => {
    expect(
      parsed([
        [name, 'a'],
        ['heldOn', ''],
        [name, 'b'],
      ]),
    ).toEqual({ repeated: name })
  },
)

test('the text gate guards every field', () => {
  expect(parsed([['speakers.0.name', 'a\0']])).toEqual({ refused: 'speakers.0.name', why: 'nul' })
  expect(parsed([['title', '\uD800']])).toEqual({ refused: 'title', why: 'surrogate' })
  const fields = parsed([
    ['title', 'a\u202Eb\nc'],
    ['keyIssues.0', 'a\u0001'],
    ['keyIssues.1', '\uFEFFb\nc'],
  ])
  expect(fields).toEqual({
    draft: { ...base, typed: { ...base.typed, title: 'ab c', keyIssues: ['a', 'b\nc'] } },
    removed: [
      { key: 'title', removals: ['direction'] },
      { key: 'keyIssues', removals: ['control', 'noncharacter'] },
    ],
  })
})

test(
  'whatever is sent, the answer is a draft that can be stored or a named field',
  () => {
    const names = fc.constantFrom(
      'title',
      'keyIssues.0',
      'keyIssues.3',
      'speakers.1.name',
      'women.way',
      'women.typed',
      'groups',
      'topics',
      'time.to',
      'speakers.present',
    )
    const entries = fc.array(
      fc.tuple(fc.oneof(names, fc.string()), fc.string({ unit: 'binary', maxLength: 40 })),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(entries, (sent) => {
        const fields = parsed(sent)
        if ('draft' in fields) expect(draftSchema(form).parse(fields.draft)).toEqual(fields.draft)
        else expect(sent.map(([name]) => name)).toContain(Object.values(fields)[0])
      }),
    )
  },
  slow,
)

test(
  'the form of the seed is posted whole and read back',
  () => {
    const fields = parseFields(
      formOf('igf-2017'),
      [
        ['participants.way', 'number'],
        ['participants.typed', '20 participants'],
      ],
      emptyDraft(),
    )
    expect(fields).toMatchObject({
      draft: { typed: { participants: { way: 'number', typed: '20 participants' } } },
    })
  },
  slow,
)

test('a section is called completed, and not any more; the others stay as they are', () => {
  const read = (done: string[] | undefined, said: string) => {
    const fields = parseFields(form, [[doneName('all'), said]], { ...base, ...(done && { done }) })
    return 'draft' in fields ? fields.draft.done : fields
  }
  expect(read(undefined, 'yes')).toEqual(['all'])
  expect(read(['all', 'other'], 'yes')).toEqual(['other', 'all'])
  expect(read(['all', 'other'], 'no')).toEqual(['other'])
  expect(read(['all'], 'no')).toBeUndefined()
  expect(parseFields(form, [['title', 'x']], { ...base, done: ['all'] })).toMatchObject({
    draft: { done: ['all'] },
  })
  for (const name of ['done', 'done.nothing', 'done.all.x'])
    expect(parseFields(form, [[name, 'yes']], base)).toEqual({ unknown: name })
  expect(draftSchema(form).safeParse({ ...base, done: ['all'] }).success).toBe(true)
  expect(draftSchema(form).safeParse({ ...base, done: ['nothing'] }).success).toBe(false)
})
