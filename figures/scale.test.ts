import { expect, test } from 'vitest'
import { labelsOf, pathOf, type Slot, yearScale } from './scale'

const slot = (first: number, last = first, isEmpty = false): Slot => ({ first, last, isEmpty })

test('years stand in slots of one width, and one that is missing keeps its slot', () => {
  const scale = yearScale([2017, 2018, 2020], false)
  expect(scale.slots).toEqual([slot(2017), slot(2018), slot(2019, 2019, true), slot(2020)])
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

test('several years without anything take the room of one and are named together', () => {
  const scale = yearScale([2017, 2023, 2024], false)
  expect(scale.slots).toEqual([slot(2017), slot(2018, 2022, true), slot(2023), slot(2024)])
  expect(labelsOf(scale.slots)).toEqual(['2017', '2018–2022', '2023', '2024'])
  expect([scale.left(2018), scale.place(2023, 0).x]).toEqual([25, 62.5])
})

test('at most eight labels stand in a row', () => {
  for (const of of [1, 8, 9, 16, 17, 40]) {
    const years = Array.from({ length: of }, (_, place) => slot(2000 + place))
    const shown = labelsOf(years).filter(Boolean)
    expect(shown[0]).toBe('2000')
    expect(shown.length).toBeLessThanOrEqual(8)
  }
})

test('where there is little room, years are named before gaps', () => {
  const everySecond = yearScale([2001, 2003, 2005, 2007, 2009, 2011], false)
  expect(labelsOf(everySecond.slots).filter(Boolean)).toEqual([
    '2001',
    '2003',
    '2005',
    '2007',
    '2009',
    '2011',
  ])
})

test('points are written as SVG wants them', () => {
  expect(
    pathOf([
      { x: 100 / 3, y: 0 },
      { x: 50, y: 12.5 },
    ]),
  ).toBe('33.33,0 50,12.5')
})
