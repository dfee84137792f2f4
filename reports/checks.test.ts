import { describe, expect, test } from 'vitest'
import type { Draft } from '@/forms/answer'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { checksOf, passagesToLookFor } from './checks'

const form = formOf('igf-2017')
const against = {
  eventName: 'IGF 2017',
  startsOn: '2017-12-18',
  endsOn: '2017-12-21',
  heldOn: '2017-12-20',
  timeZone: 'Europe/Zurich',
}

/** What is found in a report that has these answers and a topic. */
function found(typed: Draft['typed'], topics = ['cybersecurity'], of = against) {
  const draft = { typed: { heldOn: '2017-12-20', ...typed }, topics, language: 'en' }
  const { answers } = readDraft(form, draft, {})
  return checksOf(form, draft, answers, of).map(({ code, questionKey, values }) => [
    code,
    questionKey,
    ...Object.values(values),
  ])
}
const counts = (participants: string, women: string): Draft['typed'] => ({
  participants: { way: 'number', typed: participants },
  women: { way: 'number', typed: women },
})

test('in a report with nothing odd nothing is found', () => {
  const speakers = [{ name: 'Ana Ruiz Núñez' }, { name: 'Rob Strayer' }]
  const discussion = 'Dr. Nuñez spoke of cables, and Mr Strayer of Ms. Ruiz’s paper. Minister of State, too.'
  expect(found({ ...counts('20', '10'), speakers, discussion })).toEqual([])
})

describe('head counts', () => {
  test.each([
    ['20', '21', [['women-above-participants', 'women', 21, 20]]],
    ['20', '20', []],
    ['15 to 25', '26', [['women-above-participants', 'women', 26, 25]]],
    ['15 to 25', '20', []],
    ['100+', '400', []],
    ['40', '0', [['no-women', 'women', 40]]],
    ['9', '0', []],
    ['0', '0', []],
  ])('%s, of them %s', (participants, women, checks) => {
    expect(found(counts(participants, women))).toEqual(checks)
  })

  test('that were not made are not compared', () => {
    expect(found({ ...counts('20', '10'), participants: { way: 'not-recorded' } })).toEqual([])
    expect(
      found({ participants: { way: 'number', typed: '20' }, women: { way: 'share', typed: 'half' } }),
    ).toEqual([])
    expect(found({})).toEqual([])
  })
})

describe('a time on the clock of the place', () => {
  const onDay = (day: string, from: string, to: string) =>
    found({ heldOn: day, time: { from, to } }, ['cybersecurity'], {
      ...against,
      startsOn: day,
      endsOn: day,
      heldOn: day,
    })
  test('that the clock leaves out in spring', () => {
    expect(onDay('2027-03-28', '02:30', '03:30')).toEqual([['skipped-hour', 'time', '02:30', '2027-03-28']])
  })
  test('that it shows twice in autumn', () => {
    expect(onDay('2027-10-31', '02:00', '02:59')).toEqual([
      ['repeated-hour', 'time', '02:00', '2027-10-31'],
      ['repeated-hour', 'time', '02:59', '2027-10-31'],
    ])
    expect(onDay('2027-10-31', '01:59', '03:00')).toEqual([])
  })
  test('on any other day', () => {
    expect(onDay('2027-03-29', '02:30', '03:30')).toEqual([])
  })
})

describe('the day', () => {
  test.each([
    ['2017-12-17', [['outside-event', 'heldOn', '2017-12-17', 'IGF 2017', '2017-12-18', '2017-12-21']]],
    ['2017-12-22', [['outside-event', 'heldOn', '2017-12-22', 'IGF 2017', '2017-12-18', '2017-12-21']]],
    ['2017-12-19', [['other-day', 'heldOn', '2017-12-19', '2017-12-20']]],
    ['2017-12-20', []],
  ])('%s', (heldOn, checks) => {
    expect(found({ heldOn })).toEqual(checks)
  })
})

test('an address in a text is found once for each question', () => {
  const discussion = 'Write to ana@oas.example or ANA.RUIZ+x@mail.oas.example, says ana@oas.example.'
  expect(found({ discussion, keyIssues: ['a @ b', 'not an address: @oas'] })).toEqual([
    ['e-mail', 'discussion', 'ana@oas.example'],
    ['e-mail', 'discussion', 'ANA.RUIZ+x@mail.oas.example'],
  ])
})

test('a name after a title that is in no list of people is found once, where it stands first', () => {
  const speakers = [{ name: 'Rob Strayer' }]
  const keyIssues = ['Ms. Lagunes asked for more.']
  const discussion =
    'Ms Lagunes and Prof. Siobhan van der Meulen agreed with Mr. Strayer.\n\nDr. Lagunes left.'
  expect(found({ speakers, keyIssues, discussion })).toEqual([
    ['unknown-name', 'keyIssues', 'Lagunes'],
    ['unknown-name', 'discussion', 'Siobhan van der Meulen'],
  ])
  expect(found({ keyIssues, discussion })).toEqual([])
})

test('a report without a topic cannot be found by one', () => {
  expect(found({}, [])).toEqual([['no-topic', null]])
})

test('only long texts are looked for elsewhere, and never the title', () => {
  const long = 'Cables were compared in the mountains. '.repeat(6).trim()
  const draft = { typed: { title: long, keyIssues: ['Short.', long] }, topics: [], language: 'en' }
  const { answers } = readDraft(form, draft, {})
  expect(passagesToLookFor(form, answers)).toEqual([{ questionKey: 'keyIssues', text: long }])
})

test('a text of one endless word holds nobody up', () => {
  const started = performance.now()
  found({ discussion: `${'a'.repeat(190_000)}@`, keyIssues: ['Mr '.repeat(60_000)] })
  expect(performance.now() - started).toBeLessThan(1_000)
})
