import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, readDate } from './date'

/** Many made-up cases take their time where the machine is busy. */
const slow = 60_000

const said = (text: string) => {
  const reading = readDate(text)
  if ('unread' in reading) return reading.unread
  if ('ambiguous' in reading) return reading.ambiguous.join(' or ')
  return reading.isOtherWeekday ? `${reading.date}, another weekday` : reading.date
}

const table: Record<string, string[]> = {
  '2017-12-20': [
    ...[
      '2017-12-20',
      '20 December 2017',
      'Wednesday, December 20, 2017',
      'December 20, 2017',
      'Dec 20 2017',
      '20 Dec. 2017',
    ],
    ...[
      '20th December 2017',
      '20th of December, 2017',
      '20/12/2017',
      '12/20/2017',
      '20.12.2017',
      '20-12-2017',
      '2017/12/20',
    ],
    ...[
      'Wed, 20/12/2017 - 16:10',
      '20 December 2017 (16:10 UTC)',
      'Wednesday, 20 December 2017, 1610-1710',
      '20 Dec 2017 16:10h',
    ],
    ...[
      '2017-12-20T16:10:00+14:00',
      '2017-12-20T16:10:00Z',
      '2017-12-20T16:10',
      '20 DECEMBER 20 2017',
      '20 décembre 2017',
    ],
    ...[
      'mercredi 20 décembre 2017',
      'le 20 déc. 2017',
      '20 de diciembre de 2017',
      'miércoles, 20 de diciembre de 2017',
    ],
    ...[
      '20 de dezembro de 2017',
      'quarta-feira, 20 de dezembro de 2017',
      '20 декабря 2017 года',
      'среда, 20 декабря 2017 г.',
    ],
    ...[
      '2017年12月20日',
      '2017年12月20日星期三',
      '20 ديسمبر 2017',
      '٢٠ ديسمبر ٢٠١٧',
      'الأربعاء 20 ديسمبر 2017',
    ],
    ...[
      '٢٠ كانون الأول ٢٠١٧',
      '20 كانون الأول/ديسمبر 2017',
      '２０１７-１２-２０',
      '20-Dec-2017',
      'the 20th of December 2017',
    ],
  ],
  '2017-12-20, another weekday': [
    'Monday, December 20, 2017',
    'lundi 20 décembre 2017',
    '2017年12月20日星期一',
    'Fri 20/12/2017',
  ],
  '2019-12-05': ['Thu, 05/12/2019 - 15:18'],
  '2017-03-01': ['1er mars 2017', '1 March 2017', '1º de março de 2017', '01.03.2017 Wednesday'],
  '2021-06-09': ['9 JUNE 9 2021'],
  '2024-02-29': ['29 February 2024', '2024-02-29'],
  '2017-04-04': ['04/04/2017'],
  '2017-04-03 or 2017-03-04': ['03/04/2017', '3.4.2017', '03-04-2017'],
  unreal: ['2026-02-30', '2026-13-01', '30 February 2017', '29 Feb 2026', '31/04/2017', '2017年2月30日'],
  year: ['20 December', '20/12/17', '12月20日'],
  month: ['20 2017', '20'],
  day: ['December 2017', 'December'],
  empty: ['', '  '],
  unreadable: [
    ...[
      '18-21 December 2017',
      '0000-00-00',
      '20 December 1017',
      '20 December 20177',
      '9999-01-01',
      '20 Rabi al-awwal 1439',
      'soon',
    ],
    ...[
      '2560-12-20',
      'tomorrow',
      '32 December 2017',
      '2 September 202',
      '20 December 2017 and 21 January 2018',
      'Wednesday',
      '<b>20</b> December 2017',
    ],
  ],
}

test.each(Object.entries(table).flatMap(([date, texts]) => texts.map((text) => [text, date])))(
  '"%s" is %s',
  (text, date) => {
    expect(said(text)).toBe(date)
  },
)

describe('every day of a century', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  test.each(['en-GB', 'en-US', 'fr', 'es', 'ru', 'zh', 'ar-EG', 'pt'])(
    'is read as %s writes it',
    (locale) => {
      const written = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
      fc.assert(
        fc.property(day, (date) => {
          expect(said(written.format(date))).toBe(date.toISOString().slice(0, 10))
        }),
      )
    },
  )
})

test(
  'anything at all is read or refused, and what is read is a day',
  () => {
    const words = fc.constantFrom(
      '20',
      '2017',
      ' ',
      '/',
      '-',
      '.',
      'december',
      'mar',
      'de',
      '12',
      '年',
      ':',
      '10',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 20 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const reading = readDate(typed)
        const dates = 'date' in reading ? [reading.date] : 'ambiguous' in reading ? reading.ambiguous : []
        for (const date of dates) {
          const [year, month, day] = date.split('-').map(Number)
          expect(isoDate(year!, month!, day!)).toBe(date)
        }
      }),
    )
    for (const unit of ['1', '1/', ' -', '12:10 ', 'mar ', '2017 ']) {
      const started = performance.now()
      readDate(unit.repeat(10_000 / unit.length))
      readDate(unit.repeat(120 / unit.length))
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  },
  slow,
)
