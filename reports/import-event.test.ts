import { expect, test } from 'vitest'
import { isOfOther } from './import-event'

const igf = { name: 'IGF 2017', startsOn: '2017-12-18' }

test.each([
  [{ event: 'IGF 2017' }, false],
  [{ event: 'FGI 2017' }, false],
  [{ event: '12th Internet Governance Forum' }, false],
  [{ event: 'منتدى حوكمة الإنترنت ٢٠١٧' }, false],
  [{}, false],
  [{ heldOn: '2017-12-20' }, false],
  [{ event: 'IGF 2018' }, true],
  [{ event: 'منتدى حوكمة الإنترنت ٢٠١٨' }, true],
  [{ event: 'EuroDIG 2017' }, true],
  [{ event: 'LACIGF 2017' }, true],
  [{ heldOn: '2016-12-07' }, true],
])('whether a document that says %o is of another event than IGF 2017: %s', (said, is) => {
  expect(isOfOther(said, igf)).toBe(is)
})

test('an event that is named without its year has that of its first day', () => {
  const event = { name: 'Internet Governance Forum', startsOn: '2019-11-25' }
  expect([isOfOther({ event: 'IGF 2019' }, event), isOfOther({ event: 'IGF 2018' }, event)]).toEqual([
    false,
    true,
  ])
})
