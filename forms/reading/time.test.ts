import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime, readTimes } from './time'

/** Many made-up cases take their time where the machine is busy. */
const slow = 60_000

const said = (text: string) => {
  const reading = readTime(text)
  return 'time' in reading ? reading.time : reading.unread
}
const bothSaid = (text: string) => {
  const reading = readTimes(text)
  return 'unread' in reading ? reading.unread : [reading.from, reading.to].filter(Boolean).join(' ')
}
const rows = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([expected, texts]) => texts.map((text) => [text, expected]))

test.each(
  rows({
    '16:10': [
      ...[
        '16:10',
        '16.10',
        '1610',
        '16h10',
        '16 h 10',
        '16H10',
        '4:10 pm',
        '4:10pm',
        '4.10 pm',
        '4:10 p.m.',
        '04:10 PM',
        '16:10:00',
      ],
      ...[
        '١٦:١٠',
        '16:10 UTC',
        '16:10 (local time)',
        'at 16:10',
        'à 16h10',
        'a las 16:10',
        'às 16h10',
        'в 16:10',
        '16时10分',
      ],
      ...[
        '下午4:10',
        '下午4点10分',
        '4:10 مساءً',
        '٤:١٠ م',
        'الساعة 16:10',
        '16:10 hrs',
        '1610h',
        '16：10',
        '16 ч 10 мин',
        '16:10 CET',
      ],
    ],
    '09:00': [
      '9:00',
      '09:00',
      '9 am',
      '9am',
      '9 a.m.',
      '9h',
      '9h00',
      '0900',
      '9:00 ص',
      '上午9点',
      '9 ч',
      '9 часов',
      '9 heures',
    ],
    '12:00': ['12:00', 'noon', 'midi', '12 pm', '12:00 p.m.'],
    '00:00': ['00:00', '12 am', '0:00'],
    unreal: ['24:00', '25:00', '16:60', '9960', '13 am'],
    empty: ['', '  '],
    unreadable: ['16', 'soon', '16:1', '16:10 sharp', '116:10', '16:10 to 17:10', '4', '<b>', '-16:10'],
  }),
)('"%s" is %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test.each(
  rows({
    '16:10 17:10': [
      ...[
        '16:10 to 17:10',
        'from 16:10 to 17:10',
        '16:10-17:10',
        '16:10 – 17:10',
        '16.10 - 17.10',
        '1610-1710',
        '16:10~17:10',
      ],
      ...[
        '4:10pm–5:10 p.m.',
        '4:10 to 5:10 pm',
        '4.10-5.10pm',
        '16h10-17h10',
        'de 16h10 à 17h10',
        'de las 16:10 a las 17:10',
      ],
      ...[
        'de 16:10 a 17:10',
        'das 16h10 às 17h10',
        'с 16:10 до 17:10',
        'من 16:10 إلى 17:10',
        'من ١٦:١٠ إلى ١٧:١٠',
        '16:10至17:10',
      ],
      ...['下午4:10至下午5:10', '16:10 - 17:10 (UTC+1)', '16:10 - 17:10 CET', 'Time: 16:10 to 17:10'],
    ],
    '10:00 11:30': ['10:00 - 11:30am', '10 - 11:30 am', '10h-11h30', '1000-1130'],
    '11:30 13:00': ['11:30 - 1pm', '11:30am - 1:00pm'],
    '11:50 13:20': ['1150-1320'],
    '13:00 13:20': ['13.00 - 13.20'],
    '16:00 17:00': ['16-17h', '4-5 pm', '16h à 17h'],
    '23:30 00:30': ['23:30 - 00:30'],
    '16:10': ['16:10', '4:10 pm'],
    unreal: ['24:00 - 25:00', '16:10 to 25:00'],
    empty: [''],
    unreadable: ['16 to 17', 'all day', '16:10 - 17:10 - 18:10', 'to 17:10 from'],
  }),
)('"%s" is %s', (text, expected) => {
  expect(bothSaid(text)).toBe(expected)
})

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
const clock = (of: number) =>
  `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`

test(
  'every minute of a day is read as itself in 24 and in 12 hours',
  () => {
    fc.assert(
      fc.property(minutes, minutes, (of, other) => {
        const date = new Date(of * 60_000)
        const halves = date.toLocaleTimeString('en-US', {
          hour: 'numeric',
          minute: '2-digit',
          timeZone: 'UTC',
        })
        expect(
          [clock(of), clock(of).replace(':', 'h'), clock(of).replace(':', ''), halves].map(said),
        ).toEqual(Array(4).fill(clock(of)))
        expect(bothSaid(`${clock(of)} to ${clock(other)}`)).toBe(`${clock(of)} ${clock(other)}`)
      }),
    )
  },
  slow,
)

test(
  'anything at all is read or refused, soon',
  () => {
    const words = fc.constantFrom(
      '16',
      ':',
      '10',
      ' ',
      '-',
      'pm',
      'to',
      'h',
      '٫',
      'من',
      '下午',
      '(',
      ')',
      'utc',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 25 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(typeof said(typed) + typeof bothSaid(typed)).toBe('stringstring')
      }),
    )
    for (const unit of ['1', '16:10 ', ' - ', '(', 'a ', 'utc ', 'from ']) {
      const started = performance.now()
      for (const size of [10_000, 120]) bothSaid(unit.repeat(size / unit.length))
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  },
  slow,
)
