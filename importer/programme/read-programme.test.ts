import { describe, expect, test } from 'vitest'
import { csvTemplate } from './csv'
import { decodeProgramme, mostRows, readProgramme } from './read-programme'
import type { Programme, ProgrammeRow } from './row'

const event = { timeZone: 'Europe/Zurich', startsOn: '2017-12-18', endsOn: '2017-12-21' }
const read = (text: string): Programme => {
  const programme = readProgramme(text, event)
  if ('refused' in programme) throw new Error(`${programme.refused} ${programme.detail}`)
  return programme
}
const refusal = (text: string) => readProgramme(text, event)
const about = (text: string) => read(text).messages.map((one) => `${one.line} ${one.about}`)
const row = (given: Partial<ProgrammeRow>): ProgrammeRow => ({
  code: 'WS 1',
  type: 'workshop',
  title: 'Access',
  heldOn: '2017-12-20',
  organizers: [],
  line: 2,
  ...given,
})

describe('CSV', () => {
  test('columns in any order and wording, with a BOM, semicolons, quotes and line breaks in cells', () => {
    const text =
      '\uFEFFTitle;Code;Date;Start;End;Room;Format;Organizer;Organization\r\n' +
      '"Access; ""for all""";WS 1;2017-12-20;10:00;11:30;XXI;Workshop;"Ana Ruiz (Harbour Institute); Li Wei";Delta Forum\r\n' +
      ';;;;;;;;\r\n\r\n' +
      '"Two\nlines";OF 64;20 December 2017;16.10;17.10;;Open Forum;;\r\n'
    const { rows, messages, kind } = read(text)
    expect({ kind, messages }).toEqual({ kind: 'csv', messages: [] })
    expect(rows).toEqual([
      row({
        title: 'Access; "for all"',
        place: 'XXI',
        from: '10:00',
        to: '11:30',
        organizers: [
          { name: 'Ana Ruiz', organisation: 'Harbour Institute' },
          { name: 'Li Wei' },
          { organisation: 'Delta Forum' },
        ],
      }),
      row({ code: 'OF 64', type: 'open-forum', title: 'Two lines', from: '16:10', to: '17:10', line: 6 }),
    ])
  })

  test('tabs, one column for both times, and the headings of other languages', () => {
    expect(read('Código\tTítulo\tFecha\tHorario\nWS 1\tAccess\t20/12/2017\t16:10 - 17:10').rows).toEqual([
      row({ from: '16:10', to: '17:10' }),
    ])
  })

  test('says for each line what is wrong and leaves the others', () => {
    const text = [
      'code,title,date,start,end,type',
      ',Without a code,2017-12-20,,,',
      'WS 2,,2017-12-20,,,',
      'WS 3,No day,,,,',
      'WS 4,Which day,05/06/2017,,,',
      'WS 5,No such day,2017-02-30,,,',
      'WS 6,Bad time,2017-12-20,half past,,',
      'WS 7,Backwards,2017-12-20,11:00,10:00,',
      'WS 8,Other day,2017-12-17,,,',
      'WS 9,Other type,2017-12-20,,,Séance de yoga',
      '###,No letters,2017-12-20,,,',
      `WS 11,${'x'.repeat(501)},2017-12-20,,,`,
      'WS 12,Too,many,2017,12,cells,here',
    ].join('\n')
    expect(about(text)).toEqual([
      '2 no-code',
      '3 no-title',
      '4 no-day',
      '5 day-ambiguous',
      '6 day-unreadable',
      '7 time-unreadable',
      '8 ends-before-start',
      '9 other-day',
      '10 type-unknown',
      '11 code-unusable',
      '12 too-long',
      '13 columns',
      '13 day-unreadable',
      '13 time-unreadable',
      '13 type-unknown',
    ])
    expect(read(text).rows.map(({ code, type }) => `${code} ${type}`)).toEqual([
      'WS 8 workshop',
      'WS 9 workshop',
    ])
  })

  test('refuses what is no programme, and says why', () => {
    expect(refusal('')).toEqual({ refused: 'empty' })
    expect(refusal('\uFEFF \n')).toEqual({ refused: 'empty' })
    expect(refusal('Just a sentence')).toEqual({ refused: 'unknown-kind' })
    expect(refusal('name,colour\nA,red')).toEqual({ refused: 'no-columns', detail: 'code, date' })
    expect(refusal('code,title,date\n')).toEqual({ refused: 'no-sessions' })
    expect(refusal('code,title,date\n"WS 1,Access,2017-12-20')).toMatchObject({ refused: 'broken' })
    expect(decodeProgramme(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toEqual({ refused: 'not-text' })
  })

  test('ten thousand rows are refused quickly, as many as may be are read quickly', () => {
    const many = (count: number) =>
      `code,title,date\n${Array.from({ length: count }, (_, index) => `WS ${index},Access ${index},2017-12-20`).join('\n')}`
    const start = performance.now()
    expect(refusal(many(10_000))).toEqual({ refused: 'too-many', detail: '10000' })
    expect(read(many(mostRows)).rows).toHaveLength(mostRows)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('text of a spreadsheet in UTF-16 or a code page is read as what it says', () => {
    const text = 'code;title;date\nWS 1;Accès et société;2017-12-20'
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'latin1'),
      Buffer.from(text),
    ]) {
      const decoded = decodeProgramme(bytes)
      expect(read('text' in decoded ? decoded.text : '').rows[0]?.title).toBe('Accès et société')
    }
  })

  test('the template is read back', () => {
    const { rows, messages } = read(csvTemplate(event))
    expect(messages).toEqual([])
    expect(rows).toEqual([
      row({
        title: 'Title of the session',
        heldOn: '2017-12-18',
        from: '10:00',
        to: '11:00',
        place: 'Room 1',
        organizers: [{ name: 'Given Name Surname', organisation: 'Organization' }],
      }),
    ])
  })
})

const schedule = (events: string, day = '2017-12-20') =>
  `<?xml version="1.0"?>\n<schedule>\n<day index="1" date="${day}">\n<room name="Hall &amp; Co">\n${events}\n</room>\n</day>\n</schedule>`

describe('schedule.xml', () => {
  test('guid, code, type, place, people and times on the clock of the event', () => {
    const text = schedule(`<event guid="a-1" id="7" code="F52L9V">
  <date>2017-12-20T10:00:00+01:00</date><start>10:00</start><duration>01:30</duration>
  <room>Hall &amp; Co</room><title>Access &#8211; for all</title><subtitle/>
  <track>Access</track><type>workshop</type>
  <persons><person id="1">Ana Ruiz</person><person>Li Wei</person></persons>
</event>`)
    expect(read(text)).toEqual({
      kind: 'schedule-xml',
      messages: [],
      rows: [
        row({
          guid: 'a-1',
          code: 'F52L9V',
          title: 'Access – for all',
          theme: 'Access',
          place: 'Hall & Co',
          from: '10:00',
          to: '11:30',
          organizers: [{ name: 'Ana Ruiz' }, { name: 'Li Wei' }],
          line: 5,
        }),
      ],
    })
  })

  test('the code at the head of a title wins over a number, and another clock is moved and told', () => {
    const text = schedule(
      '<event guid="a-2" id="9"><date>2017-12-20T23:30:00+00:00</date><duration>01:00</duration><title>OF #64 Strategies</title></event>',
    )
    expect(read(text).rows).toMatchObject([
      {
        code: 'OF 64',
        type: 'open-forum',
        title: 'Strategies',
        heldOn: '2017-12-21',
        from: '00:30',
        to: '01:30',
      },
    ])
    expect(about(text)).toEqual(['5 other-zone'])
  })

  test('an event without a date is on the day that it stands under', () => {
    const text = schedule(
      '<event id="WS1"><start>09:00</start><duration>0:50</duration><title>A</title></event>',
    )
    expect(read(text).rows).toMatchObject([{ heldOn: '2017-12-20', from: '09:00', to: '09:50' }])
  })

  test('entities are never declared, and damage is told with its line', () => {
    expect(refusal(`<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "b">]><schedule/>`)).toEqual({
      refused: 'document-type',
    })
    expect(refusal('<?xml version="1.0"?>\n<schedule>\n<day>\n</schedule>')).toMatchObject({
      refused: 'broken',
    })
    expect(refusal('<?xml version="1.0"?><other/>')).toEqual({ refused: 'unknown-kind' })
    expect(refusal('<?xml version="1.0"?><schedule></schedule>')).toEqual({ refused: 'no-sessions' })
  })
})

describe('pretalx', () => {
  test('the schedule that it exports', () => {
    const talk = {
      guid: 'g-1',
      code: 'F52L9V',
      date: '2017-12-20T10:00:00+01:00',
      start: '10:00',
      duration: '00:45',
      room: 'XXI',
      title: 'Access',
      track: 'Rights',
      type: { en: 'Workshop', de: 'Werkstatt' },
      persons: [{ public_name: 'Ana Ruiz' }],
    }
    const text = JSON.stringify(
      { schedule: { conference: { days: [{ date: '2017-12-20', rooms: { XXI: [talk] } }] } } },
      null,
      1,
    )
    expect(read(text).rows).toMatchObject([
      {
        guid: 'g-1',
        code: 'F52L9V',
        type: 'workshop',
        place: 'XXI',
        theme: 'Rights',
        from: '10:00',
        to: '10:45',
        organizers: [{ name: 'Ana Ruiz' }],
      },
    ])
  })

  test('the talks of its API, with what was called off left out', () => {
    const results = [
      {
        code: 'AAAAAA',
        title: { en: 'Access' },
        state: 'confirmed',
        submission_type: { id: 3, name: { en: 'Workshop' } },
        track: { en: 'Rights' },
        slots: [
          { room: { name: { en: 'XXI' } }, start: '2017-12-20T09:00:00Z', end: '2017-12-20T10:00:00Z' },
        ],
        speakers: [{ code: 'X', name: 'Ana Ruiz' }],
      },
      { code: 'BBBBBB', title: 'Gone', state: 'withdrawn', slot: null },
      { code: 'CCCCCC', title: 'Not placed yet', state: 'confirmed', slots: [] },
    ]
    const text = JSON.stringify({ count: 3, results }, null, 2)
    expect(read(text).rows).toMatchObject([
      {
        code: 'AAAAAA',
        type: 'workshop',
        theme: 'Rights',
        place: 'XXI',
        heldOn: '2017-12-20',
        from: '10:00',
        to: '11:00',
      },
    ])
    expect(about(text).map((one) => one.split(' ')[1])).toEqual(['called-off', 'no-day', 'no-day'])
  })

  test('lists that name rooms, tracks and people by number', () => {
    const text = JSON.stringify({
      talks: [
        {
          code: 'AAAAAA',
          title: 'Access',
          track: 4,
          room: 2,
          start: '2017-12-20T10:00:00+01:00',
          end: '2017-12-20T11:00:00+01:00',
          speakers: ['SPKR'],
        },
      ],
      rooms: [{ id: 2, name: { en: 'XXI' } }],
      tracks: [{ id: 4, name: 'Rights' }],
      speakers: [{ code: 'SPKR', name: 'Ana Ruiz' }],
    })
    expect(read(text).rows).toMatchObject([
      { place: 'XXI', theme: 'Rights', organizers: [{ name: 'Ana Ruiz' }] },
    ])
  })

  test('what is no JSON, or other JSON, is refused', () => {
    expect(refusal('{"talks": [')).toMatchObject({ refused: 'broken' })
    expect(refusal('{"a": 1}')).toEqual({ refused: 'unknown-kind' })
    expect(refusal('[]')).toEqual({ refused: 'no-sessions' })
    expect(refusal('[1, null, "x"]')).toEqual({ refused: 'no-sessions' })
  })
})

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

  test('a damaged calendar is refused', () => {
    expect(refusal('BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR')).toMatchObject({ refused: 'broken' })
  })
})
