import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { choicesFor, resolveClashes } from './resolve'

const question = (key: string, kind: 'text' | 'lines' | 'paragraphs' | 'date'): Question => ({
  key,
  concept: null,
  kind,
  label: { en: key },
})
const form: Form = {
  key: 'small',
  name: { en: 'Small' },
  released: false,
  sections: [
    {
      key: 'all',
      heading: { en: 'All' },
      questions: [
        question('title', 'text'),
        question('issues', 'lines'),
        question('talk', 'paragraphs'),
        question('day', 'date'),
      ],
    },
  ],
}
const theirs: Draft = {
  ...emptyDraft('en'),
  typed: { title: 'Theirs', issues: ['a', 'b'], talk: 'Their words.', day: '2017-12-20' },
  topics: ['cybersecurity'],
}
const mine: Draft = { ...emptyDraft('fr'), typed: { title: 'Mine', issues: ['b', 'c'], talk: 'My words.' } }
const decide = (
  key: string,
  choice: Parameters<typeof resolveClashes>[3] extends ReadonlyMap<string, infer C> ? C : never,
) => resolveClashes(form, theirs, mine, new Map([[key, choice]]))

test('what is not decided stays as it stands', () => {
  expect(resolveClashes(form, theirs, mine, new Map())).toEqual(theirs)
})

test('mine, theirs, both and new', () => {
  expect(decide('title', { use: 'mine' }).typed.title).toBe('Mine')
  expect(decide('title', { use: 'theirs' }).typed.title).toBe('Theirs')
  expect(decide('title', { use: 'new', text: 'Ours' }).typed.title).toBe('Ours')
  expect(decide('talk', { use: 'both' }).typed.talk).toBe('Their words.\n\nMy words.')
  expect(decide('issues', { use: 'both' }).typed.issues).toEqual(['a', 'b', 'c'])
})

test('an answer that I took away is taken away', () => {
  expect(decide('day', { use: 'mine' }).typed).not.toHaveProperty('day')
})

test('the language of the report can clash too', () => {
  expect(decide('language', { use: 'mine' }).language).toBe('fr')
  expect(decide('language', { use: 'theirs' }).language).toBe('en')
})

test('a choice that a kind does not offer, or a question that the form does not have, changes nothing', () => {
  expect(choicesFor('date')).toEqual(['mine', 'theirs'])
  expect(decide('day', { use: 'both' })).toEqual(theirs)
  expect(decide('nothing', { use: 'mine' })).toEqual(theirs)
})
