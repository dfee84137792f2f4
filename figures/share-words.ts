import { type Cell, type Figure, type Row, type Sentence, shareOf } from './figure'
import { breaksOf, type Point, pointsOf } from './points'

const percent = (share: number) => Math.round(share * 100)
const half = ({ low, high }: Point) => (high - low) / 2

/** A change needs two well-covered years that were asked the same, further apart than the bounds leave open. */
export function changeTitle(figure: Figure): Sentence | null {
  const points = pointsOf(figure).filter(({ weight }) => weight === 'full')
  const [from, to] = [points.at(0), points.at(-1)]
  if (!from || !to || from === to || from.asked !== to.asked) return null
  if (Math.abs(to.pooled - from.pooled) <= Math.max(half(from), half(to))) return null
  return { key: to.pooled > from.pooled ? 'rose' : 'fell', values: endsOf(from, to) }
}

const endsOf = (from: Point, to: Point) => ({
  first: String(from.year),
  firstShare: from.pooled,
  last: String(to.year),
  lastShare: to.pooled,
})

/** The share at both ends, its highest and its way between, the typical session, the bounds, and what to know before comparing. */
export function shareSummary(figure: Figure): Sentence[] {
  const points = pointsOf(figure)
  const { counted, of } = figure.total.coverage
  const coverage = { key: 'coverage', values: { counted: counted.value, asked: of.value } }
  const shares = points.length === 0 ? [{ key: 'none' }] : trendOf(points)
  return [...shares, coverage, ...notesOf(figure)]
}

function trendOf(points: Point[]): Sentence[] {
  const [from, to] = [points.at(0)!, points.at(-1)!]
  const typical = { key: 'typical', values: { year: String(to.year), median: to.median } }
  const bounds = { key: 'bounds', values: { year: String(to.year), low: to.low, high: to.high } }
  if (from === to)
    return [{ key: 'one', values: { year: String(to.year), share: to.pooled } }, typical, bounds]
  const most = Math.max(...points.map(({ pooled }) => percent(pooled)))
  const highest = points.filter(({ pooled }) => percent(pooled) === most)
  // Across a change of the question a step is no rise and no fall.
  const steps = points
    .slice(1)
    .map((point, place) => ({ from: points[place]!, point }))
    .filter(({ from, point }) => from.asked === point.asked)
    .map(({ from, point }) => percent(point.pooled) - percent(from.pooled))
  return [
    { key: 'ends', values: endsOf(from, to) },
    ...(points.length < 3
      ? []
      : [
          {
            key: 'highest',
            values: { share: highest[0]!.pooled },
            lists: { years: highest.map(({ year }) => String(year)) },
          },
          ...(steps.length < 2
            ? []
            : [
                {
                  key: 'rises',
                  values: { rises: steps.filter((step) => step > 0).length, changes: steps.length },
                },
              ]),
        ]),
    typical,
    bounds,
  ]
}

/** What a reader must know before comparing: years without the question, worded otherwise, with little or too little. */
function notesOf(figure: Figure): Sentence[] {
  const listed = (key: string, years: string[]): Sentence[] =>
    years.length === 0 ? [] : [{ key, values: { years: years.length }, lists: { names: years } }]
  const rows = (test: (row: Row) => boolean) => figure.rows.filter(test).map(({ key }) => key)
  return [
    ...listed(
      'notAsked',
      rows(({ cells }) => cells.pooled?.kind === 'not-asked'),
    ),
    ...listed(
      'tooFew',
      rows(({ cells }) => cells.pooled?.kind === 'too-few'),
    ),
    ...listed(
      'lowCoverage',
      pointsOf(figure)
        .filter(({ weight }) => weight === 'low')
        .map(({ year }) => String(year)),
    ),
    ...listed('reworded', breaksOf(figure).map(String)),
    ...(figure.total.isOpenEnded ? [{ key: 'openEnded' }] : []),
  ]
}

/** The pooled share with the typical session beside it; where there is no share, the cell says why. */
export function shareLine({ total: { cells } }: Figure): { number: Cell; words: Sentence } {
  const median = shareOf(cells.median)
  const words = median === null ? { key: 'alone' } : { key: 'both', values: { median } }
  return { number: cells.pooled!, words }
}
