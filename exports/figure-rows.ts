import { type Cell, type Figure, numberOf, type Row } from '@/figures/figure'
import { colours, linesOf, type Sheet, shortened } from './svg'

export type Box = { x: number; y: number; width: number; height: number }
export type Speaks = {
  names: Record<string, string>
  headings: Record<string, string>
  format: (cell: Cell) => string
}

const [lowest, highest] = [34, 58]
const labelWidth = 300
const valueWidth = 130
const isThere = (cell: Cell | undefined) => cell?.kind === 'number' || cell?.kind === 'share'

/** How many rows of a figure there is room for. */
export const roomFor = (height: number) => Math.floor(height / lowest)

/** The rows of a figure one below the other: name, drawing, number. All drawings share one scale, that of the page. */
export function drawRows(sheet: Sheet, figure: Figure, box: Box, speaks: Speaks): void {
  const room = roomFor(box.height)
  const rows = figure.rows.slice(0, room)
  const rowHeight = Math.min(highest, Math.max(lowest, box.height / Math.max(1, rows.length)))
  const field = { from: box.x + labelWidth, width: box.width - labelWidth - valueWidth }
  if (figure.chart.kind === 'shades') {
    drawShades(sheet, figure, rows, box, speaks)
    return
  }
  rows.forEach((row, place) => {
    const y = box.y + place * rowHeight + rowHeight / 2
    sheet.text(box.x, y + 6, shortened(speaks.names[row.key] ?? row.key, 32))
    drawRow(sheet, figure, row, { ...field, y })
    const column = mainColumn(figure)
    if (column)
      sheet.text(box.x + box.width, y + 6, speaks.format(row.cells[column] ?? { kind: 'none' }), {
        anchor: 'end',
        weight: 600,
      })
  })
}

/** The column whose number stands beside the drawing of a row. */
function mainColumn({ chart, columns }: Figure): string | null {
  if (chart.kind === 'bars' || chart.kind === 'ranges' || chart.kind === 'pairs') return chart.of
  return chart.kind === 'columns' ? (columns.at(-1) ?? null) : null
}

type Field = { from: number; width: number; y: number }

function drawRow(sheet: Sheet, figure: Figure, row: Row, field: Field): void {
  const { chart, rows } = figure
  const { from, width, y } = field
  switch (chart.kind) {
    case 'bars': {
      const scale = Math.max(1, ...rows.map(({ cells }) => numberOf(cells[chart.within ?? chart.of])))
      if (chart.within)
        sheet.rect(
          from,
          y - 9,
          (width * numberOf(row.cells[chart.within])) / scale,
          18,
          'none',
          colours.ruleStrong,
        )
      sheet.rect(from, y - 9, (width * numberOf(row.cells[chart.of])) / scale, 18, colours.lake)
      return
    }
    case 'ranges': {
      const colour = chart.unit === 'share' ? colours.women : colours.lake
      const scale =
        chart.unit === 'share' ? 1 : Math.max(1, ...rows.map(({ cells }) => numberOf(cells[chart.high])))
      const at = (column: string) => from + (width * Math.min(scale, numberOf(row.cells[column]))) / scale
      sheet.line(from, y, from + width, y, colours.rule)
      const whole = figure.total.cells[chart.of]
      if (isThere(whole)) {
        const x = from + (width * numberOf(whole)) / scale
        sheet.line(x, y - 16, x, y + 16, colours.ruleStrong, { dash: '4 4' })
      }
      if (!isThere(row.cells[chart.of])) return
      sheet.line(at(chart.low), y, at(chart.high), y, colour, { width: 6, opacity: 0.45 })
      if (chart.other) sheet.diamond(at(chart.other), y, 7)
      sheet.dot(at(chart.of), y, 7, colour)
      return
    }
    case 'pairs': {
      const at = (column: string) => {
        const cell = row.cells[column]
        return cell && 'value' in cell ? from + width * cell.value : null
      }
      const [one, other] = [at(chart.of), at(chart.other)]
      sheet.line(from, y, from + width, y, colours.rule)
      if (one !== null && other !== null)
        sheet.line(one, y, other, y, colours.lake, { width: 6, opacity: 0.45 })
      if (other !== null) sheet.diamond(other, y, 7)
      if (one !== null) sheet.dot(one, y, 7, colours.lake)
      return
    }
    case 'stack': {
      const whole = chart.of.reduce((sum, column) => sum + numberOf(row.cells[column]), 0)
      let x = from
      chart.of.forEach((column, place) => {
        const part = whole === 0 ? 0 : ((width + valueWidth) * numberOf(row.cells[column])) / whole
        if (part > 0) sheet.rect(x, y - 10, part - 2, 20, stepOf(place), colours.ruleStrong)
        x += part
      })
      return
    }
    case 'columns': {
      const shown = figure.columns.filter((column) => column !== 'all')
      const most =
        chart.unit === 'share'
          ? 1
          : Math.max(1, ...rows.flatMap(({ cells }) => shown.map((column) => numberOf(cells[column]))))
      const step = width / Math.max(1, shown.length)
      shown.forEach((column, place) => {
        const height = (28 * numberOf(row.cells[column])) / most
        if (chart.unit === 'number')
          sheet.rect(from + step * (place + 0.2), y + 14 - height, step * 0.6, height, colours.lake)
        else if (isThere(row.cells[column]))
          sheet.dot(from + step * (place + 0.5), y + 12 - height * 0.85, 4, colours.lake)
      })
      sheet.line(from, y + 14.5, from + width, y + 14.5, colours.rule)
    }
  }
}

