import { describe, expect, test } from 'vitest'
import { readProgramme } from './read-programme'
import type { Programme } from './row'

const event = { timeZone: 'Europe/Zurich', startsOn: '2017-12-18', endsOn: '2017-12-21' }
const read = (text: string): Programme => {
  const programme = readProgramme(text, event)
  if ('refused' in programme) throw new Error(`${programme.refused} ${programme.detail}`)
  return programme
}
const refusal = (text: string) => readProgramme(text, event)
const about = (text: string) => read(text).messages.map((one) => `${one.line} ${one.about}`)

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const sessionOf = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

describe('iCalendar', () => {
  test('moments in UTC, in a named zone, and without a zone', () => {
    const text = calendar(
      ...sessionOf(
        'UID:a@x',
        'SUMMARY:WS 1: Access\\, for',
        '  all',
        'DTSTART:20171220T090000Z',
        'DTEND:20171220T103000Z',
        'LOCATION:XXI',
      ),
      ...sessionOf(
        'UID:b@x',
        'SUMMARY:WS 2 Rights',
        'DTSTART;TZID=Asia/Tokyo:20171221T010000',
        'DURATION:PT45M',
      ),
      ...sessionOf('UID:c@x', 'SUMMARY:WS 3 Trust', 'DTSTART:20171220T120000', 'DTEND:20171220T130000'),
    )
    expect(read(text).rows).toMatchObject([
      {
        guid: 'a@x',
        code: 'WS 1',
        title: 'Access, for all',
        from: '10:00',
        to: '11:30',
        place: 'XXI',
        line: 3,
      },
      { code: 'WS 2', heldOn: '2017-12-20', from: '17:00', to: '17:45' },
      { code: 'WS 3', from: '12:00', to: '13:00' },
    ])
    expect(about(text)).toEqual(['11 other-zone'])
  })

  test('a zone that the file defines, and one that nobody does', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Geneva Standard',
      'BEGIN:STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010325T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]
    const text = calendar(
      ...zone,
      ...sessionOf('UID:a', 'SUMMARY:WS 1 Access', 'DTSTART;TZID=Geneva Standard:20171220T100000'),
      ...sessionOf('UID:b', 'SUMMARY:WS 2 Rights', 'DTSTART;TZID=Nowhere:20171220T100000'),
    )
    expect(read(text).rows.map(({ from }) => from)).toEqual(['10:00', '10:00'])
    expect(about(text).map((one) => one.split(' ')[1])).toEqual(['zone-unknown'])
  })

  test('a code is made where there is none, the same each time; what is called off is left out', () => {
    const text = calendar(
      ...sessionOf('UID:lasting@x', 'SUMMARY:Opening', 'DTSTART;VALUE=DATE:20171218'),
      ...sessionOf('UID:gone@x', 'SUMMARY:WS 9 Gone', 'DTSTART:20171220T090000Z', 'STATUS:CANCELLED'),
      ...sessionOf(
        'UID:again@x',
        'SUMMARY:WS 8 Daily',
        'DTSTART:20171218T090000Z',
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
    )
    const [first] = read(text).rows
    expect(first).toMatchObject({ title: 'Opening', heldOn: '2017-12-18' })
    expect(first?.code).toMatch(/^S[0-9A-F]{6}$/)
    expect(read(text)).toEqual(read(text))
    expect(about(text).map((one) => one.split(' ')[1])).toEqual(['code-made', 'called-off', 'repeats'])
  })

  test('a day that its type cannot be is told in its row, and the others are read', () => {
    const text = calendar(
      ...sessionOf('UID:a@x', 'SUMMARY:WS 1 Lakes', 'DTSTART:20171220'),
      ...sessionOf('UID:b@x', 'SUMMARY:WS 2 Rivers', 'DTSTART:TBC'),
      ...sessionOf('UID:c@x', 'SUMMARY:WS 3 Seas', 'DTSTART:20171220T090000Z'),
    )
    expect(read(text).rows.map(({ title }) => title)).toContain('Seas')
    expect(about(text).filter((one) => one.includes('day-unreadable'))).toHaveLength(2)
  })

  test('a damaged calendar is refused', () => {
    expect(refusal('BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR')).toMatchObject({ refused: 'broken' })
  })
})
