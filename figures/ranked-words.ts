import { type Figure, type Name, numberOf, type Row, type Sentence, shareOf } from './figure'
import { fewestReports, isWellCovered } from './thresholds'
import { nameOf } from './words'

const named = (row: Row, more: { number?: number; percent?: number }): Name =>
  row.labelKey ? { key: row.labelKey, ...more } : { text: row.label, ...more }

const shared = (key: string, more: Omit<Sentence, 'key' | 'isShared'> = {}): Sentence => ({
  key,
  isShared: true,
  ...more,
})

/** The row that is ahead of all others by a column, if one is; what is not recorded is no row of its own. */
export function aheadBy(figure: Figure, column: string): Row | null {
  const ranked = figure.rows
    .filter(({ key }) => key !== 'unknown')
    .toSorted((a, b) => numberOf(b.cells[column]) - numberOf(a.cells[column]))
  const [first, second] = ranked
  return first && numberOf(first.cells[column]) > numberOf(second?.cells[column]) ? first : null
}

/** A finding that one row is ahead, from five reports on. */
export const aheadTitle =
  (column: string) =>
  (figure: Figure): Sentence | null => {
    const first = aheadBy(figure, column)
    return first && figure.total.coverage.counted.value >= fewestReports && isWellCovered(figure)
      ? { key: 'finding', values: { what: nameOf(first) } }
      : null
  }

/** The first three and the last of a ranking, ties said as ties. */
export const rankedSummary =
  (column: string) =>
  ({ rows }: Figure): Sentence[] => {
    const number = (row: Row) => numberOf(row.cells[column])
    const ranked = rows
      .filter((row) => row.key !== 'unknown' && number(row) > 0)
      .toSorted((a, b) => number(b) - number(a))
    if (ranked.length === 0) return [shared('none')]
    const told = (list: Row[]) => list.slice(0, 6).map((row) => named(row, { number: number(row) }))
    const third = number(ranked[2] ?? ranked.at(-1)!)
    const top = ranked.filter((row) => number(row) >= third)
    const fewest = number(ranked.at(-1)!)
    if (ranked.length === 1) return [shared('only', { lists: { names: told(ranked) } })]
    if (number(ranked[0]!) === fewest) return [shared('even', { values: { number: fewest } })]
    const last = ranked.filter((row) => number(row) === fewest)
    return [
      shared('top', { lists: { names: told(top) } }),
      ...(ranked.length > top.length ? [shared('last', { lists: { names: told(last) } })] : []),
    ]
  }

/** The highest and the lowest shares, that of the whole, and what had too few reports for one. */
export const comparedSummary =
  (column: string) =>
  ({ rows, total }: Figure): Sentence[] => {
    const share = (row: Row) => shareOf(row.cells[column])
    const ranked = rows.filter((row) => share(row) !== null).toSorted((a, b) => share(b)! - share(a)!)
    const whole = share(total)
    const few = rows.filter(({ cells }) => cells[column]?.kind === 'too-few')
    const told = (list: Row[]) => list.map((row) => named(row, { percent: share(row)! }))
    return [
      ...(whole === null ? [] : [shared('overall', { values: { share: whole } })]),
      ...(ranked.length === 0
        ? [shared('noShare')]
        : ranked.length === 1
          ? [shared('only', { lists: { names: told(ranked) } })]
          : [
              shared('highest', { lists: { names: told(ranked.slice(0, Math.min(3, ranked.length - 1))) } }),
              shared('lowest', { lists: { names: told(ranked.slice(-1)) } }),
            ]),
      ...(few.length === 0 ? [] : [shared('left', { values: { rows: few.length } })]),
    ]
  }
