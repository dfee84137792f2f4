import { useFormatter, useTranslations } from 'next-intl'
import { type Cell, type Figure, numberOf, type Row } from '@/figures/figure'
import { headingKey } from '@/figures/words'
import { TableRegion } from '../records/table-region'
import { CellValue } from './cell-value'
import { isRowDrawn, RowDrawing } from './row-drawing'
import { RowName } from './row-name'

/** So many rows stand in the table; the others are folded below it. */
const mostRows = 16

type Part = { figure: Figure; rows: readonly Row[] }

/**
 * The numbers of a figure as a table; for a figure of bars, with the bars in it, so that the table is the chart. `which`
 * tells two tables of one figure apart.
 */
export function FigureTable({ figure, which = '' }: { figure: Figure; which?: string }) {
  const t = useTranslations('figures')
  const caption = t(`${figure.id}.caption`)
  const named = which === '' ? caption : `${caption}, ${which}`
  const className = figure.columns.length > 5 ? 'figure-table is-wide' : 'figure-table'
  const isLong = figure.rows.length > mostRows + 4
  const [first, rest] = isLong
    ? [figure.rows.slice(0, mostRows), figure.rows.slice(mostRows)]
    : [figure.rows, []]
  return (
    <>
      <TableRegion label={t('region', { caption: named })}>
        <table className={className}>
          <caption>{caption}</caption>
          <Head figure={figure} />
          <Body figure={figure} rows={first} />
          {figure.rows.length > 1 && Object.keys(figure.total.cells).length > 0 && (
            <tfoot>
              <TableRow
                figure={figure}
                row={figure.total}
                label={t('total')}
                isDrawn={figure.chart.kind === 'ranges' || figure.chart.kind === 'stack'}
              />
            </tfoot>
          )}
        </table>
      </TableRegion>
      {rest.length > 0 && (
        <details className="figure-more">
          <summary>{t('moreRows', { count: rest.length })}</summary>
          <TableRegion
            label={t('region', { caption: `${named} (${t('moreRows', { count: rest.length })})` })}
          >
            <table className={className}>
              <caption className="visually-hidden">{caption}</caption>
              <Head figure={figure} />
              <Body figure={figure} rows={rest} />
            </table>
          </TableRegion>
        </details>
      )}
    </>
  )
}

function Head({ figure }: { figure: Figure }) {
  const t = useTranslations('figures')
  const heading = (column: string) => {
    const key = headingKey(figure, column)
    return key === null ? column : t(key)
  }
  const scale = useScale(figure)
  const parts: readonly string[] = figure.chart.kind === 'stack' ? figure.chart.of : []
  return (
    <thead>
      <tr>
        <th scope="col">
          {scale ? (
            <span className="bar-row">
              <span>{heading('label')}</span>
              <span className="row-scale" aria-hidden="true">
                {scale.map((end) => (
                  <span key={end}>{end}</span>
                ))}
              </span>
            </span>
          ) : (
            heading('label')
          )}
        </th>
        {figure.columns.map((column) => (
          <th key={column} scope="col" className="is-number">
            {parts.includes(column) && (
              <svg className="swatch" width="14" height="14" aria-hidden="true">
                <rect className={`stack-part is-${column}`} x="1" y="1" width="12" height="12" />
              </svg>
            )}
            {heading(column)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** What the drawings of all rows run along: from none to all, or over the years; null where each has its own length. */
function useScale({ chart, columns }: Figure): string[] | null {
  const format = useFormatter()
  if (chart.kind === 'pairs' || (chart.kind === 'ranges' && chart.unit === 'share'))
    return [0, 0.5, 1].map((part) => format.number(part, { style: 'percent' }))
  const years = columns.filter((column) => column !== 'all')
  if (chart.kind !== 'columns' || years.length === 0) return null
  return years.length === 1 ? years : [years[0]!, years.at(-1)!]
}

function Body({ figure, rows }: Part) {
  return (
    <tbody>
      {rows.map((row) => (
        <TableRow
          key={row.key}
          figure={figure}
          row={row}
          label={<RowName row={row} />}
          isDrawn={isRowDrawn(figure)}
        />
      ))}
    </tbody>
  )
}

type Shown = { figure: Figure; row: Row; label: React.ReactNode; isDrawn: boolean }

function TableRow({ figure, row, label, isDrawn }: Shown) {
  const most = figure.chart.kind === 'shades' ? mostIn(figure) : 0
  return (
    <tr>
      <th scope="row">
        {isDrawn ? (
          <span className="bar-row">
            <span>{label}</span>
            <RowDrawing figure={figure} row={row} />
          </span>
        ) : (
          label
        )}
      </th>
      {figure.columns.map((column) => {
        const cell = row.cells[column] ?? { kind: 'none' }
        return (
          <td key={column} className={`is-number${shadeOf(cell, row === figure.total ? 0 : most)}`}>
            <CellValue figure={figure} cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

const mostIn = ({ rows, columns }: Figure): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => columns.map((column) => numberOf(cells[column]))))

/** The shade of a cell in five steps of the largest one; its number is in it, so the shade says nothing alone. */
function shadeOf(cell: Cell, most: number): string {
  if (most === 0 || cell.kind !== 'number' || cell.value === 0) return ''
  return ` shade-${Math.min(5, Math.ceil((5 * cell.value) / most))}`
}
