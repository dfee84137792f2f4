import { expect, it, test } from 'vitest'
import { countriesOf, regionOf, regions } from './regions'

const groups = regions.filter((region) => region !== 'intergovernmental')

it('gives every member of the United Nations and its two observer states one group, and no other', () => {
  const all = groups.flatMap(countriesOf)
  expect(new Set(all).size).toBe(all.length)
  expect(groups.map((group) => countriesOf(group).length)).toEqual([54, 55, 23, 33, 30])
  expect(all.every((country) => /^[A-Z]{2}$/.test(country))).toBe(true)
})

test.each([
  [{ group: 'government', country: 'KE' }, 'african'],
  [{ group: null, country: 'UY' }, 'latin-american-caribbean'],
  [{ group: 'intergovernmental', country: 'CH' }, 'intergovernmental'],
  [{ group: 'academia', country: null }, null],
  [{ group: null, country: 'XK' }, null],
])('%j speaks from %s', (seat, region) => expect(regionOf(seat)).toBe(region))
