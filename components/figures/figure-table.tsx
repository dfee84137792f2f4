import { useTranslations } from 'next-intl'
import { type Figure, numberOf, type Row } from '@/figures/figure'
import { Bar } from './bar'
import { CellValue } from './cell-value'

/** So many rows stand in the table; the others are folded below it. */
const mostRows = 16

type Part = { figure: Figure; rows: readonly Row[] }

/** The numbers of a figure as a table; for a figure of bars, with the bars in it, so that the table is the chart. */
export function FigureTable({ figure }: { figure: Figure }) {
  const t = useTranslations('figures')
  const caption = t(`${figure.id}.caption`)
  const isLong = figure.rows.length > mostRows + 4
  const [first, rest] = isLong
    ? [figure.rows.slice(0, mostRows), figure.rows.slice(mostRows)]
    : [figure.rows, []]
  return (
    <>
      <TableRegion name={caption}>
        <table className="figure-table">
          <caption>{caption}</caption>
          <Head figure={figure} />
          <Body figure={figure} rows={first} />
          {figure.rows.length > 1 && (
            <tfoot>
              <TableRow figure={figure} row={figure.total} label={t('total')} />
            </tfoot>
          )}
        </table>
      </TableRegion>
      {rest.length > 0 && (
        <details className="figure-more">
          <summary>{t('moreRows', { count: rest.length })}</summary>
          <TableRegion name={`${caption} (${t('moreRows', { count: rest.length })})`}>
            <table className="figure-table">
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

/** A wide table scrolls in its own frame, which the keyboard reaches, and never the page. */
function TableRegion({ name, children }: { name: string; children: React.ReactNode }) {
  const t = useTranslations('figures')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-region" aria-label={t('region', { caption: name })} tabIndex={0}>
      {children}
    </section>
  )
}

function Head({ figure }: { figure: Figure }) {
  const t = useTranslations('figures')
  return (
    <thead>
      <tr>
        <th scope="col">{t(`${figure.id}.columns.label`)}</th>
        {figure.columns.map((column) => (
          <th key={column} scope="col" className="is-number">
            {t(`${figure.id}.columns.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Body({ figure, rows }: Part) {
  return (
    <tbody>
      {rows.map((row) => (
        <TableRow
          key={row.key}
          figure={figure}
          row={row}
          label={<bdi>{row.label}</bdi>}
          bar={barOf(figure, row)}
        />
      ))}
    </tbody>
  )
}

type Shown = {
  figure: Figure
  row: Row
  label: React.ReactNode
  bar?: { part: number; whole: number | null } | null
}

function TableRow({ figure, row, label, bar }: Shown) {
  return (
    <tr>
      <th scope="row">
        {bar ? (
          <span className="bar-row">
            <span>{label}</span>
            <Bar {...bar} />
          </span>
        ) : (
          label
        )}
      </th>
      {figure.columns.map((column) => (
        <td key={column} className="is-number">
          <CellValue figure={figure} cell={row.cells[column] ?? { kind: 'none' }} />
        </td>
      ))}
    </tr>
  )
}

/** All bars of a figure share one scale, whose end is the longest of them. */
function barOf({ chart, rows }: Figure, row: Row) {
  if (chart.kind !== 'bars') return null
  const longest = chart.within ?? chart.of
  const scale = Math.max(1, ...rows.map(({ cells }) => numberOf(cells[longest])))
  return {
    part: numberOf(row.cells[chart.of]) / scale,
    whole: chart.within ? numberOf(row.cells[chart.within]) / scale : null,
  }
}
