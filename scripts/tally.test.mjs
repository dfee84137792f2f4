import { expect, test } from 'vitest'
import { countPlaywright, countVitest, lastLine, ofCode, readVitest, sum, tally } from './tally.mjs'

test('the last line says how many, and speaks of skipped ones only where there are some', () => {
  expect(lastLine(tally(12, 0))).toBe('12 passed, 0 failed')
  expect(lastLine(tally(12, 1, 3))).toBe('12 passed, 1 failed, 3 skipped')
})

test('counts add up', () => {
  expect(sum([tally(1), tally(2, 1), tally(0, 0, 4), ofCode(0), ofCode(2)])).toEqual(tally(4, 2, 4))
  expect(sum([])).toEqual(tally())
})

test('a test file that could not be read is a failure', () => {
  const read = { status: 'passed', assertionResults: [{}] }
  const unreadable = { status: 'failed', assertionResults: [] }
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [read, unreadable],
  }
  expect(countVitest(report)).toEqual(tally(5, 2, 2))
})

test('a journey that passed at the second try is a failure', () => {
  expect(
    countPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }),
  ).toEqual(tally(7, 3, 2))
})

test('a program that left no report has failed', () => {
  expect(readVitest('/nowhere/vitest.json', 1)).toEqual(tally(0, 1))
})
