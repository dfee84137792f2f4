import { expect, test } from 'vitest'
import { formOf, presets } from '@/forms/released'
import { propose } from './propose'
import { draftOf } from './to-draft'

const text = `IGF 2017 - Open Forum

Session Title: Lakes and cables
Date: Tuesday, December 19, 2017
Time: 11:50 - 12:50
Chair/Moderator: Ana Pérez, Legal Adviser, Lake Commission
Key Issues raised (1 sentence per issue):
- One.
- Two.
Estimate the overall number of women present at the session: about 10
To what extent did the session discuss gender equality and/or women's empowerment? N/A`

test('fields meet the questions of the form by concept, each with its lines', () => {
  const { answers, missed } = draftOf(formOf('igf-2017'), propose(text, presets))
  expect(
    Object.fromEntries(Object.entries(answers).map(([key, { typed, lines }]) => [key, [typed, lines]])),
  ).toEqual({
    title: ['Lakes and cables', [3, 3]],
    heldOn: ['2017-12-19', [4, 4]],
    time: [{ from: '11:50', to: '12:50' }, [5, 5]],
    moderators: [
      [
        {
          name: 'Ana Pérez',
          position: 'Legal Adviser',
          organisation: 'Lake Commission',
          asTyped: 'Ana Pérez, Legal Adviser, Lake Commission',
        },
      ],
      [6, 6],
    ],
    keyIssues: [
      ['One.', 'Two.'],
      [7, 9],
    ],
    women: [{ way: 'number', typed: 'about 10' }, [10, 10]],
    genderExtent: ['N/A', [11, 11]],
  })
  expect(missed).toEqual(['event', 'sessionType'])
})

test('a form that does not ask says which fields it has no question for', () => {
  const { answers, missed } = draftOf(formOf('igf-2015'), propose(text, presets))
  expect(answers.women).toBeUndefined()
  expect(missed).toEqual(['event', 'sessionType', 'women', 'genderExtent'])
})
