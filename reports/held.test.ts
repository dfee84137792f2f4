import { expect, test } from 'vitest'
import { type HeldRevision, undecidedKeys, writersOf } from './held'

const held = (number: number, changed: string[], more: Partial<HeldRevision> = {}): HeldRevision => ({
  number,
  changed,
  grewFrom: 2,
  savedById: 'ana',
  isDecided: false,
  ...more,
})
const waiting = (all: HeldRevision[]) => undecidedKeys(all).map(({ number, keys }) => [number, keys])

test('every held text waits until it is decided', () => {
  expect(waiting([held(7, ['wayForward']), held(5, ['discussion'])])).toEqual([
    [7, ['wayForward']],
    [5, ['discussion']],
  ])
  expect(waiting([held(7, ['wayForward'], { isDecided: true }), held(5, ['discussion'])])).toEqual([
    [5, ['discussion']],
  ])
})

test('of an answer that was typed on after the clash only the last waits, decided or not', () => {
  const first = held(5, ['discussion', 'wayForward'])
  expect(waiting([held(7, ['discussion']), first])).toEqual([
    [7, ['discussion']],
    [5, ['wayForward']],
  ])
  expect(waiting([held(7, ['discussion', 'wayForward'], { isDecided: true }), first])).toEqual([])
})

test('what another wrote, or what grew from elsewhere, takes nothing away', () => {
  const first = held(5, ['discussion'])
  expect(waiting([held(7, ['discussion'], { savedById: 'ben' }), first]).length).toBe(2)
  expect(waiting([held(7, ['discussion'], { grewFrom: 4 }), first]).length).toBe(2)
})

const change = (savedById: string, ...changed: string[]) => ({
  changed,
  savedById,
  savedByName: savedById.toUpperCase(),
})

test('the other text of a question is of whoever changed that question last, not of whoever saved last', () => {
  const changes = [change('eve', 'title'), change('ana', 'discussion'), change('ben', 'discussion')]
  expect(writersOf(['discussion', 'title', 'wayForward'], changes, 'ana')).toEqual(
    new Map([
      ['discussion', 'BEN'],
      ['title', 'EVE'],
    ]),
  )
})

test('whoever wrote both texts in two pages is named as such', () => {
  expect(writersOf(['discussion'], [change('ana', 'discussion')], 'ana')).toEqual(
    new Map([['discussion', 'ANA']]),
  )
})
