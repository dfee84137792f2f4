import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../answer'
import type { Form } from '../form'
import { formOf } from '../released'
import { answersSchema } from '../schema'
import { type Context, readDraft } from './draft'

const form = formOf('igf-2017')
const standard = formOf('standard')
const event: Context = { eventName: 'IGF 2017', startsOn: '2017-12-18', endsOn: '2017-12-21' }

/** Everything that the form demands, answered. */
const whole: Draft['typed'] = {
  title: 'OAS/OEA and the promotion of National Cybersecurity Strategies in the Americas',
  heldOn: 'Wednesday, December 20, 2017',
  time: { from: '16:10', to: '17:10' },
  organizers: [{ name: 'Belisario Contreras', organisation: 'OAS' }],
  rapporteurs: [{ name: 'Barbara Marchiori de Assis' }],
  keyIssues: ['Trust was said to matter.'],
  discussion: 'One.\n\nTwo.\n\nThree.',
}
const read = (typed: Draft['typed'], of: Form = form, context = event, topics = ['cybersecurity']) =>
  readDraft(of, { typed, topics, language: 'en' }, context)
const problems = (typed: Draft['typed'], of?: Form) =>
  read({ ...whole, ...typed }, of).problems.map(({ field, code, values: { concept: _, ...values } }) => [
    field,
    code,
    values,
  ])
const advice = (typed: Draft['typed']) =>
  read({ ...whole, ...typed }).advice.map(({ field, code }) => [field, code])
const number = (typed: string) => ({ way: 'number', typed }) as const

test('a whole report has answers in the shapes that a version stores', () => {
  const typed: Draft['typed'] = {
    ...whole,
    moderators: [{ name: '', organisation: 'OAS', group: 'intergovernmental', country: 'United States' }, {}],
    presentations: ['', 'The Government of Mexico presented. ', 'N/A and more'],
    wayForward: 'Next steps.',
    participants: number('20 participants'),
    women: number('10 participants'),
    genderExtent: 'N/A',
    genderSummary: ' n.a. ',
  }
  const { answers, problems, advice } = read(typed)
  expect(answersSchema(form).parse(answers)).toEqual(answers)
  expect(answers).toEqual({
    title: whole.title,
    heldOn: '2017-12-20',
    time: { from: '16:10', to: '17:10' },
    organizers: [{ name: 'Belisario Contreras', organisation: 'OAS' }],
    moderators: [{ organisation: 'OAS', group: 'intergovernmental', country: 'US' }],
    rapporteurs: [{ name: 'Barbara Marchiori de Assis' }],
    keyIssues: ['Trust was said to matter.'],
    presentations: ['The Government of Mexico presented.', 'N/A and more'],
    discussion: ['One.', 'Two.', 'Three.'],
    wayForward: ['Next steps.'],
    participants: { kind: 'exact', value: 20, asTyped: '20 participants' },
    women: { kind: 'exact', value: 10, asTyped: '10 participants' },
    genderExtent: { kind: 'not-applicable', asTyped: 'N/A' },
    genderSummary: { kind: 'not-applicable', asTyped: 'n.a.' },
  })
  expect(problems).toEqual([])
  expect(advice.map(({ field, code }) => [field, code])).toEqual([['wayForward', 'few-paragraphs']])
})

test('an empty draft lacks what the form demands, in its order, and nothing else', () => {
  const { answers, problems } = readDraft(form, emptyDraft(), event)
  expect(answers).toEqual({})
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'title missing',
    'heldOn missing',
    'time.from missing',
    'organizers missing',
    'rapporteurs missing',
    'keyIssues missing',
    'discussion missing',
  ])
  expect(problems[0]).toEqual({
    questionKey: 'title',
    field: 'title',
    code: 'missing',
    values: { concept: 'title' },
  })
})

