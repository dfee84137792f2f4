import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../answer'
import { readDraft } from './draft'
import { advice, event, form, number, problems, read, whole } from './testing'

describe('people', () => {
  test.each<[string, Draft['typed'], unknown[]]>([
    [
      'without a name',
      { speakers: [{ position: 'Director' }] },
      [['speakers.0.name', 'person-without-name', {}]],
    ],
    [
      'of an unknown group',
      { speakers: [{ name: 'A', group: 'men' }] },
      [['speakers.0.group', 'unknown-group', {}]],
    ],
    [
      'of nowhere',
      { speakers: [{}, { name: 'A', country: 'Atlantis' }] },
      [['speakers.1.country', 'unknown-country', { typed: 'Atlantis' }]],
    ],
    [
      'with half a book for a name',
      { speakers: [{ name: 'x'.repeat(501) }] },
      [['speakers.0.name', 'entry-too-long', { number: 1, most: 500 }]],
    ],
    [
      'who are too many',
      { speakers: Array(201).fill({ name: 'A' }) },
      [['speakers', 'too-many-entries', { most: 200 }]],
    ],
    ['who are nobody', { speakers: [{ name: 'TBC' }] }, []],
  ])('%s', (_what, typed, expected) => {
    expect(problems(typed)).toEqual(expected)
  })

  test.each([
    ['Mexico', 'MX'],
    ['méxico', 'MX'],
    ['المكسيك', 'MX'],
    ['USA', 'US'],
    ['us', 'US'],
    ['UK', 'GB'],
    ['Россия', 'RU'],
    ['Russian Federation', 'RU'],
    ['瑞士', 'CH'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Estados Unidos', 'US'],
    ['Allemagne', 'DE'],
  ])('%s is %s', (country, code) => {
    expect(read({ ...whole, speakers: [{ name: 'A', country }] }).answers.speakers).toEqual([
      { name: 'A', country: code },
    ])
  })

  test('a telephone number, and one person with the names in another order', () => {
    expect(
      advice({
        speakers: [{ name: 'Ana Núñez' }, { name: 'Nunez, Ana', position: 'Director, +41 79 123 45 67' }],
      }),
    ).toEqual([
      ['speakers.1.position', 'phone'],
      ['speakers.1.name', 'same-person'],
    ])
    expect(advice({ speakers: [{ name: 'Ana Núñez', organisation: 'Forum 2016-2017' }] })).toEqual([])
  })

  test('one person twice and an address are asked about', () => {
    expect(
      advice({ speakers: [{ name: 'Ana Núñez' }, { name: 'ana nunez', position: 'ana@oas.example' }] }),
    ).toEqual([
      ['speakers.1.position', 'e-mail'],
      ['speakers.1.name', 'same-person'],
    ])
  })
})

describe('counts', () => {
  test.each<[string, Draft['typed'], unknown[]]>([
    ['blank', { participants: { way: 'number' } }, [['participants.typed', 'count-blank', {}]]],
    [
      'unreadable',
      { participants: number('full room') },
      [['participants.typed', 'count-unreadable', { most: 20_000 }]],
    ],
    ['decimal', { participants: number('4.5') }, [['participants.typed', 'count-decimal', { most: 20_000 }]]],
    [
      'negative',
      { participants: number('-5') },
      [['participants.typed', 'count-negative', { most: 20_000 }]],
    ],
    [
      'reversed',
      { participants: number('25-15') },
      [['participants.typed', 'count-reversed', { most: 20_000 }]],
    ],
    [
      'huge',
      { participants: number('20,001') },
      [['participants.typed', 'count-too-many', { most: 20_000 }]],
    ],
    ['a share of all', { participants: number('half') }, [['participants.typed', 'count-unreadable', {}]]],
    [
      'N/A for a number',
      { participants: number('N/A') },
      [['participants.typed', 'count-absent', { typed: 'N/A' }]],
    ],
    ['unknown for a number', { participants: number('unknown') }, []],
    ['a share as a number', { women: number('half') }, [['women.typed', 'count-share', {}]]],
    ['no share', { women: { way: 'share' } }, [['women.share', 'share-missing', {}]]],
    ['heads as a share', { women: { way: 'share', typed: '10' } }, [['women.share', 'share-missing', {}]]],
    [
      'too many women',
      { participants: number('20'), women: number('25') },
      [['women.typed', 'part-too-large', { most: 20 }]],
    ],
    [
      'too many for a range',
      { participants: number('15-25'), women: number('26') },
      [['women.typed', 'part-too-large', { most: 25 }]],
    ],
    ['a range that fits', { participants: number('20'), women: number('15-25') }, []],
    ['women only', { participants: number('8'), women: number('8') }, []],
    ['nobody at all', { participants: number('0'), women: number('0') }, []],
    ['more than at least', { participants: number('100+'), women: number('400') }, []],
    ['more than an estimate', { participants: number('about 20'), women: number('25') }, []],
    ['uncounted', { participants: { way: 'not-recorded' }, women: number('25') }, []],
  ])('%s', (_what, typed, expected) => {
    expect(problems(typed)).toEqual(expected)
  })

  test('what is too large is still an answer, so that a reviewer can see it', () => {
    expect(read({ participants: number('20'), women: number('25') }).answers.women).toEqual({
      kind: 'exact',
      value: 25,
      asTyped: '25',
    })
  })

  test('a proportion is one where it was chosen, or where nothing was', () => {
    const share = { kind: 'share', low: 30, high: 40, asTyped: 'about a third' }
    expect(read({ women: { way: 'share', typed: 'about a third' } }).answers.women).toEqual(share)
    expect(read({ women: { typed: 'about a third' } }).answers.women).toEqual(share)
  })

  test('a reason for having no number keeps its words, but no number that was left in the box', () => {
    const words = (typed?: string) =>
      read({ women: { way: 'not-recorded', ...(typed && { typed }) } }).answers.women
    expect([words(), words('N/A'), words('20')]).toEqual([
      { kind: 'not-recorded', asTyped: '' },
      { kind: 'not-recorded', asTyped: 'N/A' },
      { kind: 'not-recorded', asTyped: '' },
    ])
  })

  test('odd numbers are asked about', () => {
    expect(advice({ participants: number('40'), women: number('none') })).toEqual([
      ['women.typed', 'no-women'],
    ])
    expect(advice({ participants: number('9'), women: number('0') })).toEqual([])
    expect(advice({ participants: number('about 20'), women: number('25') })).toEqual([
      ['women.typed', 'larger-estimate'],
    ])
    expect(advice({ women: number('25') })).toEqual([['women.typed', 'part-without-whole']])
  })
})

describe('day and time', () => {
  test.each<[string, Draft['typed'], unknown[]]>([
    ['no date', { heldOn: 'soon' }, [['heldOn', 'date-unreadable', {}]]],
    ['no real date', { heldOn: '30 February 2017' }, [['heldOn', 'date-unreal', {}]]],
    ['no year', { heldOn: '20 December' }, [['heldOn', 'date-incomplete', { part: 'year' }]]],
    [
      'two dates',
      { heldOn: '03/04/2017' },
      [['heldOn', 'date-ambiguous', { first: '2017-04-03', second: '2017-03-04' }]],
    ],
    [
      'another week',
      { heldOn: '2017-12-22' },
      [['heldOn', 'date-outside', { startsOn: '2017-12-18', endsOn: '2017-12-21', event: 'IGF 2017' }]],
    ],
    [
      'no time',
      { time: { from: 'noonish', to: '25:00' } },
      [
        ['time.from', 'time-unreadable', { end: 'start' }],
        ['time.to', 'time-unreadable', { end: 'end' }],
      ],
    ],
    ['no start', { time: { to: '17:10' } }, [['time.from', 'missing', {}]]],
    [
      'the end first',
      { time: { from: '17:10', to: '16:10' } },
      [['time.to', 'time-order', { from: '17:10' }]],
    ],
    ['both times in one field', { time: { from: 'from 16:10 to 17:10' } }, []],
    ['a start alone', { time: { from: '4.10 pm' } }, []],
  ])('%s', (_what, typed, expected) => {
    expect(problems(typed)).toEqual(expected)
  })

  test('of two readings the one within the event is meant', () => {
    const december = { ...event, startsOn: '2017-03-01', endsOn: '2017-03-05' }
    expect(read({ ...whole, heldOn: '03/04/2017' }, form, december).answers.heldOn).toBe('2017-03-04')
  })

  test('a day outside the event is still an answer; without an event nothing is outside', () => {
    expect(read({ heldOn: '2017-12-22' }).answers.heldOn).toBe('2017-12-22')
    expect(
      readDraft(form, { ...emptyDraft(), typed: { ...whole, heldOn: '2020-01-01' } }, {}).problems,
    ).toEqual([])
  })

  test('another day of the week is asked about', () => {
    expect(advice({ heldOn: 'Monday, December 20, 2017' })).toEqual([['heldOn', 'other-weekday']])
  })
})
