import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BoardRow,
  type BoardView,
  boardPage,
  boardQuery,
  boardSorts,
  boardStates,
  parseBoardView,
  tallyBoard,
  viewBoard,
} from './board-view'

const row = (code: string, given: Partial<BoardRow> = {}): BoardRow => ({
  sessionId: code,
  code,
  type: 'workshop',
  title: `Session ${code}`,
  heldOn: '2017-12-20',
  dueAt: new Date('2018-01-04T22:59:00Z'),
  isExtended: false,
  organizers: [],
  reportId: null,
  state: 'expected',
  publishedVersion: null,
  submittedAt: null,
  publishedAt: null,
  updatedAt: null,
  isReadable: false,
  answered: null,
  daysLate: 0,
  ...given,
})
const rows = [
  row('WS 10', { daysLate: 3 }),
  row('WS 2', { state: 'draft', daysLate: 9 }),
  row('OF 1', { type: 'open-forum', state: 'submitted' }),
  row('WS 1', { state: 'published' }),
]
const view = (given: Partial<BoardView> = {}): BoardView => ({
  state: null,
  type: null,
  sort: 'programme',
  isDescending: false,
  from: 0,
  ...given,
})
const codes = (given: Partial<BoardView>) => viewBoard(rows, view(given)).map(({ code }) => code)

describe('a board', () => {
  test.each<[Partial<BoardView>, string[]]>([
    [{}, ['WS 10', 'WS 2', 'OF 1', 'WS 1']],
    [{ state: 'late' }, ['WS 10', 'WS 2']],
    [{ state: 'expected' }, ['WS 10']],
    [{ type: 'open-forum' }, ['OF 1']],
    [{ type: 'open-forum', state: 'late' }, []],
    [{ sort: 'code' }, ['OF 1', 'WS 1', 'WS 2', 'WS 10']],
    [{ sort: 'code', isDescending: true }, ['WS 10', 'WS 2', 'WS 1', 'OF 1']],
    [{ sort: 'late', isDescending: true }, ['WS 2', 'WS 10', 'OF 1', 'WS 1']],
    [{ sort: 'state' }, ['WS 10', 'WS 2', 'OF 1', 'WS 1']],
  ])('%j', (given, expected) => {
    expect(codes(given)).toEqual(expected)
  })

  test('shows who is late longest first, over all of its sessions and not those of a page', () => {
    const many = Array.from({ length: 3 * boardPage }, (_, index) =>
      row(`WS ${index + 1}`, { daysLate: index % 2 === 0 ? index / 2 : 0 }),
    )
    const shown = viewBoard(many, view({ state: 'late', sort: 'late', isDescending: true }))
    expect(shown.map(({ daysLate }) => daysLate)).toEqual(
      Array.from({ length: 1.5 * boardPage - 1 }, (_, index) => 1.5 * boardPage - 1 - index),
    )
    expect(tallyBoard(many, view()).late).toBe(shown.length)
  })

  test('says how many rows each of its states would show, within the type', () => {
    expect(tallyBoard(rows, view())).toEqual({
      expected: 1,
      draft: 1,
      submitted: 1,
      returned: 0,
      published: 1,
      withdrawn: 0,
      late: 2,
    })
    expect(tallyBoard(rows, view({ type: 'open-forum', state: 'late' }))).toMatchObject({
      submitted: 1,
      late: 0,
    })
  })
})

describe('an address', () => {
  test('says the same as its view, both ways', () => {
    const views = fc.record<BoardView>({
      state: fc.constantFrom(null, 'late' as const, ...boardStates),
      type: fc.constantFrom(null, 'workshop' as const, 'day-0' as const),
      sort: fc.constantFrom(...boardSorts),
      isDescending: fc.boolean(),
      from: fc.constantFrom(0, 200, 4_800),
    })
    fc.assert(
      fc.property(views, (one) => {
        expect(
          parseBoardView(Object.fromEntries(new URLSearchParams(boardQuery(one, { from: one.from })))),
        ).toEqual(one)
      }),
    )
    expect(boardQuery(view())).toBe('')
    expect(boardQuery(view({ state: 'late', sort: 'due' }), { isDescending: true })).toBe(
      '?state=late&sort=due&order=desc',
    )
  })

  const strange: Record<string, string | string[]>[] = [
    { state: 'secret' },
    { state: ['late', 'draft'] },
    { sort: 'title";drop--' },
    { order: 'asc nulls' },
    { type: '__proto__' },
    { constructor: 'x' },
  ]
  test.each(strange.map((query) => ({ query })))(
    'with what no board can show is as if it were not there: %j',
    ({ query }) => {
      expect(parseBoardView(query)).toEqual(view())
    },
  )
})
