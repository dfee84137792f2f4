import { expect, test } from 'vitest'
import { isLabelled, pathOf, yearScale } from './scale'

test('years stand in slots of one width, and one that is missing keeps its slot', () => {
  const scale = yearScale([2017, 2018, 2020], false)
  expect(scale.slots).toEqual([2017, 2018, 2019, 2020])
  expect([scale.place(2017, 0), scale.place(2018, 0.25), scale.place(2020, 1)]).toEqual([
    { x: 12.5, y: 100 },
    { x: 37.5, y: 75 },
    { x: 87.5, y: 0 },
  ])
  expect([scale.left(2017), scale.left(2020)]).toEqual([0, 75])
})

test('a page read from the right begins at the right', () => {
  const scale = yearScale([2017, 2018], true)
  expect([scale.place(2017, 0.5).x, scale.place(2018, 0.5).x]).toEqual([75, 25])
  expect([scale.left(2017), scale.left(2018)]).toEqual([50, 0])
})

test('one year stands in the middle, none nowhere', () => {
  expect(yearScale([2017], false).place(2017, 0.35)).toEqual({ x: 50, y: 65 })
  expect(yearScale([], false).slots).toEqual([])
})

test('at most eight labels stand in a row', () => {
  for (const of of [1, 8, 9, 16, 17, 40]) {
    const shown = Array.from({ length: of }, (_, place) => isLabelled(place, of)).filter(Boolean)
    expect(shown.length).toBeLessThanOrEqual(8)
    expect(shown.length).toBeGreaterThan(0)
  }
})

test('points are written as SVG wants them', () => {
  expect(
    pathOf([
      { x: 100 / 3, y: 0 },
      { x: 50, y: 12.5 },
    ]),
  ).toBe('33.33,0 50,12.5')
})
