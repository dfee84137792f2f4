import { expect, test } from 'vitest'
import type { Form } from './form'
import { contentOf } from './form-schema'
import { findForm, formOf, learnForms, presets, releasedForms } from './released'

const [oldest] = presets as [Form]

test('a form of the browser stands beside those that ship, and reads back as it was written', () => {
  const form: Form = { ...formOf('standard'), key: 'of-the-browser' }
  learnForms([{ key: form.key, content: JSON.parse(JSON.stringify(contentOf(form))) }])
  expect(formOf('of-the-browser')).toEqual(form)
  expect(releasedForms()).toEqual([...presets, form])
})

test('a form that is known stays as it is, and the list stays one list', () => {
  const before = releasedForms()
  learnForms([{ key: oldest.key, content: contentOf({ ...oldest, name: { en: 'Another' } }) }])
  expect(releasedForms()).toBe(before)
  expect(formOf(oldest.key)).toBe(oldest)
})

test.each([
  ['nothing', null],
  ['no sections', { name: { en: 'A' } }],
  [
    'a kind that there is not',
    {
      name: { en: 'A' },
      sections: [
        {
          key: 'a',
          heading: { en: 'A' },
          questions: [{ key: 'b', concept: null, kind: 'file', label: { en: 'B' } }],
        },
      ],
    },
  ],
  ['a property that no form has', { name: { en: 'A' }, sections: [], more: true }],
])('%s is no form, and nothing is learnt', (_, content) => {
  expect(() => learnForms([{ key: 'wrong', content }])).toThrow()
  expect(findForm('wrong')).toBeNull()
})

test('every form that ships can be kept as a row', () => {
  for (const form of presets) expect({ ...form, ...contentOf(form) }).toEqual(form)
})