/** What the parts of stacked bars are, in one line above them. */
export function drawKey(
  sheet: Sheet,
  figure: Figure,
  x: number,
  y: number,
  { headings }: Pick<Speaks, 'headings'>,
): void {
  if (figure.chart.kind !== 'stack') return
  let at = x
  figure.chart.of.forEach((column, place) => {
    const words = headings[column] ?? column
    sheet.rect(at, y - 12, 14, 14, stepOf(place), colours.ruleStrong)
    sheet.text(at + 20, y, words, { size: 14, fill: colours.ink2 })
    at += 34 + words.length * 7.6
  })
}

/** The parts of a stacked bar, the first the darkest; what says nothing is left as paper. */
const stepOf = (place: number) => colours.steps[4 - place] ?? colours.paper

function drawShades(
  sheet: Sheet,
  figure: Figure,
  rows: readonly Row[],
  box: Box,
  { names, headings }: Speaks,
): void {
  const most = Math.max(
    1,
    ...figure.rows.flatMap(({ cells }) => figure.columns.map((column) => numberOf(cells[column]))),
  )
  const step = (box.width - labelWidth) / figure.columns.length
  figure.columns.forEach((column, place) => {
    linesOf(headings[column] ?? column, 11, 2).forEach((line, at) => {
      const x = box.x + labelWidth + step * (place + 0.5)
      sheet.text(x, box.y + 2 + at * 16, shortened(line, 12), {
        size: 13,
        anchor: 'middle',
        fill: colours.ink2,
      })
    })
  })
  rows.slice(0, -1).forEach((row, line) => {
    const y = box.y + 10 + (line + 1) * lowest
    sheet.text(box.x, y + 6, shortened(names[row.key] ?? row.key, 32))
    figure.columns.forEach((column, place) => {
      const value = numberOf(row.cells[column])
      const shade = value === 0 ? 0 : Math.min(5, Math.ceil((5 * value) / most))
      sheet.rect(
        box.x + labelWidth + step * place,
        y - 15,
        step - 2,
        30,
        shade === 0 ? colours.paper : colours.steps[shade - 1]!,
      )
      sheet.text(box.x + labelWidth + step * (place + 0.5), y + 6, String(value), {
        anchor: 'middle',
        fill: shade > 3 ? colours.paper : colours.ink,
      })
    })
  })
}
