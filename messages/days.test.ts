import { expect, test } from 'vitest'
import { clockOf, dayIn, dayOf, daysIn, zoneName } from './days'

test('days are written as each language writes them, with Latin digits', () => {
  expect(dayIn('en', '2017-12-20')).toBe('20 December 2017')
  expect(dayIn('en', '2017-12-20', 'full')).toBe('Wednesday, 20 December 2017')
  expect(dayIn('ar', '2017-12-20')).toBe('20 ديسمبر 2017')
  expect(daysIn('en', '2017-12-18', '2017-12-21')).toMatch(/^18\s?–\s?21 December 2017$/)
})

test('a moment has the day and the clock of the place it is told for', () => {
  const moment = new Date('2026-11-02T21:30:00Z')
  expect(dayOf('en', moment, 'Pacific/Fiji')).toBe('3 November 2026')
  expect(clockOf(moment, 'Pacific/Fiji')).toBe('09:30')
  expect(zoneName('en', 'Europe/Zurich', '2017-12-20')).toBe('Central European Standard Time')
})
