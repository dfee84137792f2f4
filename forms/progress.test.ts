import { expect, test } from 'vitest'
import { type Draft, emptyDraft, type Typed } from './answer'
import type { Section } from './form'
import { asksWhetherDone, isShort, progressOf } from './progress'
import type { Problem } from './reading/problem'
import { formOf } from './released'

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

const prose: Section = { ...section, key: 'issues', questions: [section.questions[1]!] }

test('prose is completed when its writer says so, and nothing in it is wrong', () => {
  const written = draft({ keyIssues: ['One.'] })
  expect(progressOf(prose, written, [])).toBe('in-progress')
  expect(progressOf(prose, { ...written, done: ['other'] }, [])).toBe('in-progress')
  expect(progressOf(prose, { ...written, done: ['issues'] }, [])).toBe('completed')
  expect(progressOf(prose, { ...written, done: ['issues'] }, [missing])).toBe('in-progress')
})

test('prose that nobody has to write is completed by saying so', () => {
  expect(progressOf(prose, draft({}), [])).toBe('not-started')
  expect(progressOf(prose, { ...draft({}), done: ['issues'] }, [])).toBe('completed')
})

test('the writer is asked about prose alone, and the form says what is due first', () => {
  const { sections } = formOf('igf-2017')
  const keys = (which: (one: Section) => boolean) => sections.filter(which).map(({ key }) => key)
  expect(keys(asksWhetherDone)).toEqual(['issues', 'presentations', 'discussion', 'wayForward'])
  expect(keys(isShort)).toEqual(['session', 'people', 'issues'])
})
