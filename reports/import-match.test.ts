import { describe, expect, test } from 'vitest'
import { type MatchableSession, matcherOf } from './import-match'

const session = (code: string, title: string, heldOn = '2017-12-20'): MatchableSession => ({
  id: code,
  code,
  title,
  heldOn,
  isCancelled: false,
})
const match = matcherOf([
  session('WS 1', 'Access in the mountains'),
  session('WS 2', 'Whose forecast is it? Climate and open data'),
  session('WS 3', 'Opening ceremony'),
  session('WS 4', 'Opening ceremony', '2017-12-21'),
])
const found = (named: Parameters<typeof match>[0]) => {
  const one = match(named)
  return one && `${one.session.code} ${one.by}`
}

describe('a document is of the session', () => {
  test('whose code it names, however that is written', () => {
    expect(found({ sessionCode: 'WS1', title: 'Access in the mountains' })).toBe('WS 1 code')
    expect(match({ sessionCode: '#ws-1' })?.sure).toBe(1)
  })
  test('but less surely when its title is another', () => {
    expect(match({ sessionCode: 'WS1', title: 'Cables under the sea' })).toMatchObject({
      by: 'code',
      sure: 0.5,
      against: 'title',
    })
  })
  test('and less surely when it was held on another day', () => {
    const named = { sessionCode: 'WS1', title: 'Access in the mountains' }
    expect(match({ ...named, heldOn: '2017-12-21' })).toMatchObject({ sure: 0.5, against: 'day' })
    expect(match({ ...named, heldOn: '2017-12-20' })).toMatchObject({ sure: 1, against: null })
    expect(match({ title: named.title, heldOn: '2017-12-21' })?.against).toBe('day')
  })
  test.each([
    ['TOWNHALL41', 'TH 41'],
    ['ATELIERN°205', 'WS 205'],
    ['OPENFORUM64', 'OF 64'],
    ['WORKSHOP#205', 'WS 205'],
  ])('whose kind and number "%s" names', (sessionCode, code) => {
    const known = ['TH 41', 'WS 205', 'OF 64', 'WS 64'].map((one) => session(one, 'Cables under the sea'))
    const named = matcherOf(known)
    expect(named({ sessionCode, title: 'Cables under the sea' })).toMatchObject({
      session: { code },
      by: 'code',
      against: null,
    })
    expect(named({ sessionCode })?.against).toBe('likeness')
    expect(named({ sessionCode: 'FAN.º64', type: 'open-forum' })?.session.code).toBe('OF 64')
    expect(named({ sessionCode: 'LS64' })).toBeNull()
  })
  test('whose title it has, in other letters and signs', () => {
    expect(found({ title: 'ACCESS — in the Mountains!' })).toBe('WS 1 title')
    expect(found({ sessionCode: 'WS99', title: 'Access in the mountains' })).toBe('WS 1 title')
  })
  test('whose title is like it, if the day is the same', () => {
    const title = 'Whose forecast is it? On climate'
    expect(found({ title, heldOn: '2017-12-20' })).toBe('WS 2 day')
    expect(found({ title: 'Whose forecast?', heldOn: '2017-12-19' })).toBeNull()
  })
  test('and of none where two fit as well', () => {
    expect(found({ title: 'Opening ceremony' })).toBeNull()
    expect(found({ title: 'Opening ceremony', heldOn: '2017-12-21' })).toBe('WS 4 title')
    expect(found({})).toBeNull()
  })
})
