import { expect, test } from 'vitest'
import type { Field } from '@/forms/filled-fields'
import { type KeptText, whatToDo } from './journal'
import { standingsOf } from './standing'

const text = (value: string): Field[] => [['title', value]]
const other: Field[] = [['summary', 'new']]
const left = (now: KeptText['now'], before: KeptText['now']): KeptText => ({
  id: 'i',
  user: 'u',
  report: 'r',
  section: '',
  at: 0,
  standings: standingsOf(before, 1),
  now,
  sent: null,
})

test('text that the report does not have is offered', () => {
  expect(whatToDo(left({ title: text('new') }, { title: text('old') }), { title: text('old') })).toBe('offer')
})

test('text that the report has is dropped without a word: only the answer was lost', () => {
  expect(whatToDo(left({ title: text('new') }, { title: text('old') }), { title: text('new') })).toBe('drop')
})

test('text of a question that is not on this page waits for the page that has it', () => {
  const both = left(
    { title: text('new'), summary: other },
    { title: text('old'), summary: [['summary', 'old']] },
  )
  expect(whatToDo(both, { title: text('new') })).toBe('pass')
  expect(whatToDo(both, { summary: [['summary', 'old']] })).toBe('offer')
})
