import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, Typed } from '@/forms/answer'
import type { Form, Kind, Question } from '@/forms/form'
import { changedKeys, mergeDrafts } from './merge'

const kinds: Kind[] = [
  'text',
  'lines',
  'paragraphs',
  'people',
  'count',
  'scale',
  'choice',
  'choices',
  'date',
  'time',
]
const question = (kind: Kind): Question =>
  ({ key: kind, kind, concept: null, label: { en: kind }, options: [] }) as Question
const form: Form = {
  key: 'every-kind',
  name: { en: 'Every kind' },
  released: false,
  sections: [{ key: 'all', heading: { en: 'All' }, questions: kinds.map(question) }],
}
const draft = (typed: Record<string, Typed> = {}, topics: string[] = [], language = 'en'): Draft => ({
  typed,
  topics,
  language,
})
const merge = (base: Draft, theirs: Draft, mine: Draft) => mergeDrafts(form, base, theirs, mine)
/** The merged answer to one question, or that it clashes. */
const mergedOf = (key: Kind, base: Typed, theirs: Typed, mine: Typed) => {
  const merged = merge(draft({ [key]: base }), draft({ [key]: theirs }), draft({ [key]: mine }))
  return merged.clashes.length > 0 ? 'clash' : merged.draft.typed[key]
}

test('changes to different questions both stand, and ours to know of are named', () => {
  const base = draft({ text: 'Title', date: '20 December' })
  const merged = merge(
    base,
    draft({ text: 'New title', date: '20 December' }),
    draft({ text: 'Title', date: '21 December' }),
  )
  expect(merged).toEqual({
    draft: draft({ text: 'New title', date: '21 December' }),
    fromTheirs: ['text'],
    clashes: [],
  })
})

test('the same change on both sides is no clash', () => {
  expect(merge(draft(), draft({ text: 'Same' }), draft({ text: 'Same' }))).toEqual({
    draft: draft({ text: 'Same' }),
    fromTheirs: [],
    clashes: [],
  })
})

test('where both changed the same words theirs stands, and the rest of mine is kept', () => {
  const base = draft({ text: 'Title', date: '1' })
  expect(merge(base, draft({ text: 'Theirs', date: '1' }), draft({ text: 'Mine', date: '2' }))).toEqual({
    draft: draft({ text: 'Theirs', date: '2' }),
    fromTheirs: [],
    clashes: ['text'],
  })
})

test('topics and choices merge as sets, the language as one value', () => {
  const base = draft({ choices: ['a', 'b'] }, ['access', 'youth'], 'en')
  const theirs = draft({ choices: ['b'] }, ['access', 'youth', 'privacy'], 'fr')
  const mine = draft({ choices: ['a', 'b', 'c'] }, ['youth'], 'en')
  expect(merge(base, theirs, mine).draft).toEqual(draft({ choices: ['b', 'c'] }, ['youth', 'privacy'], 'fr'))
  expect(merge(draft(), draft({}, [], 'fr'), draft({}, [], 'es')).clashes).toEqual(['language'])
})

test('what two call completed is completed, and what one takes back is not', () => {
  const done = (...keys: string[]): Draft => ({ ...draft(), ...(keys.length > 0 && { done: keys }) })
  expect(merge(done('a', 'b'), done('a', 'b', 'c'), done('b', 'd')).draft.done).toEqual(['b', 'c', 'd'])
  expect(merge(done('a'), done(), done('a')).draft).toEqual(draft())
  expect(changedKeys(done('a', 'b'), done('b', 'a'))).toEqual([])
  expect(changedKeys(done(), done('a'))).toEqual(['done'])
})

describe('paragraphs', () => {
  test('different paragraphs, neighbours too', () => {
    expect(mergedOf('paragraphs', 'a\n\nb\n\nc', 'A\n\nb\n\nc', 'a\n\nb\n\nC')).toBe('A\n\nb\n\nC')
    expect(mergedOf('paragraphs', 'a\n\nb', 'A\n\nb', 'a\n\nB')).toBe('A\n\nB')
  })
  test('both add one at the end: theirs, then mine', () => {
    expect(mergedOf('paragraphs', 'a', 'a\n\nb', 'a\n\nc')).toBe('a\n\nb\n\nc')
  })
  test('the same paragraph twice, or the whole answer twice, is a clash', () => {
    expect(mergedOf('paragraphs', 'a\n\nb', 'A\n\nb', 'AA\n\nb')).toBe('clash')
    expect(mergedOf('paragraphs', '', 'Theirs', 'Mine')).toBe('clash')
  })
  test('one side’s spacing is kept as typed when only that side changed', () => {
    expect(mergedOf('paragraphs', 'a', 'a', 'a\n\n\n  b\n')).toBe('a\n\n\n  b\n')
  })
})

