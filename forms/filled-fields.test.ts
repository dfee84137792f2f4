import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './answer'
import { parseFields } from './fields'
import { fillFields } from './filled-fields'
import { questionsOf } from './form'
import { formOf } from './released'

const form = formOf('standard')
const keys = [...questionsOf(form).map(({ key }) => key), 'topics', 'language']

const refilled = (draft: Draft) => {
  const entries = Object.values(fillFields(form, keys, draft)).flat()
  return parseFields(form, entries, emptyDraft())
}
const keyOf = (kind: string) => questionsOf(form).find((question) => question.kind === kind)!.key

test('what the fields of a draft are read as is the draft', () => {
  const counts = questionsOf(form).filter(({ kind }) => kind === 'count')
  const draft: Draft = {
    typed: {
      [keyOf('text')]: 'A title',
      [keyOf('paragraphs')]: 'One.\n\nTwo.',
      [keyOf('lines')]: ['first', '', 'third'],
      [keyOf('people')]: [{ name: 'Ana', group: 'youth', asTyped: 'Ana (youth)' }, {}],
      [counts[0]!.key]: { way: 'number', typed: 'about 20' },
      [counts[1]!.key]: { way: 'share', typed: 'about half' },
      [keyOf('time')]: { from: '10:00' },
    },
    topics: ['access', 'privacy'],
    language: 'fr',
  }
  const fields = refilled(draft)
  if (!('draft' in fields)) throw new Error(JSON.stringify(fields))
  expect(fields.draft).toMatchObject(draft)
})

test('a reason for having no number keeps its words, and a number without a way is one', () => {
  const [count] = questionsOf(form).filter(({ kind }) => kind === 'count')
  const { key } = count!
  const of = (typed: Draft['typed'][string]) =>
    fillFields(form, [key], { ...emptyDraft(), typed: { [key]: typed } })[key]
  expect(of({ way: 'not-recorded', typed: 'N/A' })).toEqual([
    [`${key}.way`, 'not-recorded'],
    [`${key}.typed`, 'N/A'],
  ])
  expect(of({ typed: '20' })).toEqual([
    [`${key}.way`, 'number'],
    [`${key}.typed`, '20'],
  ])
})

test('a list that has no entry is shown as one empty box', () => {
  const lines = keyOf('lines')
  expect(fillFields(form, [lines], emptyDraft())).toEqual({
    [lines]: [
      [`${lines}.present`, ''],
      [`${lines}.0`, ''],
    ],
  })
})
