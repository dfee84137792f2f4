import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './answer'
import type { Form } from './form'
import { editList, parseListEdit } from './list-edits'

const form: Form = {
  key: 'small',
  name: { en: 'Small' },
  released: false,
  sections: [
    {
      key: 'all',
      heading: { en: 'All' },
      questions: [
        { key: 'speakers', concept: 'speakers', kind: 'people', label: { en: 'Speakers' } },
        { key: 'keyIssues', concept: 'keyIssues', kind: 'lines', label: { en: 'Key issues' } },
        { key: 'title', concept: 'title', kind: 'text', label: { en: 'Title' } },
      ],
    },
  ],
}
const draft: Draft = { ...emptyDraft(), typed: { keyIssues: ['a', 'b', 'c'], title: 'T' } }
const edited = (words: string) => {
  const { draft: after, show } = editList(form, draft, parseListEdit(form, words)!)
  return [after.typed.keyIssues, show]
}

test.each([
  ['add:keyIssues', [['a', 'b', 'c', ''], 3]],
  ['remove:keyIssues:1', [['a', 'c'], 0]],
  ['remove:keyIssues:0', [['b', 'c'], 0]],
  ['up:keyIssues:2', [['a', 'c', 'b'], 1]],
  ['up:keyIssues:0', [['a', 'b', 'c'], 0]],
  ['down:keyIssues:0', [['b', 'a', 'c'], 1]],
  ['down:keyIssues:2', [['a', 'b', 'c'], 2]],
  ['remove:keyIssues:9', [['a', 'b', 'c'], 2]],
])('%s', (words, expected) => {
  expect(edited(words)).toEqual(expected)
})

test('a person is added to a list that was never typed in', () => {
  const { draft: after, show } = editList(form, draft, parseListEdit(form, 'add:speakers')!)
  expect([after.typed.speakers, show]).toEqual([[{}], 0])
  expect(draft.typed.speakers).toBeUndefined()
})

test.each([
  '',
  'save',
  'add:title',
  'add:nobody',
  'swap:keyIssues:1',
  'up:keyIssues:-1',
  'up:keyIssues:x',
  'up:keyIssues:1.5',
])('"%s" is no edit of a list', (words) => {
  expect(parseListEdit(form, words)).toBeNull()
})
