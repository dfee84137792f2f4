import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../answer'
import { answersSchema } from '../schema'
import { readDraft } from './draft'
import { advice, event, form, number, problems, read, standard, whole } from './testing'

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
