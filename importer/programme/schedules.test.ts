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
        {
          type: 'workshop',
          heldOn: '2017-12-20',
          guid: 'a-1',
          code: 'F52L9V',
          title: 'Access – for all',
          theme: 'Access',
          place: 'Hall & Co',
          from: '10:00',
          to: '11:30',
          organizers: [{ name: 'Ana Ruiz' }, { name: 'Li Wei' }],
          line: 5,
        },
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
