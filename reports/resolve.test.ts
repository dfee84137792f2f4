import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft, type Typed } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { mergeDrafts } from './merge'
import { type Choice, choiceName, choicesFor, clashesOf, markDifferences, resolveClashes } from './resolve'

const question = (key: string, kind: 'text' | 'lines' | 'paragraphs' | 'date'): Question => ({
  key,
  concept: null,
  kind,
  label: { en: key },
})
const form: Form = {
  key: 'small',
  name: { en: 'Small' },
  released: false,
  sections: [
    {
      key: 'all',
      heading: { en: 'All' },
      questions: [
        question('title', 'text'),
        question('issues', 'lines'),
        question('talk', 'paragraphs'),
        question('day', 'date'),
      ],
    },
  ],
}
const draft = (typed: Record<string, Typed>, language = 'en'): Draft => ({ ...emptyDraft(language), typed })
const decide = (
  key: string,
  sides: [Typed | null, Typed, Typed],
  ...choices: Choice[]
): Typed | undefined => {
  const [base, theirs, mine] = sides
  const [left, right] = [draft({ [key]: theirs }), draft({ [key]: mine })]
  const chosen = new Map(choices.map((choice, place) => [choiceName(key, place), choice]))
  const from = base === null ? null : draft({ [key]: base })
  return resolveClashes(form, [key], { base: from, theirs: left, mine: right }, chosen).typed[key]
}

test('what goes together and is more than an answer may hold is decided as one answer', () => {
  const [a, b] = ['a'.repeat(110_000), 'b'.repeat(110_000)]
  const sides: [Typed, Typed, Typed] = [
    'One.\n\nTwo.\n\nThree.',
    `${a}\n\nTwo.\n\nThree.`,
    `One.\n\nTwo.\n\n${b}`,
  ]
  expect(decide('talk', sides, { use: 'mine' })).toBe(sides[2])
  expect(decide('talk', sides, { use: 'theirs' })).toBe(sides[1])
  expect(decide('talk', ['One.\n\nTwo.', 'A.\n\nTwo.', 'One.\n\nB.'], { use: 'theirs' })).toBe('A.\n\nB.')
})

test('mine, theirs, both and new', () => {
  const title: [Typed, Typed, Typed] = ['Old', 'Theirs', 'Mine']
  expect(decide('title', title, { use: 'mine' })).toBe('Mine')
  expect(decide('title', title, { use: 'theirs' })).toBe('Theirs')
  expect(decide('title', title, { use: 'new', text: 'Ours' })).toBe('Ours')
  expect(decide('issues', [['a'], ['b'], ['c', 'd']], { use: 'both' })).toEqual(['b', 'c', 'd'])
  expect(decide('issues', [['a'], ['b'], ['c', 'd']], { use: 'new', text: 'e\n\nf' })).toEqual(['e', 'f'])
})

test('only the paragraphs that both changed are asked about, and the others merge', () => {
  const talk: [Typed, Typed, Typed] = [
    'One.\n\nTwo.\n\nThree.\n\nFour.',
    'One, they say.\n\nTwo.\n\nThree, they say.\n\nFour.',
    'One, I say.\n\nTwo.\n\nThree.\n\nFour, I say.',
  ]
  const [clash] = clashesOf(form, ['talk'], {
    base: draft({ talk: talk[0] }),
    theirs: draft({ talk: talk[1] }),
    mine: draft({ talk: talk[2] }),
  })
  expect(clash!.parts.filter((part) => !('settled' in part))).toEqual([
    { base: ['One.'], theirs: ['One, they say.'], mine: ['One, I say.'] },
  ])
  const rest = 'Two.\n\nThree, they say.\n\nFour, I say.'
  expect(decide('talk', talk, { use: 'mine' })).toBe(`One, I say.\n\n${rest}`)
  expect(decide('talk', talk, { use: 'theirs' })).toBe(`One, they say.\n\n${rest}`)
  expect(decide('talk', talk, { use: 'both' })).toBe(`One, they say.\n\nOne, I say.\n\n${rest}`)
  expect(decide('talk', talk, { use: 'new', text: 'A.\n\nB.' })).toBe(`A.\n\nB.\n\n${rest}`)
})

test('each stretch is decided by itself', () => {
  const talk: [Typed, Typed, Typed] = ['One.\n\nTwo.\n\nThree.', 'T1\n\nTwo.\n\nT3', 'M1\n\nTwo.\n\nM3']
  expect(decide('talk', talk, { use: 'theirs' }, { use: 'mine' })).toBe('T1\n\nTwo.\n\nM3')
})