describe('entries', () => {
  const ana = { name: 'Ana' }
  const bo = { name: 'Bo' }
  const cy = { name: 'Cy' }
  test('two people added at once are both there', () => {
    expect(mergedOf('people', [ana], [ana, bo], [ana, cy])).toEqual([ana, bo, cy])
    expect(mergedOf('people', [], [bo], [cy])).toEqual([bo, cy])
  })
  test('one removed here and one changed there', () => {
    expect(mergedOf('people', [ana, bo, cy], [bo, cy], [ana, bo, { name: 'Cy', position: 'Chair' }])).toEqual(
      [bo, { name: 'Cy', position: 'Chair' }],
    )
  })
  test('removing a person whom another changes is a question for people', () => {
    expect(mergedOf('people', [ana, bo], [bo], [{ name: 'Ana María' }, bo])).toBe('clash')
    expect(mergedOf('people', [ana, bo], [{ name: 'Ana María' }, bo], [bo])).toBe('clash')
  })
  test('an entry that is still blank counts, a blank part of one does not', () => {
    expect(changedKeys(draft({ people: [] }), draft({ people: [{}] }))).toEqual(['people'])
    expect(changedKeys(draft({ people: [{}] }), draft({ people: [{ name: '' }] }))).toEqual([])
    expect(changedKeys(draft(), draft({ text: '', lines: [] }))).toEqual([])
  })
})

// Few distinct words, so that the sides often touch the same ones; new words are unique to their side.
const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 })
const distinct = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'])
/** A side: words of the base removed, kept, or changed, and new ones put between. */
const change = (side: string) =>
  fc.record({
    fate: fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'change', 'insert'), {
      minLength: 8,
      maxLength: 8,
    }),
    side: fc.constant(side),
  })
const applied = (base: string[], { fate, side }: { fate: string[]; side: string }): string[] =>
  [...base, ''].flatMap((word, place) => {
    const kept = word === '' ? [] : [word]
    if (fate[place] === 'drop') return []
    if (fate[place] === 'change') return [`${side}${place}`]
    return fate[place] === 'insert' ? [`${side}+${place}`, ...kept] : kept
  })

const shapes: Record<string, (list: string[]) => Typed> = {
  lines: (list) => list,
  people: (list) => list.map((name) => ({ name })),
  paragraphs: (list) => list.join('\n\n'),
}
const wordsIn = (value: Typed | undefined): string[] => {
  if (typeof value === 'string') return value.split('\n\n').filter((word) => word !== '')
  return (
    (value as (string | { name: string })[] | undefined)?.map((entry) =>
      typeof entry === 'string' ? entry : entry.name,
    ) ?? []
  )
}

describe.each(Object.keys(shapes))('never lost: %s', (key) => {
  const shape = shapes[key]!
  const sides = fc.tuple(words, change('theirs'), change('mine'))
  const made = ([base, theirs, mine]: [
    string[],
    Parameters<typeof applied>[1],
    Parameters<typeof applied>[1],
  ]) => {
    const [their, my] = [applied(base, theirs), applied(base, mine)]
    return { base, their, my, of: (list: string[]) => draft({ [key]: shape(list) }) }
  }

  test('every new word of either side is in the result, or the question clashes', () => {
    let clean = 0
    fc.assert(
      fc.property(sides, (given) => {
        const { base, their, my, of } = made(given)
        const merged = merge(of(base), of(their), of(my))
        if (merged.clashes.length > 0) {
          expect(merged.draft.typed[key]).toEqual(shape(their))
          return
        }
        if (their.join() !== base.join() && my.join() !== base.join()) clean++
        const result = wordsIn(merged.draft.typed[key])
        for (const word of [...their, ...my]) if (!base.includes(word)) expect(result).toContain(word)
        for (const word of base)
          if (
            their.filter((other) => other === word).length >= count(base, word) &&
            count(my, word) >= count(base, word)
          )
            expect(count(result, word)).toBeGreaterThanOrEqual(count(base, word))
      }),
      { numRuns: 2_000 },
    )
    expect(clean).toBeGreaterThan(100)
  })

  // Two entries of the same words cannot be told apart, so which of them a replay removes is nobody's loss.
  test('a save that comes a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.tuple(distinct, change('theirs'), change('mine')), (given) => {
        const { base, their, my, of } = made(given)
        const first = merge(of(base), of(their), of(my))
        if (first.clashes.length > 0) return
        const again = merge(of(their), first.draft, of(their))
        expect(again.draft).toEqual(first.draft)
        const replayed = merge(of(base), first.draft, of(my))
        expect(replayed.clashes.length > 0 || changedKeys(first.draft, replayed.draft).length === 0).toBe(
          true,
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('one side alone is taken as it is', () => {
    fc.assert(
      fc.property(words, change('mine'), (base, mine) => {
        const my = draft({ [key]: shape(applied(base, mine)) })
        const was = draft({ [key]: shape(base) })
        expect(merge(was, was, my).draft).toEqual(my)
        expect(merge(was, my, was).draft).toEqual(my)
      }),
    )
  })
})

const count = (list: string[], word: string): number => list.filter((other) => other === word).length

test('changes between texts too long to compare entry by entry are one change, so both are kept', () => {
  const half = (name: string, length: number) => Array.from({ length }, (_, place) => `${name}${place}`)
  const mergedFrom = (length: number) => {
    const [before, after, theirs] = [half('a', length), half('b', length), half('c', length + 1)]
    return mergedOf(
      'lines',
      [...before, 'same', ...after],
      [...theirs, 'same', ...after.slice(0, -1), 'their last'],
      [...before, 'same', 'my first', ...after.slice(1)],
    )
  }
  expect(mergedFrom(2)).toEqual(['c0', 'c1', 'c2', 'same', 'my first', 'their last'])
  expect(mergedFrom(1_000)).toBe('clash')
})
