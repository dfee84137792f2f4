import { expect, test } from 'vitest'
import { emptyDraft, type Typed } from '@/forms/answer'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import { storedDraft } from '@/forms/schema'
import { type Input, inputs, pairs } from './bad-inputs'
import { readFilled } from './read-filled'

const form = formOf('standard')
const event = {
  eventName: 'IGF 2017',
  timeZone: 'Europe/Zurich',
  startsOn: '2017-12-18',
  endsOn: '2017-12-21',
}

/** What the input leads to: `field code` of each problem and advice on its question, what is stored and what is read. */
function outcomeOf({ key, fields }: Input) {
  const filled = readFilled(form, pairs(fields), emptyDraft('en'))
  if ('refusal' in filled) throw new Error(JSON.stringify(filled))
  const draft = storedDraft(form, JSON.parse(JSON.stringify(filled.draft)))
  const { problems, advice, answers } = readDraft(form, draft, event)
  const of = (all: readonly { questionKey: string; field: string; code: string }[]) =>
    all.filter(({ questionKey }) => questionKey === key).map(({ field, code }) => `${field} ${code}`)
  return {
    stored: draft.typed[key],
    problems: of(problems),
    advice: of(advice),
    answer: answers[key],
    isCleaned: filled.removed.includes(key),
  }
}

test.each(inputs.map((input) => [input.id, input.what, input] as const))('%s %s', (_id, _what, input) => {
  const { stored, problems, advice, answer, isCleaned } = outcomeOf(input)
  const wanted: Typed = input.stored ?? (input.fields[input.key] as string)
  expect({ stored, problems, advice, isCleaned }).toEqual({
    stored: wanted,
    problems: input.problems ?? [],
    advice: input.advice ?? [],
    isCleaned: input.cleaned ?? false,
  })
  if (input.answer !== undefined) expect(answer).toMatchObject(input.answer as object)
})

test('what is longer than any draft is refused by name, with how much it may be', () => {
  expect(readFilled(form, [['discussion', 'y'.repeat(1_000_000)]], emptyDraft('en'))).toEqual({
    refusal: 'tooLong',
    field: 'discussion',
    most: 200_000,
  })
})
