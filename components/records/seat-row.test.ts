import { expect, test } from 'vitest'
import type { Count } from '@/forms/answer'
import { seatRow } from './seat-row'

const exact = (value: number): Count => ({ kind: 'exact', value, asTyped: String(value) })

test('up to twenty participants have a seat each', () => {
  expect(seatRow(exact(20), exact(10))).toEqual({ per: 'person', women: 10, others: 10, uncounted: 0 })
  expect(seatRow(exact(7), exact(0))).toEqual({ per: 'person', women: 0, others: 7, uncounted: 0 })
})

test('more than twenty are ten seats, and a minority keeps one', () => {
  expect(seatRow(exact(120), exact(30))).toEqual({ per: 'tenth', women: 3, others: 7, uncounted: 0 })
  expect(seatRow(exact(200), exact(1))).toEqual({ per: 'tenth', women: 1, others: 9, uncounted: 0 })
  expect(seatRow(exact(200), exact(199))).toEqual({ per: 'tenth', women: 9, others: 1, uncounted: 0 })
})

test('a share alone fills the seats; words without a number leave them uncounted', () => {
  const share: Count = { kind: 'share', value: 40, asTyped: '40%' }
  expect(seatRow(exact(60), share)).toEqual({ per: 'tenth', women: 4, others: 6, uncounted: 0 })
  expect(seatRow(exact(60), { kind: 'share', asTyped: 'few' })).toEqual({
    per: 'tenth',
    women: 0,
    others: 0,
    uncounted: 10,
  })
})

test('nobody counted, nothing drawn', () => {
  expect(seatRow(null, exact(3))).toBe(null)
  expect(seatRow({ kind: 'not-recorded', asTyped: 'N/A' }, exact(3))).toBe(null)
  expect(seatRow(exact(0), exact(0))).toBe(null)
  expect(seatRow(exact(4), exact(6))).toBe(null)
})

test('participants without women are seats that nobody counted', () => {
  expect(seatRow(exact(12), null)).toEqual({ per: 'person', women: 0, others: 0, uncounted: 12 })
})
