import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addQuestion, findQuestion, newQuestion, nextVersion, replaceQuestion } from '@/forms/edit-form'
import type { Form, Question } from '@/forms/form'
import { formOf, presets } from '@/forms/released'
import { propose } from './propose'
import { draftOf } from './to-draft'

const before = formOf('igf-2018')
const next = nextVersion(before, 'igf-2024', 'IGF 2024')
const learnt: Form = addQuestion(
  replaceQuestion(next, {
    ...findQuestion(next, 'participants')!,
    label: { en: 'How many people came' },
    importLabels: ['Heads counted at the door'],
  }),
  'participation',
  { ...newQuestion('count', 'joinedByLine', 'How many joined by line'), concept: 'online' } as Question,
)
const forms = [...presets, learnt]

const text = `IGF 2024 WS #12 Bridges over the strait

Session Type: Workshop
Title: Bridges over the strait
Heads counted at the door: about 44
How many joined by line: 12
Please describe any policy recommendations or suggestions regarding the way forward/potential next steps
Build one.
`

test('a document is read by the words of a form that the browser made, and is known to be of it', () => {
  const { form, fields } = propose(text, forms)
  expect(form).toBe('igf-2024')
  expect([fields.participants, fields.online]).toEqual([
    { kind: 'estimate', value: 44, asTyped: 'about 44' },
    { kind: 'exact', value: 12, asTyped: '12' },
  ])
  const { answers, missed } = draftOf(learnt, propose(text, forms))
  expect([answers.participants?.typed, answers.joinedByLine?.typed, missed]).toEqual([
    { way: 'number', typed: 'about 44' },
    { way: 'number', typed: '12' },
    // The form has no question for these: they are the session's.
    ['event', 'sessionCode'],
  ])
})

test('documents of the years before are of their own forms all the same', () => {
  const read = (name: string) =>
    propose(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'), forms).form
  expect(
    ['web-page-2019.txt', 'sections-2020.txt', 'launch-2021.txt', 'spanish-2018.txt', 'arabic-2018.txt'].map(
      read,
    ),
  ).toEqual(['igf-2019', 'igf-2020', 'igf-2021', 'igf-2018', 'igf-2018'])
})
