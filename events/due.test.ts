import { expect, test } from 'vitest'
import { daysUntil } from './due'

const due = new Date('2018-01-04T22:59:00Z')

test.each([
  ['2018-01-04T08:00:00Z', 'Europe/Zurich', 0],
  ['2018-01-03T22:59:59Z', 'Europe/Zurich', 1],
  ['2018-01-03T23:00:00Z', 'Europe/Zurich', 0],
  ['2018-01-03T23:00:00Z', 'Pacific/Fiji', 1],
  ['2017-12-21T12:00:00Z', 'Europe/Zurich', 14],
  ['2018-01-04T23:00:00Z', 'Europe/Zurich', -1],
  ['2018-01-06T12:00:00Z', 'Europe/Zurich', -2],
])('at %s in %s it is due in %d days', (now, zone, days) => {
  expect(daysUntil(due, zone, new Date(now))).toBe(days)
})

test('a deadline that passed an hour ago is late, on the same day too', () => {
  expect(daysUntil(new Date('2018-01-04T12:00:00Z'), 'Europe/Zurich', new Date('2018-01-04T13:00:00Z'))).toBe(
    -1,
  )
})
