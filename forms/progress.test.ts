import { expect, test } from 'vitest'
import { type Draft, emptyDraft, type Typed } from './answer'
import type { Section } from './form'
import { progressOf } from './progress'
import type { Problem } from './reading/problem'

const section: Section = {
  key: 'people',
  heading: { en: 'People' },
  questions: [
    { key: 'speakers', concept: 'speakers', kind: 'people', label: { en: 'Speakers' } },
    { key: 'keyIssues', concept: 'keyIssues', kind: 'lines', label: { en: 'Key issues' }, required: true },
  ],
}
const draft = (typed: Record<string, Typed>): Draft => ({ ...emptyDraft(), typed })
const missing: Problem = { questionKey: 'keyIssues', field: 'keyIssues', code: 'missing', values: {} }

test('a section without a word is not started, however many empty boxes it has', () => {
  expect(progressOf(section, draft({}), [missing])).toBe('not-started')
  expect(progressOf(section, draft({ speakers: [{}, { name: ' ' }], keyIssues: ['', ' '] }), [missing])).toBe(
    'not-started',
  )
})

test('what is written and still has a problem is in progress', () => {
  expect(progressOf(section, draft({ speakers: [{ name: 'Ilmari Vilks' }] }), [missing])).toBe('in-progress')
})

test('a problem of another section does not matter', () => {
  const elsewhere = { ...missing, questionKey: 'title', field: 'title' }
  expect(progressOf(section, draft({ keyIssues: ['One.'] }), [elsewhere])).toBe('completed')
})
