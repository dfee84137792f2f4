/** A place in a drawing, in per cent of its box from its start edge and from its top. */
export type Place = { x: number; y: number }

/**
 * Places for yearly values from 0 to 1: every year from the first to the last gets a slot of the same width, so that a gap
 * in years is a gap in the drawing. Slots of a page read from the right run from the right.
 */
export function yearScale(years: readonly number[], isFromRight: boolean) {
  const first = Math.min(...years)
  const slots =
    years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, n) => first + n)
  const width = slots.length === 0 ? 100 : 100 / slots.length
  const mirrored = (x: number) => (isFromRight ? 100 - x : x)
  const middle = (year: number) => mirrored((year - first + 0.5) * width)
  return {
    slots,
    width,
    /** Where the slot's left edge is, in a page of either direction. */
    left: (year: number) => middle(year) - width / 2,
    place: (year: number, value: number): Place => ({ x: middle(year), y: 100 - value * 100 }),
  }
}

/** Which of so many labels in a row can be shown, if at most eight fit: the first, and every so many after it. */
export const isLabelled = (place: number, of: number): boolean => place % Math.ceil(of / 8) === 0

/** Points of a line or an outline as SVG wants them. */
export const pathOf = (places: readonly Place[]): string =>
  places.map(({ x, y }) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join(' ')
