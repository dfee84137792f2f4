import { describe, expect, it } from 'vitest'
import type { Answers, Count } from '@/forms/answer'
import type { Form } from '@/forms/form'
import { disclosed, disclosedAnswers, isFew, shownShare } from './disclosure'

const count = (kind: Count['kind'], value?: number, asTyped = `${value ?? kind}`): Count => ({
  kind,
  asTyped,
  ...(value === undefined ? {} : { value }),
})
const few = { kind: 'few' }

describe('a session of few', () => {
  it.each<[Count | null | undefined, boolean]>([
    [count('exact', 0), true],
    [count('exact', 4), true],
    [count('exact', 5), false],
    [count('estimate', 4), true],
    [count('estimate', 5), false],
    [{ ...count('range', 3), low: 2, high: 4 }, true],
    [{ ...count('range', 5), low: 4, high: 6 }, false],
    [count('minimum', 3), true],
    [count('minimum', 5), false],
    [{ kind: 'share', value: 3, asTyped: '3%' }, false],
    [count('not-recorded'), false],
    [count('not-applicable'), false],
    [null, false],
    [undefined, false],
  ])('%j: %s', (participants, isWithheld) => expect(isFew(participants)).toBe(isWithheld))
})

describe('what a page, file or search may show', () => {
  it('withholds every count and its words where few took part', () => {
    const counts = {
      participants: count('exact', 4, 'four of us'),
      women: count('exact', 1, 'only Ana'),
      online: count('exact', 2),
    }
    const shown = disclosed(counts)
    expect(shown).toEqual({ participants: few, women: few, online: few })
    expect(JSON.stringify(shown)).not.toMatch(/\d|Ana|four/)
  })
  it('does not tell that nobody counted women where few took part', () => {
    expect(disclosed({ participants: count('exact', 2), women: count('not-recorded') })).toEqual({
      participants: few,
      women: few,
    })
  })
  it('shows the counts of other sessions as they were reported, small ones included', () => {
    const counts = { participants: count('exact', 5), women: count('exact', 1) }
    expect(disclosed(counts)).toEqual(counts)
  })
  it('has nothing to withhold where nobody counted participants', () => {
    const counts = { participants: count('not-recorded', undefined, 'N/A'), women: count('exact', 3) }
    expect(disclosed(counts)).toEqual(counts)
    expect(disclosed({ participants: null, women: count('exact', 3) })).toEqual({ women: count('exact', 3) })
  })
})

describe("women's share of one session", () => {
  it.each<[Count | null, Count | null, number | null]>([
    [count('exact', 20), count('exact', 10), 50],
    [count('estimate', 30), count('exact', 9), 30],
    [count('exact', 40), count('exact', 0), 0],
    [count('exact', 19), count('exact', 9), null],
    [count('exact', 4), count('exact', 2), null],
    [count('exact', 20), count('exact', 21), null],
    [count('exact', 20), { kind: 'share', value: 40, asTyped: '40%' }, null],
    [count('not-recorded'), count('exact', 10), null],
    [count('exact', 20), null, null],
  ])('%j and %j: %s per cent', (participants, women, share) =>
    expect(shownShare(participants, women)).toBe(share),
  )
})

describe('the answers of a report', () => {
  const words = (en: string) => ({ en })
  const form: Form = {
    key: 'small',
    name: words('Small'),
    released: true,
    sections: [
      {
        key: 'all',
        heading: words('All'),
        questions: [
          { key: 'title', concept: 'title', kind: 'text', label: words('Title') },
          { key: 'attended', concept: 'participants', kind: 'count', label: words('Participants') },
          { key: 'women', concept: 'women', kind: 'count', label: words('Women'), within: 'attended' },
          { key: 'ministers', concept: null, kind: 'count', label: words('Ministers') },
        ],
      },
    ],
  }
  const answers = (attended: number): Answers => ({
    title: 'A short talk',
    attended: count('exact', attended),
    women: count('exact', 2),
    ministers: count('exact', 1),
  })
  it('lose every count where few took part, whatever its key or concept', () => {
    expect(disclosedAnswers(form, answers(3))).toEqual({
      title: 'A short talk',
      attended: few,
      women: few,
      ministers: few,
    })
  })
  it('stay as they were else', () => {
    expect(disclosedAnswers(form, answers(12))).toEqual(answers(12))
    expect(disclosedAnswers(form, { title: 'No numbers' })).toEqual({ title: 'No numbers' })
  })
  it('are not held up by an answer that says there is none', () => {
    const none = { ...answers(12), attended: { kind: 'not-applicable' as const, asTyped: 'N/A' } }
    expect(disclosedAnswers(form, none)).toEqual(none)
  })
})
