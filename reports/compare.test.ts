import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '@/forms/answer'
import { formOf } from '@/forms/released'
import { compareDrafts, comparePassages, type Passage } from './compare'

const form = formOf('igf-2017')
const draft = (typed: Draft['typed'], more: Partial<Draft> = {}): Draft => ({
  typed,
  topics: [],
  language: 'en',
  ...more,
})

describe('two revisions', () => {
  test('that are the same have no change, however blanks are written', () => {
    const { changes, unchanged } = compareDrafts(
      form,
      draft({ title: 'A', wayForward: '' }),
      draft({ title: 'A' }),
    )
    expect(changes).toEqual([])
    expect(unchanged).toBe(form.sections.flatMap(({ questions }) => questions).length)
  })

  test('are compared in the order of the form, short answers whole and long ones by passage', () => {
    const before = draft({
      participants: { way: 'number', typed: '20' },
      heldOn: '2017-12-19',
      time: { from: '10:00', to: '11:00' },
      discussion: 'One stays.\n\nTwo was here.\n\nThree stays.',
      speakers: [{ name: 'Ilma Tarrow', organisation: 'Harbour Institute' }],
    })
    const after = draft(
      {
        participants: { way: 'number', typed: 'about 30' },
        heldOn: '2017-12-20',
        time: { from: '10:00' },
        discussion: 'One stays.\n\nTwo is here.\n\nThree stays.\n\nFour came.',
        speakers: [{ name: 'Ilma Tarrow', organisation: 'Harbour University' }, { name: 'Bashir Odalys' }],
      },
      { topics: ['cybersecurity'], language: 'fr' },
    )
    const { changes } = compareDrafts(form, before, after)
    expect(changes).toEqual([
      { key: 'heldOn', kind: 'whole', before: '2017-12-19', after: '2017-12-20' },
      { key: 'time', kind: 'whole', before: '10:00 – 11:00', after: '10:00' },
      {
        key: 'speakers',
        kind: 'passages',
        passages: [
          {
            kind: 'changed',
            stretches: [
              { mark: 'same', text: 'Ilma Tarrow, Harbour ' },
              { mark: 'removed', text: 'Institute' },
              { mark: 'added', text: 'University' },
            ],
          },
          { kind: 'added', text: 'Bashir Odalys' },
        ],
      },
      {
        key: 'discussion',
        kind: 'passages',
        passages: [
          { kind: 'same', count: 1 },
          {
            kind: 'changed',
            stretches: [
              { mark: 'same', text: 'Two ' },
              { mark: 'removed', text: 'was' },
              { mark: 'added', text: 'is' },
              { mark: 'same', text: ' here.' },
            ],
          },
          { kind: 'same', count: 1 },
          { kind: 'added', text: 'Four came.' },
        ],
      },
      { key: 'participants', kind: 'whole', before: '20', after: 'about 30' },
      { key: 'topics', kind: 'passages', passages: [{ kind: 'added', text: 'cybersecurity' }] },
      { key: 'language', kind: 'whole', before: 'en', after: 'fr' },
    ])
  })

  test('tell a number from the reason that there is none', () => {
    const wording = (_: unknown, value: string) => (value === 'not-recorded' ? 'Nobody counted' : value)
    const counted = draft({ participants: { way: 'number', typed: '0' } })
    const not = draft({ participants: { way: 'not-recorded' } })
    expect(compareDrafts(form, counted, not, wording).changes).toEqual([
      { key: 'participants', kind: 'whole', before: '0', after: 'Nobody counted' },
    ])
  })
})

/** One side of a comparison, put together again. */
const side = (passages: Passage[], of: 'before' | 'after', same: readonly string[]): string[] => {
  const texts: string[] = []
  const left = [...same]
  for (const passage of passages) {
    if (passage.kind === 'same') texts.push(...left.splice(0, passage.count))
    else if (passage.kind === 'changed')
      texts.push(
        passage.stretches
          .filter(({ mark }) => mark === 'same' || mark === (of === 'before' ? 'removed' : 'added'))
          .map(({ text }) => text)
          .join(''),
      )
    else if (passage.kind === (of === 'before' ? 'removed' : 'added')) texts.push(passage.text)
  }
  return texts
}

test('languages without spaces, and those from right to left, are compared word by word', () => {
  const marked = (before: string, after: string) => {
    const [passage] = comparePassages([before], [after])
    return passage?.kind === 'changed'
      ? passage.stretches.filter(({ mark }) => mark !== 'same').map(({ mark, text }) => [mark, text])
      : passage
  }
  expect(marked('我们讨论了网络安全问题', '我们讨论了网络治理问题')).toEqual([
    ['removed', '安全'],
    ['added', '治理'],
  ])
  expect(marked('ناقشت الجلسة أمن الشبكات في المدن', 'ناقشت الجلسة إدارة الشبكات في المدن')).toEqual([
    ['removed', 'أمن'],
    ['added', 'إدارة'],
  ])
})

test('sections that are called completed are told at the end', () => {
  const { changes } = compareDrafts(
    form,
    draft({}, { done: ['issues'] }),
    draft({}, { done: ['discussion'] }),
  )
  expect(changes).toEqual([
    {
      key: 'done',
      kind: 'passages',
      passages: [
        { kind: 'added', text: 'discussion' },
        { kind: 'removed', text: 'issues' },
      ],
    },
  ])
})

test('a comparison has every word of both sides, in any script', () => {
  const word = fc.constantFrom(
    'cables',
    'were',
    'counted',
    '网络',
    '安全战略',
    'الأمن',
    'السيبراني',
    'Å',
    'e\u0301',
  )
  const passage = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const passages = fc.uniqueArray(passage, { maxLength: 6 })
  fc.assert(
    fc.property(passages, passages, (before, after) => {
      const compared = comparePassages(before, after)
      const length = (texts: string[]) => texts.join('').length
      const counted = compared.reduce((sum, one) => sum + (one.kind === 'same' ? one.count : 0), 0)
      const shared = before.filter((text) => after.includes(text))
      expect(counted).toBeLessThanOrEqual(shared.length)
      const changedOnly = compared.filter(({ kind }) => kind !== 'same')
      const [was, is] = [side(changedOnly, 'before', []), side(changedOnly, 'after', [])]
      expect(before).toEqual(expect.arrayContaining(was))
      expect(after).toEqual(expect.arrayContaining(is))
      expect(was.length + counted).toBe(before.length)
      expect(is.length + counted).toBe(after.length)
      expect(length(was)).toBeLessThanOrEqual(length(before))
    }),
    { numRuns: 500 },
  )
})

test('texts that nobody would read word by word are told whole, at once', () => {
  const words = (from: number) => Array.from({ length: 20_000 }, (_, n) => `w${n * from}`).join(' ')
  const started = performance.now()
  const kinds = comparePassages([words(1), words(3)], [words(2), words(5)]).map(({ kind }) => kind)
  expect(kinds).toEqual(['added', 'added', 'removed', 'removed'])
  expect(performance.now() - started).toBeLessThan(2_000)
})
