import type { Figure } from '@/figures/figure'
import { type Point, pointsOf, stretchesOf } from '@/figures/points'
import { labelsOf, yearScale } from '@/figures/scale'
import { type Box, drawKey, drawRows, roomFor, type Speaks } from './figure-rows'
import { colours, linesOf, makeSheet, type Sheet } from './svg'

/** What stands on the picture beside the drawing; all of it is said on the page too. */
export type Caption = Speaks & {
  title: string
  about: string
  alt: string
  coverage: string
  source: string
  address: string
  /** Said where not all rows have room. */
  shownRows: (shown: number, of: number) => string
  percent: (share: number) => string
}

export const sizes = { wide: { width: 1200, height: 675 }, square: { width: 1200, height: 1200 } } as const
const edge = 48

/** A figure as a picture with everything that it needs to stand alone: finding, subject, drawing, coverage, source, licence, address. */
export function figureSvg(
  figure: Figure,
  caption: Caption,
  size: keyof typeof sizes,
  isFromRight: boolean,
): string {
  const { width, height } = sizes[size]
  const sheet = makeSheet(width, height, isFromRight)
  let y = edge + 24
  for (const line of linesOf(caption.title, 58, 2)) {
    sheet.text(edge, y, line, { size: 38, weight: 600, isHeading: true })
    y += 46
  }
  for (const line of linesOf(caption.about, 104, 2)) {
    sheet.text(edge, y - 6, line, { size: 19, fill: colours.ink2 })
    y += 27
  }
  if (figure.chart.kind === 'stack') {
    drawKey(sheet, figure, edge, y + 4, caption)
    y += 26
  }
  const box = { x: edge, y: y + 10, width: width - 2 * edge, height: height - y - 10 - 118 }
  if (figure.chart.kind === 'share-by-year') drawShare(sheet, figure, box, caption)
  else drawRows(sheet, figure, box, caption)
  const room = roomFor(box.height)
  const isCut = figure.chart.kind !== 'share-by-year' && figure.rows.length > room
  const foot = height - edge - 44
  sheet.line(edge, foot - 22, width - edge, foot - 22, colours.ink)
  const more = isCut ? ` ${caption.shownRows(room, figure.rows.length)}` : ''
  sheet.text(edge, foot + 2, linesOf(caption.coverage + more, 118, 1)[0]!, { size: 17 })
  sheet.text(edge, foot + 28, caption.source, { size: 15, fill: colours.ink2 })
  sheet.text(edge, foot + 50, caption.address, { size: 15, fill: colours.ink2 })
  return sheet.finish(caption.title, caption.alt)
}

/** Women's share by year, drawn by the scale of the page: bounds as a band, the pooled share as dots on a line, years unasked grey. */
function drawShare(sheet: Sheet, figure: Figure, box: Box, { percent }: Caption): void {
  const scale = yearScale(
    figure.rows.map(({ key }) => Number(key)),
    false,
  )
  const field = { x: box.x + 64, y: box.y + 8, width: box.width - 64, height: box.height - 48 }
  const at = (year: number, value: number) => {
    const place = scale.place(year, value)
    return { x: field.x + (field.width * place.x) / 100, y: field.y + (field.height * place.y) / 100 }
  }
  for (const row of figure.rows.filter(({ cells }) => cells.pooled?.kind === 'not-asked'))
    sheet.rect(
      field.x + (field.width * scale.left(Number(row.key))) / 100,
      field.y,
      (field.width * scale.width) / 100,
      field.height,
      colours.rule,
    )
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    const y = field.y + field.height * (1 - tick)
    sheet.line(
      field.x,
      y,
      field.x + field.width,
      y,
      tick === 0.5 ? colours.ruleStrong : colours.rule,
      tick === 0.5 ? { dash: '8 6', width: 2 } : {},
    )
    sheet.text(field.x - 10, y + 6, percent(tick), { size: 16, anchor: 'end', fill: colours.ink2 })
  }
  labelsOf(scale.slots).forEach((label, place) => {
    sheet.text(at(scale.slots[place]!.first, 0).x, field.y + field.height + 28, label, {
      size: 17,
      anchor: 'middle',
      fill: colours.ink2,
    })
  })
  for (const stretch of stretchesOf(figure)) drawStretch(sheet, stretch, at)
  for (const point of pointsOf(figure)) {
    const { x, y } = at(point.year, point.pooled)
    sheet.line(x, at(point.year, point.low).y, x, at(point.year, point.high).y, colours.women, {
      width: 2,
      opacity: 0.5,
    })
    sheet.diamond(x, at(point.year, point.median).y, 8)
    sheet.dot(x, y, 8, point.weight === 'low' ? colours.paper : colours.women, colours.women)
    sheet.text(x, y + (point.pooled >= point.median ? -16 : 30), percent(point.pooled), {
      size: 20,
      weight: 600,
      anchor: 'middle',
    })
  }
}

function drawStretch(
  sheet: Sheet,
  stretch: Point[],
  at: (year: number, value: number) => { x: number; y: number },
): void {
  sheet.outline(
    [
      ...stretch.map((point) => at(point.year, point.high)),
      ...stretch.toReversed().map((point) => at(point.year, point.low)),
    ],
    colours.women,
    0.16,
  )
  stretch.slice(1).forEach((point, place) => {
    const from = at(stretch[place]!.year, stretch[place]!.pooled)
    const to = at(point.year, point.pooled)
    sheet.line(from.x, from.y, to.x, to.y, colours.women, { width: 4 })
  })
}
