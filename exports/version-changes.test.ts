import { expect, test } from 'vitest'
import type { BookReport } from './book-blocks'
import { sampleReport, sampleWords } from './testing'
import { compareVersions } from './version-changes'

const answers = (more: object) => more as BookReport['answers']
const before = sampleReport({
  title: 'A wrong title',
  answers: answers({
    keyIssues: ['Small states need help.', 'Fibre is dear.'],
    participants: { kind: 'exact', value: 3, asTyped: '3' },
    women: { kind: 'exact', value: 2, asTyped: '2' },
  }),
})
const after = sampleReport({
  title: 'A right title',
  version: 2,
  answers: answers({
    keyIssues: ['Small states need help.', 'Fibre is cheap.'],
    participants: { kind: 'exact', value: 4, asTyped: '4' },
    women: { kind: 'exact', value: 1, asTyped: '1' },
  }),
})

test('what changed is told by passages, and what did not is counted', () => {
  const { changes, unchanged } = compareVersions(before, after, 'Title', sampleWords)
  expect(changes.map(({ key }) => key)).toEqual(['title', 'keyIssues'])
  expect(changes[1]!.passages[0]).toEqual({ kind: 'same', count: 1 })
  expect(unchanged).toBeGreaterThan(5)
})

test('numbers of few participants are told in no version, so a change of them is none', () => {
  const { changes } = compareVersions(before, after, 'Title', sampleWords)
  expect(JSON.stringify(changes)).not.toMatch(/"[1-4]"/)
  expect(changes.map(({ key }) => key)).not.toContain('participants')
})

test('a version beside itself has no change', () => {
  expect(compareVersions(after, after, 'Title', sampleWords).changes).toEqual([])
})

test('an answer that came or went is told whole', () => {
  const gone = { ...after, answers: answers({}) }
  const { changes } = compareVersions(after, gone, 'Title', sampleWords)
  const issues = changes.find(({ key }) => key === 'keyIssues')!
  expect(issues.passages.map(({ kind }) => kind)).toEqual(['added', 'removed', 'removed'])
})
