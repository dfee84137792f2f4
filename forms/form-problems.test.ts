import { expect, test } from 'vitest'
import {
  addQuestion,
  addSection,
  dropQuestion,
  findQuestion,
  keyFrom,
  moveQuestion,
  newQuestion,
  nextKey,
  nextVersion,
  replaceQuestion,
} from './edit-form'
import { concepts, type Form, type Question, questionsOf } from './form'
import { problemsOf } from './form-problems'
import { formOf, presets } from './released'

const igf2018 = formOf('igf-2018')
const draft = nextVersion(igf2018, 'igf-2022', 'IGF 2022')
const keysOf = (form: Form) => form.sections.map(({ questions }) => questions.map(({ key }) => key))
const replaced = (key: string, given: Partial<Question>): Form =>
  replaceQuestion(draft, { ...findQuestion(draft, key)!, ...given } as Question)

test('no form that ships has a problem, beside all the others', () => {
  expect(presets.map((form) => problemsOf(form, presets))).toEqual(presets.map(() => []))
})

test('the next version asks the same under another name and has no problem either', () => {
  expect(draft).toEqual({
    ...igf2018,
    key: 'igf-2022',
    released: false,
    name: { en: 'IGF 2022', fr: 'FGI 2022', es: 'IGF 2022', ar: 'منتدى حوكمة الإنترنت 2022' },
  })
  expect(problemsOf(draft, presets)).toEqual([])
})

test.each([
  ['igf-2018', [], 'igf-2019'],
  ['igf-2018', ['igf-2019'], 'igf-2020'],
  ['standard', [], 'standard-2'],
  ['standard', ['standard-2'], 'standard-3'],
])('after %s, beside %j, comes %s', (key, taken, next) => {
  expect(nextKey(key, (one) => (taken as string[]).includes(one))).toBe(next)
})

test('a key keeps its kind and its concept in all forms, not only in its own line', () => {
  const kept = addQuestion(
    dropQuestion(draft, 'ecosystem'),
    'wayForward',
    newQuestion('text', 'ecosystem', 'Ideas'),
  )
  expect(problemsOf(kept, presets)).toEqual([
    { code: 'key-kind', other: 'igf-2018', kind: 'paragraphs', question: 'ecosystem' },
  ])
  const foreign = addQuestion(draft, 'wayForward', newQuestion('lines', 'makingProgress', 'Progress'))
  expect(problemsOf(foreign, presets)).toEqual([
    { code: 'key-kind', other: 'igf-2019', kind: 'paragraphs', question: 'makingProgress' },
  ])
  expect(problemsOf(replaced('discussion', { concept: null }), presets)).toEqual([
    { code: 'key-concept', other: 'standard', question: 'discussion' },
  ])
})

test.each<[string, Form, object[]]>([
  [
    'a question without an English wording',
    replaced('theme', { label: { en: ' ' } }),
    [{ code: 'no-label', question: 'theme' }],
  ],
  ['no title', dropQuestion(draft, 'title'), [{ code: 'no-title' }]],
  [
    'a title that is not required',
    replaced('title', { required: undefined } as never),
    [{ code: 'no-title' }],
  ],
  ['a form without a name', { ...draft, name: { en: '' } }, [{ code: 'no-name' }]],
  ['a section without questions', addSection(draft, 'More'), [{ code: 'empty-section', section: 'more' }]],
  [
    'a part without its whole',
    {
      ...dropQuestion(draft, 'x'),
      sections: draft.sections.map((section) => ({
        ...section,
        questions: section.questions.filter(({ key }) => key !== 'participants'),
      })),
    },
    [{ code: 'no-whole', question: 'women' }],
  ],
  [
    'a concept twice',
    addQuestion(draft, 'wayForward', { ...newQuestion('paragraphs', 'talk', 'Talk'), concept: 'discussion' }),
    [{ code: 'concept-twice', other: 'discussion', question: 'talk' }],
  ],
  [
    'a concept of another kind',
    addQuestion(draft, 'wayForward', { ...newQuestion('text', 'crowd', 'Crowd'), concept: 'onsite' }),
    [{ code: 'concept-kind', question: 'crowd' }],
  ],
  [
    'a choice of nothing',
    addQuestion(draft, 'wayForward', newQuestion('choice', 'format', 'Format')),
    [{ code: 'few-options', question: 'format' }],
  ],
  [
    'options that read alike',
    addQuestion(draft, 'wayForward', {
      ...newQuestion('choice', 'format', 'Format'),
      options: [
        { value: 'a', label: { en: 'Panel' } },
        { value: 'b', label: { en: 'panel ' } },
      ],
    } as Question),
    [{ code: 'option-twice', question: 'format' }],
  ],
  [
    'a type of session that lists do not know',
    replaced('sessionType', {
      options: [
        { value: 'workshop', label: { en: 'Workshop' } },
        { value: 'picnic', label: { en: 'Picnic' } },
      ],
    } as never),
    [{ code: 'option-value', other: 'Picnic', question: 'sessionType' }],
  ],
])('%s is told', (_, form, problems) => {
  expect(problemsOf(form, presets)).toEqual(problems)
})

test('a question moves within its section, and over its ends into the next', () => {
  const [first, second] = keysOf(draft)
  expect(keysOf(moveQuestion(draft, first![1]!, 'up'))[0]).toEqual([first![1], first![0], ...first!.slice(2)])
  expect(keysOf(moveQuestion(draft, first!.at(-1)!, 'down')).slice(0, 2)).toEqual([
    first!.slice(0, -1),
    [first!.at(-1), ...second!],
  ])
  expect(keysOf(moveQuestion(draft, second![0]!, 'up')).slice(0, 2)).toEqual([
    [...first!, second![0]],
    second!.slice(1),
  ])
  expect(moveQuestion(draft, first![0]!, 'up')).toEqual(draft)
  expect(moveQuestion(draft, 'nothing', 'up')).toEqual(draft)
})

test('a dropped count leaves its parts by themselves', () => {
  expect(findQuestion(dropQuestion(draft, 'participants'), 'women')).not.toHaveProperty('within')
})

test.each([
  ['How many took part online?', [], 'manyTookPart'],
  ['How many took part online?', ['manyTookPart'], 'manyTookPartA'],
  ['Число участников', [], 'question'],
  ['Topics', [], 'question'],
  ['Égalité des genres', [], 'egaliteDesGenres'],
])('%s beside %j has the key %s', (wording, taken, key) => {
  expect(keyFrom(wording, 'question', (one) => (taken as string[]).includes(one))).toBe(key)
})

test('each concept can be answered, and every question that ships is among the kinds of its concept', () => {
  expect(new Set(concepts).size).toBe(concepts.length)
  expect(questionsOf(draft).length).toBeGreaterThan(10)
})
