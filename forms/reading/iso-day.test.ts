import { expect, test } from 'vitest'
import { readClock, readIsoDay } from './iso-day'

test.each([
  ['2018-01-04', '2018-01-04'],
  [' 4.1.2018 ', '2018-01-04'],
  ['4/1/2018', '2018-01-04'],
  ['2018-02-30', null],
  ['2018-13-01', null],
  ['tomorrow', null],
  ['', null],
])('the day %j is read as %j', (typed, day) => {
  expect(readIsoDay(typed)).toBe(day)
})

test.each([
  ['18:00', '18:00'],
  ['9', '09:00'],
  ['09.30', '09:30'],
  ['24:00', null],
  ['9:7', null],
  ['', null],
])('the time %j is read as %j', (typed, time) => {
  expect(readClock(typed)).toBe(time)
})
