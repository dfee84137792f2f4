import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Form, questionsOf } from './form'
import { fold } from './reading/fold'
import { findForm, formOf, presets } from './released'

/** What a report was filed under never changes. Labels and marks for reading documents may be learnt later. */
function digest(form: Form): string {
  const frozen = JSON.stringify(form, (name, value) =>
    name === 'importLabels' || name === 'marks' ? undefined : value,
  )
  return createHash('sha256').update(frozen).digest('hex').slice(0, 16)
}

/** A new form adds a line here. A line that changes means that a released form was changed: make its next version instead. */
const digests: Record<string, string> = {
  'igf-2015': '9d743c1b30da34f3',
  'igf-2017': '34a0202c14eaea32',
  'igf-2018': 'f54e6cb8de67e18c',
  'igf-2019': '8124e53b6b40195f',
  'igf-2020': 'a66ec61fcf41c68d',
  'igf-2021': '6b67e7c16f6fd916',
  standard: 'a76e3d23e5c30ad7',
}

test('released forms are as they were released', () => {
  expect(Object.fromEntries(presets.map((form) => [form.key, digest(form)]))).toEqual(digests)
})

test('labels and marks for reading documents may change', () => {
  const form = presets[0]!
  const learnt: Form = {
    ...form,
    marks: ['another'],
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, importLabels: ['another'] })),
    })),
  }
  expect(digest(learnt)).toBe(digest({ ...form, marks: [] }))
  expect(digest({ ...learnt, name: { en: 'Another' } })).not.toBe(digest(form))
})

test('a form is found by its key, and an unknown key is a fault', () => {
  expect(presets.map(({ key }) => findForm(key)?.key)).toEqual(presets.map(({ key }) => key))
  expect(findForm('constructor')).toBeNull()
  expect(() => formOf('igf-1999')).toThrow('There is no form "igf-1999".')
})

const all = presets.flatMap((form) => questionsOf(form).map((question) => ({ form, question })))

test('keys are unique, of forms, of sections and of questions', () => {
  const lists = [
    presets.map(({ key }) => key),
    ...presets.flatMap((form) => [
      form.sections.map(({ key }) => key),
      questionsOf(form).map(({ key }) => key),
    ]),
  ]
  for (const keys of lists) expect(keys).toEqual([...new Set(keys)])
})

test('no key of a question could be taken for another field of the editor', () => {
  const others = new Set([
    'topics',
    'language',
    'base',
    'request',
    'do',
    'at',
    'revision',
    '__proto__',
    'constructor',
  ])
  expect(
    all.filter(({ question }) => others.has(question.key) || !/^[a-z][A-Za-z]*$/.test(question.key)),
  ).toEqual([])
})

test('a key keeps its kind and its concept in every form', () => {
  const kinds = new Map<string, Set<string>>()
  for (const { question } of all)
    kinds.set(
      question.key,
      (kinds.get(question.key) ?? new Set()).add(`${question.kind} ${question.concept}`),
    )
  expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([])
})

test('a count is part of another count of the same form', () => {
  const parts = all.filter(({ question }) => question.kind === 'count' && question.within)
  expect(parts.length).toBeGreaterThan(0)
  for (const { form, question } of parts) {
    const whole = questionsOf(form).find(({ key }) => question.kind === 'count' && key === question.within)
    expect([form.key, question.key, whole?.kind]).toEqual([form.key, question.key, 'count'])
  }
})

test('every wording is there in English, and no language is left blank', () => {
  const words = presets.flatMap((form) => [
    form.name,
    ...form.sections.map(({ heading }) => heading),
    ...questionsOf(form).flatMap((question) => [
      question.label,
      ...(question.hint ? [question.hint] : []),
      ...('options' in question ? question.options.map(({ label }) => label) : []),
    ]),
  ])
  expect(
    words.filter((one) => Object.values({ ...one, en: one.en ?? '' }).some((text) => text.trim() === '')),
  ).toEqual([])
})

test('every form asks for a title, and a report can be filed with it', () => {
  const missing = presets.filter(
    (form) => !questionsOf(form).some(({ concept, required }) => concept === 'title' && required),
  )
  expect(missing).toEqual([])
})

test('options are told apart by value and, in each language, by label', () => {
  for (const { question } of all)
    if ('options' in question)
      for (const names of [
        question.options.map(({ value }) => value),
        ...(['en', 'ar'] as const).map((language) =>
          question.options.map(({ label }) => fold(label[language] ?? label.en)),
        ),
      ])
        expect(names).toEqual([...new Set(names)])
})
