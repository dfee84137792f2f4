import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Count } from '@/forms/answer'
import { heads, type Pair, quantile, womenShare } from './share'
import { workedExample } from './worked-example'

const exact = (value: number): Count => ({ kind: 'exact', value, asTyped: String(value) })
const range = (low: number, high: number): Count => ({
  kind: 'range',
  value: (low + high) / 2,
  low,
  high,
  asTyped: `${low}-${high}`,
})
const atLeast = (value: number): Count => ({ kind: 'minimum', value, asTyped: `${value}+` })
const third: Count = { kind: 'share', low: 30, high: 40, asTyped: 'about a third' }
const notRecorded: Count = { kind: 'not-recorded', asTyped: 'unknown' }
const pair = (participants: Count | number | null, women: Count | number | null): Pair => ({
  participants: typeof participants === 'number' ? exact(participants) : participants,
  women: typeof women === 'number' ? exact(women) : women,
})
const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10)

describe('the worked example', () => {
  it('is six reports, one without women and one without participants', () =>
    expect(workedExample.map(({ participants, women }) => [heads(participants), heads(women)])).toEqual([
      [20, 10],
      [120, 30],
      [15, 9],
      [60, null],
      [null, 12],
      [8, 8],
    ]))
  const share = womenShare(workedExample)
  it('adds up seats over the reports with both numbers', () => {
    expect([share.counted, share.women, share.participants]).toEqual([4, 57, 163])
    expect(rounded(share.pooled)).toBe(35)
  })
  it('has a typical session and, for files, a mean', () => {
    expect(rounded(share.median)).toBe(55)
    expect(rounded(share.mean)).toBe(58.8)
    expect(share.mean).toBeCloseTo(0.5875, 10)
    expect(share.balanced).toBe(2)
  })
  it('bounds the share of all five reports with participants', () => {
    expect([share.attended, share.seats]).toEqual([5, 223])
    expect(share.bounds).toEqual([57 / 223, 117 / 223])
    expect(share.bounds?.map(rounded)).toEqual([25.6, 52.5])
  })
})

describe('the heads of a count', () => {
  it.each<[Count | null, number | null]>([
    [exact(0), 0],
    [{ kind: 'estimate', value: 20, asTyped: 'about 20' }, 20],
    [range(15, 25), 20],
    [atLeast(100), 100],
    [third, null],
    [{ kind: 'share', value: 40, asTyped: '40%' }, null],
    [notRecorded, null],
    [{ kind: 'not-applicable', asTyped: 'N/A' }, null],
    [null, null],
  ])('%j is %s', (count, number) => expect(heads(count)).toBe(number))
})

describe('what each kind of count does to the bounds', () => {
  const bounds = (...pairs: Pair[]) => womenShare(pairs).bounds
  it('an exact pair leaves no room', () => expect(bounds(pair(20, 10))).toEqual([0.5, 0.5]))
  it('a range enters with its ends', () =>
    expect(bounds(pair(range(40, 60), range(10, 20)))).toEqual([10 / 60, 20 / 40]))
  it('women are at most the participants', () => expect(bounds(pair(20, range(10, 50)))).toEqual([0.5, 1]))
  it('a limit stands as it is', () => {
    expect(bounds(pair(atLeast(100), 25))).toEqual([0.25, 0.25])
    expect(womenShare([pair(atLeast(100), 25), pair(10, atLeast(5)), pair(10, 5)]).openEnds).toBe(2)
  })
  it('an uncounted session may be all women or none', () =>
    expect(bounds(pair(20, 10), pair(20, notRecorded))).toEqual([0.25, 0.75]))
  it('a share alone enters with its own ends', () =>
    expect(bounds(pair(50, 25), pair(50, third))).toEqual([40 / 100, 45 / 100]))
  it('words that name no number leave it open', () =>
    expect(bounds(pair(50, 25), pair(50, { kind: 'share', asTyped: 'many' }))).toEqual([0.25, 0.75]))
  it('a report without participants stays outside', () =>
    expect(bounds(pair(20, 10), pair(null, 12))).toEqual([0.5, 0.5]))
  it('nobody there changes nothing', () => {
    expect(bounds(pair(20, 10), pair(0, 0))).toEqual([0.5, 0.5])
    expect(womenShare([pair(0, 0)])).toMatchObject({ counted: 0, attended: 1, pooled: null, bounds: null })
  })
})

test('nothing makes no share', () => {
  expect(womenShare([])).toEqual({
    counted: 0,
    participants: 0,
    women: 0,
    pooled: null,
    median: null,
    quartiles: null,
    mean: null,
    balanced: 0,
    attended: 0,
    seats: 0,
    bounds: null,
    openEnds: 0,
  })
})

test('quantiles lie between neighbours', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((part) => quantile([1, 2, 3, 10], part))).toEqual([
    1, 1.75, 2.5, 4.75, 10,
  ])
  expect(quantile([], 0.5)).toBeNull()
})

/** A session as it was, and as a report may tell it without lying. */
const told = fc
  .record({
    seats: fc.integer({ min: 0, max: 400 }),
    part: fc.integer({ min: 0, max: 100 }),
    slack: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)),
    participants: fc.constantFrom('exact', 'range', 'none'),
    women: fc.constantFrom('exact', 'range', 'share', 'words', 'none'),
  })
  .map(({ seats, part, slack, ...way }) => {
    const women = Math.floor((seats * part) / 100)
    const per = seats === 0 ? 0 : (100 * women) / seats
    const around = (number: number, below: number, above: number) =>
      range(Math.max(0, number - below), number + above)
    const wordsFor: Count = {
      kind: 'share',
      low: Math.max(0, per - slack[2]),
      high: Math.min(100, per + slack[3]),
      asTyped: 'some',
    }
    const womenToldAs: Record<typeof way.women, Count | null> = {
      exact: exact(women),
      range: around(women, slack[2], slack[3]),
      share: { kind: 'share', value: per, asTyped: `${per}%` },
      words: wordsFor,
      none: null,
    }
    const participants =
      way.participants === 'none'
        ? null
        : way.participants === 'exact'
          ? exact(seats)
          : around(seats, slack[0], slack[1])
    return { seats, women, pair: { participants, women: womenToldAs[way.women] } }
  })

test('whatever was not counted, the truth lies within the bounds', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (sessions) => {
      const attended = sessions.filter((session) => session.pair.participants !== null)
      const seats = attended.reduce((total, session) => total + session.seats, 0)
      const { bounds } = womenShare(sessions.map((session) => session.pair))
      if (seats === 0) return
      const truth = attended.reduce((total, session) => total + session.women, 0) / seats
      expect(bounds![0]).toBeLessThanOrEqual(truth + 1e-9)
      expect(bounds![1]).toBeGreaterThanOrEqual(truth - 1e-9)
      expect(bounds![0]).toBeGreaterThanOrEqual(0)
      expect(bounds![1]).toBeLessThanOrEqual(1)
    }),
    { numRuns: 2000 },
  )
})

test('the order of the reports does not matter', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), (sessions) => {
      const forwards = womenShare(sessions.map((session) => session.pair))
      const backwards = womenShare(sessions.map((session) => session.pair).reverse())
      expect(backwards.pooled).toEqual(forwards.pooled)
      expect(backwards.median).toEqual(forwards.median)
    }),
  )
})