test('blanks are no answer, and what the form does not ask is passed over', () => {
  const blank = {
    title: ' \u00A0',
    keyIssues: [' ', ''],
    organizers: [{ name: ' ' }, {}],
    discussion: '\n \n',
    time: {},
    nothing: 'x',
  }
  expect(
    read({ ...whole, ...blank }).problems.map(({ questionKey, code }) => `${questionKey} ${code}`),
  ).toEqual([
    'title missing',
    'time missing',
    'organizers missing',
    'keyIssues missing',
    'discussion missing',
  ])
})

describe('texts', () => {
  const letters = (length: number) => '𠀀'.repeat(length)
  test.each<[string, Draft['typed'], unknown[]]>([
    ['a title of 200 characters', { title: letters(200) }, []],
    ['a title of 201', { title: letters(201) }, [['title', 'too-long', { most: 200 }]]],
    [
      'a key issue of 501',
      { keyIssues: ['a', '', letters(501)] },
      [['keyIssues.2', 'entry-too-long', { number: 3, most: 500 }]],
    ],
    [
      'a summary of 1,501',
      { presentations: [letters(1501)] },
      [['presentations.0', 'entry-too-long', { number: 1, most: 1500 }]],
    ],
    [
      'a discussion of 10,001',
      { discussion: letters(10_001) },
      [['discussion', 'too-long', { most: 10_000 }]],
    ],
    [
      '201 key issues',
      { keyIssues: Array(201).fill('a') },
      [['keyIssues', 'too-many-entries', { most: 200 }]],
    ],
  ])('%s', (_what, typed, expected) => {
    expect(problems(typed)).toEqual(expected)
  })

  test('a title stays a title, whatever it reads like', () => {
    expect(read({ ...whole, title: 'N/A' }).answers.title).toBe('N/A')
  })

  test('paragraphs are parted by empty lines, or by lines where all are long', () => {
    const long = 'A long line about cables in the mountains. '.repeat(6).trim()
    expect(read({ ...whole, discussion: `a\nb\n \n\nc` }).answers.discussion).toEqual(['a\nb', 'c'])
    expect(read({ ...whole, discussion: `${long}\n${long}` }).answers.discussion).toEqual([long, long])
  })

  test('guidance is advice', () => {
    expect(advice({ discussion: 'One.' })).toEqual([['discussion', 'few-paragraphs']])
    expect(advice({ discussion: Array(7).fill('One.').join('\n\n') })).toEqual([
      ['discussion', 'many-paragraphs'],
    ])
    expect(advice({ keyIssues: ['One.', 'One sentence. And another.'] })).toEqual([
      ['keyIssues.1', 'sentences'],
    ])
    expect(advice({ presentations: ['One.\n\nTwo.'] })).toEqual([['presentations.0', 'entry-paragraphs']])
    expect(
      advice({ keyIssues: ['Dr. J. Smith of the U.S. Department spoke at 5 p.m. about No. 5.'] }),
    ).toEqual([])
  })
})

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

describe('choices and the gender discussion', () => {
  const of = (typed: Draft['typed']) =>
    problems(
      { keyMessages: ['One.'], sessionType: 'open-forum', genderScale: 'mentioned', ...typed },
      standard,
    )
  test('a summary is asked for where there was enough to tell', () => {
    expect(of({})).toEqual([])
    expect(of({ genderScale: 'important' })).toEqual([['genderSummary', 'missing', {}]])
    expect(of({ genderScale: 'main-theme', genderSummary: 'Much.' })).toEqual([])
  })
  test('what is none of the options is a problem', () => {
    expect(of({ sessionType: 'Open Forum' })).toEqual([['sessionType', 'unknown-option', {}]])
    expect(of({ genderScale: 'N/A' })).toEqual([])
  })
})

test('up to three topics, and a language', () => {
  const of = (topics: string[], language: string) => {
    const { problems, advice } = readDraft(form, { typed: whole, topics, language }, event)
    return [...problems, ...advice].map(({ questionKey, code }) => `${questionKey} ${code}`)
  }
  expect([of(['a', 'b', 'c'], 'en'), of(['a', 'b', 'c', 'd'], 'en'), of([], 'en'), of(['a'], ' ')]).toEqual([
    [],
    ['topics too-many-topics'],
    ['topics no-topics'],
    ['language missing'],
  ])
})
