/** A place in a drawing, in per cent of its box from its start edge and from its top. */
export type Place = { x: number; y: number }

/** A year, or the years from `first` to `last` of which there is nothing, as one place in a row of years. */
export type Slot = { first: number; last: number; isEmpty: boolean }

/** Several years without anything take the room of one, so nothing may be drawn across them: a line would have no slope. */
export const isFarApart = (earlier: number, later: number): boolean => later - earlier > 2

function slotsOf(years: readonly number[]): Slot[] {
  const known = [...new Set(years)].toSorted((a, b) => a - b)
  return known.flatMap((year, place): Slot[] => {
    const own = { first: year, last: year, isEmpty: false }
    const before = known[place - 1]
    return before === undefined || before === year - 1
      ? [own]
      : [{ first: before + 1, last: year - 1, isEmpty: true }, own]
  })
}

/**
 * Places for yearly values from 0 to 1: every year gets a slot of the same width, and so does every gap between them,
 * however long, which is drawn as one. Slots of a page read from the right run from the right.
 */
export function yearScale(years: readonly number[], isFromRight: boolean) {
  const slots = slotsOf(years)
  const width = slots.length === 0 ? 100 : 100 / slots.length
  const mirrored = (x: number) => (isFromRight ? 100 - x : x)
  const placeOf = (year: number) => slots.findIndex(({ first, last }) => first <= year && year <= last)
  const middle = (year: number) => mirrored((placeOf(year) + 0.5) * width)
  return {
    slots,
    width,
    /** Where the slot's left edge is, in a page of either direction. */
    left: (year: number) => middle(year) - width / 2,
    place: (year: number, value: number): Place => ({ x: middle(year), y: 100 - value * 100 }),
  }
}

/** What is written under each slot: all of them where eight fit; else years only, as many as have room, the first before all. */
export function labelsOf(slots: readonly Slot[]): string[] {
  const apart = Math.ceil(slots.length / 8)
  let next = 0
  return slots.map(({ first, last, isEmpty }, place) => {
    if (apart > 1 && (isEmpty || place < next)) return ''
    next = place + apart
    return first === last ? String(first) : `${first}–${last}`
  })
}

/** Points of a line or an outline as SVG wants them. */
export const pathOf = (places: readonly Place[]): string =>
  places.map(({ x, y }) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join(' ')
