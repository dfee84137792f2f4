import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWays, type Draft, emptyDraft, type Typed } from './answer'
import type { Question } from './form'
import { questionsOf } from './form'
import { readDraft } from './reading/draft'
import { formOf, presets } from './released'
import { answersSchema, draftSchema, storedAnswers, storedDraft } from './schema'

/** Many made-up cases take their time where the machine is busy. */
const slow = 60_000

const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'N/A',
    '20',
    'about 20',
    '15-25',
    'half',
    '2017-12-20',
    '16:10',
    'US',
    'government',
    'main',
    'unknown',
  ),
  fc.string({ maxLength: 12 }),
)
const person = fc.record(
  { name: words, position: words, organisation: words, group: words, country: words, asTyped: words },
  { requiredKeys: [] },
)

function typedFor(question: Question): fc.Arbitrary<Typed> {
  switch (question.kind) {
    case 'lines':
    case 'choices':
      return fc.array(words, { maxLength: 4 })
    case 'people':
      return fc.array(person, { maxLength: 3 })
    case 'count':
      return fc.record({ way: fc.constantFrom(...countWays), typed: words }, { requiredKeys: [] })
    case 'time':
      return fc.record({ from: words, to: words }, { requiredKeys: [] })
    default:
      return words
  }
}

/** Anything that an editor may hold, for any form. */
const drafts = fc.constantFrom(...presets).chain((form) =>
  fc.record({
    form: fc.constant(form),
    draft: fc.record({
      typed: fc.record(
        Object.fromEntries(questionsOf(form).map((question) => [question.key, typedFor(question)])),
        { requiredKeys: [] },
      ),
      topics: fc.array(words, { maxLength: 4 }),
      language: words,
    }) as fc.Arbitrary<Draft>,
  }),
)

test('a draft comes back from the store as it went in', { timeout: slow }, () => {
  fc.assert(
    fc.property(drafts, ({ form, draft }) => {
      expect(storedDraft(form, JSON.parse(JSON.stringify(draft)))).toEqual(JSON.parse(JSON.stringify(draft)))
    }),
  )
})

test('whatever a draft holds, what is read from it can be published', { timeout: slow }, () => {
  fc.assert(
    fc.property(drafts, ({ form, draft }) => {
      const { answers } = readDraft(form, draft, { startsOn: '2017-12-18', endsOn: '2017-12-21' })
      const stored = JSON.parse(JSON.stringify(answers))
      expect(storedAnswers(form, stored)).toEqual(stored)
    }),
  )
})

const form = formOf('igf-2017')
const refusedBy = (content: unknown) => {
  const { error } = draftSchema(form).safeParse(content)
  return error?.issues.map((issue) => [
    issue.path.join('.'),
    issue.code === 'unrecognized_keys' ? issue.keys.join() : issue.code,
  ])
}

test.each<[string, unknown, string[][]]>([
  ['an unknown question', { ...emptyDraft(), typed: { surprise: 'x' } }, [['typed', 'surprise']]],
  [
    'an unknown part',
    { ...emptyDraft(), typed: { speakers: [{ name: 'A', email: 'x' }] } },
    [['typed.speakers.0', 'email']],
  ],
  ['an unknown field', { ...emptyDraft(), status: 'published' }, [['', 'status']]],
  ['a number for a text', { ...emptyDraft(), typed: { title: 20 } }, [['typed.title', 'invalid_type']]],
  [
    'an object for a text',
    { ...emptyDraft(), typed: { title: { $gt: 0 } } },
    [['typed.title', 'invalid_type']],
  ],
  [
    'an unknown way to count',
    { ...emptyDraft(), typed: { women: { way: 'guess' } } },
    [['typed.women.way', 'invalid_value']],
  ],
  [
    'a book',
    { ...emptyDraft(), typed: { discussion: 'x'.repeat(200_001) } },
    [['typed.discussion', 'too_big']],
  ],
  ['nothing', null, [['', 'invalid_type']]],
])('%s is refused by name', (_what, content, refused) => {
  expect(refusedBy(content)).toEqual(refused)
})

test.each<[string, unknown]>([
  ['a person without a name', { speakers: [{ position: 'Director' }] }],
  ['a person with a gender', { speakers: [{ name: 'A', gender: 'x' }] }],
  ['an empty list', { keyIssues: [] }],
  ['an empty line', { keyIssues: [' '] }],
  ['no such day', { heldOn: '2017-02-30' }],
  ['no such time', { time: { from: '24:00' } }],
  ['a count without its number', { women: { kind: 'exact', asTyped: '' } }],
  ['a number that was not recorded', { women: { kind: 'not-recorded', value: 0, asTyped: '' } }],
  [
    'a range that ends before it starts',
    { women: { kind: 'range', value: 5, low: 6, high: 4, asTyped: '' } },
  ],
  ['half a person', { women: { kind: 'exact', value: 0.5, asTyped: '' } }],
  ['a share of more than all', { women: { kind: 'share', value: 101, asTyped: '' } }],
  ['a question that is not asked', { onsite: { kind: 'exact', value: 1, asTyped: '1' } }],
])('%s is no answer', (_what, answers) => {
  expect(answersSchema(form).safeParse(answers).success).toBe(false)
})

test('the unanswered is absent', () => {
  expect(storedAnswers(form, {})).toEqual({})
})