test('without a common beginning all that differs is asked about', () => {
  expect(decide('talk', [null, 'Same.\n\nTheirs.', 'Same.\n\nMine.'], { use: 'both' })).toBe(
    'Same.\n\nTheirs.\n\nMine.',
  )
  expect(decide('talk', ['', 'Theirs.', 'Mine.'], { use: 'theirs' })).toBe('Theirs.')
})

test('an answer that I took away is taken away', () => {
  const sides = { base: draft({ day: '2017-12-18' }), theirs: draft({ day: '2017-12-20' }), mine: draft({}) }
  expect(resolveClashes(form, ['day'], sides, new Map()).typed).not.toHaveProperty('day')
})

test('the language of the report can clash too', () => {
  const sides = { base: draft({}, 'es'), theirs: draft({}, 'en'), mine: draft({}, 'fr') }
  const language = (use: 'mine' | 'theirs') =>
    resolveClashes(form, ['language'], sides, new Map([['language.0', { use }]])).language
  expect([language('mine'), language('theirs')]).toEqual(['fr', 'en'])
})

test('a choice that a kind does not offer is mine, and a key that the form does not have is nothing', () => {
  expect(choicesFor('date')).toEqual(['mine', 'theirs'])
  expect(decide('day', ['1', '2', '3'], { use: 'both' })).toBe('3')
  const sides = { base: draft({}), theirs: draft({ title: 'T' }), mine: draft({ title: 'M' }) }
  expect(resolveClashes(form, ['nothing'], sides, new Map())).toEqual(sides.theirs)
})

test('what differs is marked on each side', () => {
  expect(markDifferences(['Same.', 'They spoke here.'], ['Same.', 'They sang here.', 'More.'])).toEqual({
    theirs: [
      [{ mark: 'same', text: 'Same.' }],
      [
        { mark: 'same', text: 'They ' },
        { mark: 'removed', text: 'spoke' },
        { mark: 'same', text: ' here.' },
      ],
    ],
    mine: [
      [{ mark: 'same', text: 'Same.' }],
      [
        { mark: 'same', text: 'They ' },
        { mark: 'added', text: 'sang' },
        { mark: 'same', text: ' here.' },
      ],
      [{ mark: 'added', text: 'More.' }],
    ],
  })
})

describe.each(['talk', 'issues'])('nothing typed is lost: %s', (key) => {
  const answerOf = (list: string[]): Typed => (key === 'talk' ? list.join('\n\n') : list)
  const listOf = (typed: Typed | undefined): string[] =>
    typeof typed === 'string' ? typed.split('\n\n').filter(Boolean) : ((typed ?? []) as string[])
  const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  /** Each side rewrites, adds or takes away entries of the base under its own name. */
  const edits = fc.array(fc.tuple(fc.nat(5), fc.constantFrom('change', 'add', 'remove')), { maxLength: 4 })
  const edited = (base: string[], changes: [number, string][], name: string): string[] => {
    const list = [...base]
    for (const [index, [place, how]] of changes.entries()) {
      const at = Math.min(place, list.length)
      if (how === 'remove') list.splice(at, 1)
      else list.splice(at, how === 'change' ? 1 : 0, `${name}${index}`)
    }
    return list
  }
  const uses = fc.array(fc.constantFrom<'mine' | 'theirs' | 'both'>('mine', 'theirs', 'both'), {
    maxLength: 8,
  })

  test('every entry of the side that is chosen is there, and of both where both are', () => {
    let clashed = 0
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), edits, edits, uses, (base, a, b, chosen) => {
        const [their, my] = [edited(base, a, 'theirs'), edited(base, b, 'mine')]
        const [from, theirs, mine] = [base, their, my].map((list) => draft({ [key]: answerOf(list) }))
        const { clashes } = mergeDrafts(form, from!, theirs!, mine!)
        if (clashes.length === 0) return
        clashed++
        const sides = { base: from!, theirs: theirs!, mine: mine! }
        const choices = new Map(chosen.map((use, place) => [choiceName(key, place), { use }]))
        const result = listOf(resolveClashes(form, clashes, sides, choices).typed[key])
        let place = 0
        for (const part of clashesOf(form, clashes, sides)[0]!.parts) {
          if ('settled' in part) {
            for (const entry of part.settled) expect(result).toContain(entry)
            continue
          }
          const use = chosen[place++] ?? 'mine'
          const kept = use === 'both' ? [...part.theirs, ...part.mine] : part[use]
          for (const entry of kept) expect(result).toContain(entry)
        }
        const both = new Map(
          Array.from({ length: 20 }, (_, at) => [choiceName(key, at), { use: 'both' as const }]),
        )
        const all = listOf(resolveClashes(form, clashes, sides, both).typed[key])
        for (const entry of [...their, ...my]) if (!base.includes(entry)) expect(all).toContain(entry)
      }),
      { numRuns: 2_000 },
    )
    expect(clashed).toBeGreaterThan(100)
  })
})
