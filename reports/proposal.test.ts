import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '@/forms/answer'
import { formOf } from '@/forms/released'
import { proposalFor, type Take, takeAnswers } from './proposal'

const form = formOf('igf-2017')
const text = [
  'Session Title: Cables and care',
  'Date: Wednesday, December 20, 2017',
  'List of Speakers and their institutional affiliations:',
  'Ingrid Vilks, Director, Volta Lakeside Cooperative',
  'Kofi Haddad, Researcher, University of Accra',
  'Overall number of participants: 20 participants',
].join('\n')
const odd = `${text}\n\nA page that nobody labelled stood here for years.\n\n- Samira Horvat, Engineer, Horvat Institute`

const none = { takes: new Map<string, Take>(), edited: emptyDraft('en'), placings: [] }
const take = (...takes: [string, Take][]) => ({ ...none, takes: new Map(takes) })

test('rows say what is new, the same and something else', () => {
  const there = { ...emptyDraft('en'), typed: { title: 'Another title', heldOn: '2017-12-20' } }
  const states = proposalFor(form, there, text).rows.map(({ question, state }) => [question.key, state])
  expect(states).toEqual([
    ['title', 'other'],
    ['heldOn', 'same'],
    ['speakers', 'new'],
    ['participants', 'new'],
  ])
})

test('a form that was sent back as it was written changes nothing, and tells of one answer that was changed', () => {
  const speakers = [
    {
      name: 'Ingrid Vilks',
      organisation: 'Volta Lakeside Cooperative',
      tookPart: 'online',
      asTyped: 'Ms. Vilks',
    },
  ]
  const there = {
    ...emptyDraft('en'),
    typed: { title: 'Cables and care', speakers, discussion: 'One line\nand another.\n\nA second one.' },
  }
  const written = [
    'IGF 2017 WS 88',
    'Form: igf-2017',
    '',
    '1. Session Title: Cables and care',
    '7. List of Speakers and their institutional affiliations:',
    '- Ingrid Vilks | – | Volta Lakeside Cooperative | – | –',
    '10. Please describe the Discussions that took place during the workshop session (3 paragraphs):',
    'One line and another.',
    '',
    'A second one.',
  ].join('\n')
  const statesOf = (sent: string) =>
    proposalFor(form, there, sent).rows.map(({ question, state }) => [question.key, state])
  const [title, people, discussion] = ['title', 'speakers', 'discussion']
  expect(statesOf(written)).toEqual([
    [title, 'same'],
    [people, 'same'],
    [discussion, 'same'],
  ])
  const unasked = `${written}\n\n12. Estimate the overall number of the participants present at the session: `
  expect(proposalFor(form, there, unasked).groups).toEqual([])
  expect(statesOf(written.replace('A second', 'Another second')).at(-1)).toEqual([discussion, 'other'])
})

test('people whom only the programme expected give way; whoever was typed stays', () => {
  const organizers = 'Session Organizer: Ingrid Vilks, Director, Volta Lakeside Cooperative'
  const stateOf = (there: Draft, start?: Draft) =>
    proposalFor(form, there, organizers, start).rows.find(({ question }) => question.key === 'organizers')
      ?.state
  const start = {
    ...emptyDraft('en'),
    typed: { organizers: [{ organisation: 'Volta Lakeside Cooperative' }] },
  }
  const typed = { ...start, typed: { organizers: [{ name: 'Kofi Haddad' }] } }
  expect([stateOf(start, start), stateOf(typed, start), stateOf(start)]).toEqual([
    'expected',
    'other',
    'other',
  ])
})

test('only what is taken goes in; edits go in as edited, without emptied entries', () => {
  const there = emptyDraft('en')
  const proposed = proposalFor(form, there, text)
  expect(takeAnswers(form, there, proposed, none)).toEqual(there)
  const edited = {
    ...there,
    typed: { speakers: [{ name: 'Ingrid Vilks-Sarr' }, {}], title: 'not asked for' },
  }
  const wish = { ...take(['speakers', { do: 'edit' }], ['participants', { do: 'use' }]), edited }
  expect(takeAnswers(form, there, proposed, wish).typed).toEqual({
    speakers: [{ name: 'Ingrid Vilks-Sarr' }],
    participants: { way: 'number', typed: '20 participants' },
  })
})

test('a text that was taken proposes nothing more', () => {
  const there = emptyDraft('en')
  const proposed = proposalFor(form, there, text)
  const takes = proposed.rows.map(({ question }): [string, Take] => [question.key, { do: 'use' }])
  const then = takeAnswers(form, there, proposed, take(...takes))
  const again = proposalFor(form, then, text)
  expect(again.rows.map(({ state }) => state)).toEqual(takes.map(() => 'same'))
  expect(takeAnswers(form, then, again, take(...takes))).toEqual(then)
})

describe('lines without a place', () => {
  const there = { ...emptyDraft('en'), typed: { discussion: 'First.' } }
  const proposed = proposalFor(form, there, odd)

  test('every line is in a row or in a group', () => {
    const inRows = proposed.rows.flatMap(({ lines: [first, last] }) => [first, last])
    const numbers = odd.split('\n').flatMap((line, index) => (line.trim() ? [index + 1] : []))
    const inGroups = proposed.groups.flat()
    for (const number of numbers)
      expect(inGroups.includes(number) || number <= Math.max(...inRows), `line ${number}`).toBe(true)
  })

  test('are added to the end of an answer, once', () => {
    const placings = [
      { questionKey: 'discussion', lines: [8] },
      { questionKey: 'keyIssues', lines: [8] },
      { questionKey: 'moderators', lines: [10] },
      { questionKey: 'participants', lines: [8] },
    ]
    const then = takeAnswers(form, there, proposed, { ...none, placings })
    expect(then.typed.discussion).toBe('First.\n\nA page that nobody labelled stood here for years.')
    expect(then.typed.keyIssues).toEqual(['A page that nobody labelled stood here for years.'])
    expect(then.typed.moderators).toMatchObject([{ name: 'Samira Horvat', organisation: 'Horvat Institute' }])
    expect(then.typed).not.toHaveProperty('participants')
    expect(takeAnswers(form, then, proposed, { ...none, placings })).toEqual(then)
  })
})

describe('a date with two readings', () => {
  const ambiguous = 'Session Title: X\nDate: 05/12/2017'

  test('is a question, and neither reading is taken by itself', () => {
    const there = emptyDraft('en')
    const proposed = proposalFor(form, there, ambiguous)
    const row = proposed.rows.find(({ question }) => question.key === 'heldOn')
    expect(row).toMatchObject({ typed: undefined, state: 'new', doubt: { kind: 'ambiguous-date' } })
    expect(takeAnswers(form, there, proposed, take(['heldOn', { do: 'use' }])).typed).toEqual({})
    const [first = ''] = row!.doubt!.readings
    const reading = (said: string) => take(['heldOn', { do: 'reading', reading: said }])
    expect(takeAnswers(form, there, proposed, reading(first)).typed).toEqual({ heldOn: first })
    expect(takeAnswers(form, there, proposed, reading('2001-01-01')).typed).toEqual({})
  })

  test('is settled where the report says one of them', () => {
    const there = { ...emptyDraft('en'), typed: { heldOn: '2017-12-05' } }
    const states = proposalFor(form, there, ambiguous).rows.map(({ question, state }) => [
      question.key,
      state,
    ])
    expect(states).toContainEqual(['heldOn', 'same'])
  })
})
