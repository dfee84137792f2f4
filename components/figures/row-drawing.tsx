import { type Cell, type Figure, numberOf, type Row } from '@/figures/figure'
import { Bar } from './bar'

type Given = { figure: Figure; row: Row }

const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`
const isThere = (cell: Cell | undefined): boolean => cell?.kind === 'number' || cell?.kind === 'share'

/** The drawing of one row, which stands in the row's own heading; all rows of a figure share one scale. Null where none. */
export function RowDrawing({ figure, row }: Given) {
  switch (figure.chart.kind) {
    case 'bars':
      return <Bars figure={figure} row={row} />
    case 'ranges':
      return <Range figure={figure} row={row} />
    case 'pairs':
      return <Pair figure={figure} row={row} />
    case 'stack':
      return <Stack figure={figure} row={row} />
    case 'columns':
      return <Columns figure={figure} row={row} />
    default:
      return null
  }
}

export const isRowDrawn = ({ chart }: Figure): boolean =>
  chart.kind !== 'share-by-year' && chart.kind !== 'shades'

function Bars({ figure: { chart, rows }, row }: Given) {
  if (chart.kind !== 'bars') return null
  const longest = chart.within ?? chart.of
  const scale = Math.max(1, ...rows.map(({ cells }) => numberOf(cells[longest])))
  return (
    <Bar
      part={numberOf(row.cells[chart.of]) / scale}
      whole={chart.within ? numberOf(row.cells[chart.within]) / scale : null}
    />
  )
}

/** A line from low to high, the value as a dot, the other as a diamond, and the value of the whole as a line through all rows. */
function Range({ figure: { chart, rows, total }, row: { cells } }: Given) {
  if (chart.kind !== 'ranges' || !isThere(cells[chart.of])) return <span />
  const scale =
    chart.unit === 'share' ? 1 : Math.max(1, ...rows.map((row) => numberOf(row.cells[chart.high])))
  const at = (column: string) => percent(Math.min(1, numberOf(cells[column]) / scale))
  const whole = total.cells[chart.of]
  return (
    <svg className="range-row mirrored" width="100%" height="22" aria-hidden="true">
      <line className="range-axis" x1="0" x2="100%" y1="11" y2="11" />
      {isThere(whole) && (
        <line
          className="range-whole"
          x1={percent(numberOf(whole) / scale)}
          x2={percent(numberOf(whole) / scale)}
          y1="0"
          y2="22"
        />
      )}
      <line
        className={`range-line is-${chart.unit}`}
        x1={at(chart.low)}
        x2={at(chart.high)}
        y1="11"
        y2="11"
      />
      {chart.other && (
        <svg x={at(chart.other)} y="11" overflow="visible" aria-hidden="true">
          <path className="mark-median" d="M0-5 5 0 0 5-5 0Z" />
        </svg>
      )}
      <circle className={`range-dot is-${chart.unit}`} cx={at(chart.of)} cy="11" r="5" />
    </svg>
  )
}

/** A dot and a diamond on the scale from none to all, with a line between: how far apart two shares are. */
function Pair({ figure: { chart }, row: { cells } }: Given) {
  if (chart.kind !== 'pairs') return null
  const [one, other] = [cells[chart.of], cells[chart.other]].map((cell) =>
    cell && 'value' in cell ? cell.value : null,
  )
  return (
    <svg className="range-row mirrored" width="100%" height="22" aria-hidden="true">
      <line className="range-axis" x1="0" x2="100%" y1="11" y2="11" />
      {one != null && other != null && (
        <line className="range-line is-days" x1={percent(one)} x2={percent(other)} y1="11" y2="11" />
      )}
      {other != null && (
        <svg x={percent(other)} y="11" overflow="visible" aria-hidden="true">
          <path className="mark-median" d="M0-5 5 0 0 5-5 0Z" />
        </svg>
      )}
      {one != null && <circle className="range-dot is-days" cx={percent(one)} cy="11" r="5" />}
    </svg>
  )
}

/** The columns in their order as parts of the row's own whole, with a gap of paper between them. */
function Stack({ figure: { chart }, row: { cells } }: Given) {
  if (chart.kind !== 'stack') return null
  const whole = chart.of.reduce((sum, column) => sum + numberOf(cells[column]), 0)
  let from = 0
  const parts = chart.of.map((column, place) => {
    const width = whole === 0 ? 0 : numberOf(cells[column]) / whole
    const part = { column, place, from, width }
    from += width
    return part
  })
  return (
    <svg className="stack mirrored" width="100%" height="18" aria-hidden="true">
      {parts
        .filter(({ width }) => width > 0)
        .map((part) => (
          <rect
            key={part.column}
            className={`stack-part is-${part.column}`}
            x={percent(part.from)}
            y="1"
            width={percent(part.width)}
            height="16"
          />
        ))}
    </svg>
  )
}

/** One small bar, or one dot on a line, for each column; the tallest of all rows sets the scale of numbers. */
function Columns({ figure: { chart, rows, columns }, row: { cells } }: Given) {
  if (chart.kind !== 'columns') return null
  const shown = columns.filter((column) => column !== 'all')
  const highest =
    chart.unit === 'share'
      ? 1
      : Math.max(1, ...rows.flatMap((row) => shown.map((column) => numberOf(row.cells[column]))))
  const width = 100 / Math.max(1, shown.length)
  const height = (column: string) => (numberOf(cells[column]) / highest) * 100
  return (
    <svg className="columns-row mirrored" width="100%" height="32" aria-hidden="true">
      <line className="range-axis" x1="0" x2="100%" y1="31.5" y2="31.5" />
      {shown.map((column, place) =>
        chart.unit === 'number' ? (
          <rect
            key={column}
            className="bar-part"
            x={`${place * width + width * 0.15}%`}
            y={`${100 - height(column)}%`}
            width={`${width * 0.7}%`}
            height={`${height(column)}%`}
          />
        ) : (
          isThere(cells[column]) && (
            <circle
              key={column}
              className="range-dot is-days"
              cx={`${(place + 0.5) * width}%`}
              cy={`${92 - height(column) * 0.84}%`}
              r="3.5"
            />
          )
        ),
      )}
    </svg>
  )
}
