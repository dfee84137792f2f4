import { describe, expect, it, test } from 'vitest'
import type { Count } from '@/forms/answer'
import { hasValues, noFilters } from '@/reports/filters'
import { coverageOf, hasOf, narrowed, stateOf } from './coverage'
import { type State, states } from './figure'
import { isReliable, weightOf } from './thresholds'

const exact = (value: number): Count => ({ kind: 'exact', value, asTyped: String(value) })
const share: Count = { kind: 'share', value: 40, asTyped: '40%' }
const notRecorded: Count = { kind: 'not-recorded', asTyped: 'unknown' }
const notApplicable: Count = { kind: 'not-applicable', asTyped: 'N/A' }

describe('what became of the question', () => {
  it.each<[Count | null, Count | null, State]>([
    [exact(20), exact(10), 'counted'],
    [exact(20), exact(0), 'counted'],
    [
      { kind: 'minimum', value: 100, asTyped: '100+' },
      { kind: 'estimate', value: 30, asTyped: '~30' },
      'counted',
    ],
    [exact(4), exact(2), 'few'],
    [exact(0), exact(0), 'few'],
    [exact(4), null, 'few'],
    [exact(20), share, 'proportion'],
    [null, share, 'proportion'],
    [notApplicable, share, 'proportion'],
    [exact(20), notApplicable, 'not-applicable'],
    [notApplicable, notApplicable, 'not-applicable'],
    [notApplicable, exact(10), 'not-applicable'],
    [notApplicable, notRecorded, 'not-applicable'],
    [exact(20), notRecorded, 'not-recorded'],
    [exact(20), null, 'not-recorded'],
    [null, exact(12), 'not-recorded'],
    [notRecorded, notRecorded, 'not-recorded'],
    [null, null, 'not-recorded'],
  ])('%j and %j: %s', (participants, women, state) => {
    expect(stateOf({ participants, women }, true)).toBe(state)
    expect(stateOf({ participants, women }, false)).toBe('not-asked')
  })
})

test('every report is in one state, and N is all that were asked', () => {
  const none = { proportion: 0, 'not-applicable': 0 }
  const found = { ...none, counted: 2, few: 1, 'not-recorded': 1, 'not-asked': 1 }
  const { counted, of, apart } = coverageOf(found, { year: [2017] })
  expect([counted.value, of.value]).toEqual([2, 4])
  expect(apart.map(({ state, number }) => [state, number.value])).toEqual([
    ['few', 1],
    ['not-recorded', 1],
    ['not-asked', 1],
  ])
  expect(of.opens).toEqual({ reports: narrowed({ year: [2017] }, { has: ['asked'] }) })
})

test('every state has a list of its own', () => {
  const values = states.map((state) => hasOf[state])
  expect(new Set(values).size).toBe(states.length)
  expect(values.filter((value) => hasValues.includes(value))).toEqual(values)
})

test('narrowing adds to what a list must have and forgets its place and order', () => {
  const found = narrowed(
    { q: 'trust', has: ['topics'], sort: 'oldest', after: 'x' },
    { has: ['both'], year: [2017] },
  )
  const { sort, after, before, ...none } = noFilters
  expect(found).toEqual({ ...none, q: 'trust', year: [2017], has: ['both', 'topics'] })
})

test.each([
  [4, 500, false],
  [5, 49, false],
  [5, 50, true],
  [0, 0, false],
])('%i reports with %i seats carry a share: %s', (reports, seats, is) =>
  expect(isReliable({ reports, seats })).toBe(is),
)

test.each([
  [5, 10, 'full'],
  [49, 100, 'low'],
  [20, 100, 'low'],
  [19, 100, 'table'],
  [0, 0, 'table'],
] as const)('%i of %i reports: %s', (counted, asked, weight) => expect(weightOf(counted, asked)).toBe(weight))
