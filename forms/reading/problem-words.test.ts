import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import { concepts } from '../form'
import { type AdviceCode, adviceCodes, type ProblemCode, problemCodes } from './problem'

const values = {
  ...{
    label: 'Wording',
    most: 20,
    over: 1,
    number: 2,
    typed: 'N/A',
    end: 'end',
    part: 'month',
    from: '16:10',
  },
  ...{
    first: '3 April 2017',
    second: '4 March 2017',
    startsOn: '18 December 2017',
    endsOn: '21 December 2017',
  },
  ...{ event: 'IGF 2017', asked: 3, written: 1, participants: 40, date: '20 December 2017', name: 'Ana' },
}
const say = (
  locale: 'en' | 'ar',
  code: ProblemCode | `advice.${AdviceCode}`,
  given: Record<string, string | number>,
) =>
  createTranslator({
    locale,
    messages: { problems: { en, ar }[locale].problems },
    onError: (error) => {
      throw error
    },
  })(`problems.${code}`, { ...values, ...given })

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
  const codes = [...problemCodes, ...adviceCodes.map((code) => `advice.${code}` as const)]
  test.each(codes)('%s can be said of every question', (code) => {
    for (const concept of [...concepts, 'topics', 'language', 'other'])
      expect(say(locale, code, { concept })).not.toMatch(/[{}]|^$/)
  })
})

test('there are no sentences that nobody says', () => {
  for (const { problems } of [en, ar]) {
    const { advice, ...rest } = problems
    expect([Object.keys(rest).sort(), Object.keys(advice).sort()]).toEqual([
      [...problemCodes].sort(),
      [...adviceCodes].sort(),
    ])
  }
})

test.each<[ProblemCode, Record<string, string | number>, string]>([
  ['missing', { concept: 'title' }, 'Enter the session title'],
  ['missing', { concept: 'sessionType' }, 'Select the type of session'],
  ['missing', { concept: 'time' }, 'Enter the start time'],
  ['missing', { concept: 'organizers' }, 'Add at least one organizer'],
  ['missing', { concept: 'rapporteurs' }, 'Enter the name of the person who wrote the report'],
  ['missing', { concept: 'keyIssues' }, 'Add at least one key issue'],
  ['missing', { concept: 'discussion' }, 'Enter a description of the discussion'],
  ['missing', { concept: 'participants' }, 'Select whether you have a number of participants'],
  ['missing', { concept: 'language' }, 'Select the language the report is written in'],
  ['missing', { concept: 'theme' }, 'Answer ‘Wording’'],
  ['too-long', { concept: 'title', most: 200 }, 'Session title must be 200 characters or less'],
  ['too-long', { concept: 'discussion', most: 10_000 }, 'Discussion must be 10,000 characters or less'],
  ['entry-too-long', { concept: 'keyIssues', most: 500 }, 'Key issue 2 must be 500 characters or less'],
  [
    'entry-too-long',
    { concept: 'presentations', most: 1500, number: 1 },
    'Summary of presentation 1 must be 1,500 characters or less',
  ],
  ['person-without-name', {}, 'Enter the person’s full name'],
  ['count-blank', { concept: 'participants' }, 'Enter the number of participants'],
  [
    'count-unreadable',
    { concept: 'participants' },
    'Number of participants must be a number or a range, like 20 or 15 to 25',
  ],
  ['count-decimal', { concept: 'participants' }, 'Number of participants must be a whole number, like 20'],
  ['count-reversed', {}, 'The second number must be higher than the first, like 15 to 25'],
  [
    'count-too-many',
    { concept: 'participants', most: 20_000 },
    'Number of participants must be 20,000 or fewer',
  ],
  [
    'part-too-large',
    { concept: 'women' },
    'Number of women must be 20 or fewer, because you said there were 20 participants',
  ],
  [
    'count-share',
    { concept: 'women' },
    'Number of women must be a number or a range. If you only know the proportion, select ‘I only know the proportion’',
  ],
  ['share-missing', { concept: 'women' }, 'Select the proportion of women'],
  ['date-incomplete', { concept: 'heldOn' }, 'Date of the session must include a month'],
  ['date-unreal', { concept: 'heldOn' }, 'Date of the session must be a real date'],
  [
    'date-outside',
    {},
    'Date of the session must be between 18 December 2017 and 21 December 2017, when IGF 2017 took place',
  ],
  ['time-unreadable', { end: 'start' }, 'Start time must be a time, like 16:10'],
  ['time-order', {}, 'End time must be after the start time, 16:10'],
  ['too-many-topics', { most: 3 }, 'Select 3 topics or fewer'],
])('%s is said in these words', (code, given, sentence) => {
  expect(say('en', code, given)).toBe(sentence)
})
