import { expect, test } from 'vitest'
import { findDoubled, findLost, findMailedTwice } from './ledger.mjs'

test('what was acknowledged is lost where its revision has not its word', () => {
  const lines = [
    { report: 'a', number: 2, word: 'f1s1x' },
    { report: 'a', number: 3, word: 'f1s2x' },
    { report: 'b', number: 2, word: 'f2s1x' },
  ]
  const stored = [
    { report: 'a', number: 2, word: 'f1s1x' },
    { report: 'a', number: 3, word: 'f1s3x' },
    { report: 'b', number: 3, word: 'f2s1x' },
  ]
  expect(findLost(lines, stored)).toEqual([lines[1], lines[2]])
})

test('a word in two revisions of a report is doubled', () => {
  const stored = [
    { report: 'a', number: 2, word: 'f1s1x' },
    { report: 'a', number: 3, word: 'f1s1x' },
    { report: 'b', number: 3, word: 'f1s1x' },
  ]
  expect(findDoubled(stored)).toEqual(['a f1s1x'])
})

test('the same message may come twice to one reader, another message or a third time not', () => {
  const mails = (to, ids) => ids.map((id) => ({ to, id }))
  expect(findMailedTwice([...mails('one', ['1']), ...mails('same', ['2', '2'])])).toEqual([])
  expect(findMailedTwice([...mails('two', ['3', '4']), ...mails('thrice', ['5', '5', '5'])])).toEqual([
    'two',
    'thrice',
  ])
})
