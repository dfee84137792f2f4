import { expect, test } from 'vitest'
import { nextDue, waitAfter } from './pace'

const clocks = { typedAt: 0, unkeptSince: null, unsavedSince: null, notBefore: 0, isComposing: false }

test('nothing typed, nothing due', () => {
  expect(nextDue(clocks)).toEqual({ keepAt: Infinity, saveAt: Infinity })
})

test('kept 300 ms and saved 2 s after typing stops', () => {
  expect(nextDue({ ...clocks, typedAt: 5_000, unkeptSince: 4_900, unsavedSince: 4_900 })).toEqual({
    keepAt: 5_300,
    saveAt: 7_000,
  })
})

test('whoever types on and on is kept every second and saved every ten', () => {
  expect(nextDue({ ...clocks, typedAt: 60_000, unkeptSince: 59_100, unsavedSince: 51_000 })).toEqual({
    keepAt: 60_100,
    saveAt: 61_000,
  })
})

test('after a failure it waits longer each time, half a minute at most, and keeps meanwhile', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  expect(
    nextDue({ ...clocks, typedAt: 1_000, unkeptSince: 1_000, unsavedSince: 1_000, notBefore: 9_000 }),
  ).toEqual({
    keepAt: 1_300,
    saveAt: 9_000,
  })
})

test('a word that is being composed is kept as soon as any other, and waits for its end no longer than ten seconds', () => {
  const composing = { ...clocks, typedAt: 1_000, unkeptSince: 1_000, unsavedSince: 1_000, isComposing: true }
  expect(nextDue(composing)).toEqual({ keepAt: 1_300, saveAt: 11_000 })
  expect(nextDue({ ...composing, isComposing: false })).toEqual({ keepAt: 1_300, saveAt: 3_000 })
})
