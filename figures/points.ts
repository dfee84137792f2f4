import { type Figure, type Row, shareOf } from './figure'
import { isFarApart } from './scale'
import { weightOf } from './thresholds'

/** A year of P1 that can be drawn. Shares are proportions, 0 to 1; `weight` low is drawn hollow and kept out of titles. */
export type Point = {
  year: number
  pooled: number
  median: number
  low: number
  high: number
  weight: 'full' | 'low'
  asked: string | null
}

function pointOf({ key, cells, coverage, asked }: Row): Point | null {
  const [pooled, median, low, high] = ['pooled', 'median', 'low', 'high'].map((column) =>
    shareOf(cells[column]),
  )
  const weight = weightOf(coverage.counted.value, coverage.of.value)
  if (pooled == null || median == null || low == null || high == null || weight === 'table') return null
  return { year: Number(key), pooled, median, low, high, weight, asked }
}

/** The years of a share that have enough behind them to be drawn, the oldest first. */
export const pointsOf = (figure: Figure): Point[] =>
  figure.rows.map(pointOf).filter((point) => point !== null)

/** The points in stretches that one line may join: the question stayed the same, and no year between lacks a point. */
export function stretchesOf(figure: Figure): Point[][] {
  const stretches: Point[][] = []
  let open: Point[] = []
  for (const row of figure.rows) {
    const point = pointOf(row)
    const last = open.at(-1)
    if (point && last && last.asked === point.asked && !isFarApart(last.year, point.year)) open.push(point)
    else {
      open = point ? [point] : []
      if (point) stretches.push(open)
    }
  }
  return stretches
}

/** The years before which the question was worded otherwise: shares on the two sides are no change of the share. */
export function breaksOf(figure: Figure): number[] {
  const asked = figure.rows.filter((row) => row.asked !== null)
  return asked
    .filter((row, place) => place > 0 && row.asked !== asked[place - 1]!.asked)
    .map(({ key }) => Number(key))
}
