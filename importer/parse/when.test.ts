import { expect, test } from 'vitest'
import { findDate, findTimes } from './when'

test.each([
  ['Wednesday, December 20, 2017', ['2017-12-20']],
  ['Wednesday, 14 November 2018, 1150-1320', ['2018-11-14']],
  ['17/07/2015', ['2015-07-17']],
  ['Thu, 05/12/2019 - 15:18', ['2019-12-05']],
  ['05/12/2019', ['2019-12-05', '2019-05-12']],
  ['8th December, 2021 (10:15 UTC)', ['2021-12-08']],
  ['9 JUNE 9 2021', ['2021-06-09']],
  ['27.11.2019', ['2019-11-27']],
  ['09.30-10.30', undefined],
  ['2 September 202', undefined],
  ['jueves 21 de diciembre de 2017', ['2017-12-21']],
  ['lundi 12 novembre 2018, de 10h30 à 11h30', ['2018-11-12']],
  ['1er décembre 2022', ['2022-12-01']],
  ['2 de outubro de 2019', ['2019-10-02']],
  ['الأربعاء 20 ديسمبر 2017', ['2017-12-20']],
  ['٢٠ كانون الأول/ديسمبر ٢٠١٧', ['2017-12-20']],
  ["20th Dec. '17", ['2017-12-20']],
  ['12/07/2016 (Wednesday)', ['2016-12-07']],
  ['12/07/2016 (Friday)', ['2016-07-12', '2016-12-07']],
  ['20 декабря 2017 г.', ['2017-12-20']],
  ['2017年12月20日', ['2017-12-20']],
])('the date in "%s"', (text, readings) => {
  expect(findDate(text)?.readings).toEqual(readings)
})

test('a weekday that is not the day of its date is told', () => {
  expect(findDate('Friday, December 20, 2017')?.weekdayDiffers).toBe(true)
  expect(findDate('Wednesday, December 20, 2017')?.weekdayDiffers).toBe(false)
})

test('where days come first, an ambiguous date has one reading', () => {
  expect(findDate('05/12/2019', true)?.readings).toEqual(['2019-12-05'])
})

test.each([
  ['from 16:10 to 17:10', '16:10', '17:10'],
  ['13.00 - 13.20', '13:00', '13:20'],
  ['10:00 - 11:30am', '10:00', '11:30'],
  ['11:30 - 1:00 pm', '11:30', '13:00'],
  ['Wednesday, 14 November 2018, 1150-1320', '11:50', '13:20'],
  ['29 Nov 2022 08:15h', '08:15', undefined],
  ['Thursday, 9th December, 2021 (09:30 UTC) - Thursday, 9th December, 2021 (10:15 UTC)', '09:30', '10:15'],
  ['14h00 às 15h30', '14:00', '15:30'],
  ['9 h 30 – 11 h', '09:30', '11:00'],
  ['من الساعة ١١:٣٠ إلى ١٢:٣٠', '11:30', '12:30'],
  ['с 10:00 до 11:30', '10:00', '11:30'],
  ['14:00-15:00 GMT+1', '14:00', '15:00'],
  ['12:00 PM to 1:00 PM', '12:00', '13:00'],
  ['half past two', '14:30', undefined],
  ['from half past nine to quarter to eleven', '09:30', '10:45'],
  ["nine o'clock", '09:00', undefined],
  ['التاسعة صباحا', '09:00', undefined],
  ['من العاشرة والنصف إلى الحادية عشرة', '10:30', undefined],
])('the times in "%s"', (text, from, to) => {
  expect(findTimes(text)).toEqual(to ? { from, to } : { from })
})

test.each(['90 minutes', '25 to 30 minutes', '20 December 2017'])('"%s" holds no time', (text) => {
  expect(findTimes(text)).toBeUndefined()
})
