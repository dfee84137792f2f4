import { directionOf } from '@/messages/locales'
import { colours } from '../svg'
import type { Hand } from './faces'
import { type Direction, type Line, linesOf, type Span } from './lines'

/** A4 in points, and what is left of it for text. */
export const sheet = { width: 595.28, height: 841.89, side: 68, top: 84, bottom: 78 }
export const textWidth = sheet.width - 2 * sheet.side

/**
 * A piece of the document as assistive software meets it: its tag, its language where that is another, and what it is in.
 * `said` are its words in the order of reading; `isTurned` where its letters do not stand in that order.
 */
export type Node = {
  tag: string
  within: Node | null
  language?: string
  said?: string
  isTurned?: true
}

/** A line that belongs to a node, from a place on the page. `x` is of its left end. */
export type Part = { node: Node; line: Line; x: number }

/** What stands side by side. `before` is room above that falls away on top of a page; `keeps` holds it to the next row. */
export type Row = {
  height: number
  before: number
  keeps: boolean
  parts: Part[]
  /** Names the place, for links and contents. */
  mark?: { id: string | null; level: number; title: string }
  rule?: 'above'
}

type Style = { hand: Hand; size: number; leading: number; before: number; fill: string }
export const styles = {
  title: { hand: 'title', size: 30, leading: 36, before: 0, fill: colours.ink },
  reportTitle: { hand: 'title', size: 22, leading: 27, before: 0, fill: colours.ink },
  subtitle: { hand: 'text', size: 12, leading: 18, before: 10, fill: colours.ink2 },
  heading1: { hand: 'title', size: 20, leading: 26, before: 24, fill: colours.ink },
  heading2: { hand: 'title', size: 14.5, leading: 19, before: 20, fill: colours.ink },
  heading3: { hand: 'strong', size: 10, leading: 15, before: 9, fill: colours.ink2 },
  body: { hand: 'text', size: 10, leading: 15, before: 4, fill: colours.ink },
  note: { hand: 'text', size: 8.5, leading: 12.5, before: 3, fill: colours.ink2 },
  term: { hand: 'strong', size: 8.5, leading: 15, before: 4, fill: colours.ink2 },
} as const satisfies Record<string, Style>
export type StyleName = keyof typeof styles

/** As the page has it: text of a language from the right begins there, other text where its first letter says. */
export const directionIn = (own: string | undefined, document: string): Direction =>
  own === undefined ? directionOf(document) : directionOf(own) === 'rtl' ? 'rtl' : 'auto'

export type Column = { from: number; width: number }
export const whole: Column = { from: sheet.side, width: textWidth }

/** A column counted from the start of the page: for a document from the right it is mirrored. */
export const columnOf = (from: number, width: number, language: string): Column => ({
  from: directionOf(language) === 'rtl' ? sheet.width - sheet.side - from - width : sheet.side + from,
  width,
})

export const spanOf = (style: StyleName, text: string, more: Partial<Span> = {}): Span => {
  const { hand, size, fill } = styles[style]
  return { text, hand, size, fill, ...more }
}

type Paragraph = {
  style: StyleName
  node: Node
  spans: Span[]
  direction: Direction
  column?: Column
  /** Holds the last line to what follows. */
  keeps?: boolean
  before?: number
}

/** The rows of a paragraph; neither its first nor its last line stands alone on a page. */
export function rowsOf({
  style,
  node,
  spans,
  direction,
  column = whole,
  keeps = false,
  before,
}: Paragraph): Row[] {
  const { leading, before: usual } = styles[style]
  const { lines, said, isTurned, isFromRight } = linesOf(spans, direction, column.width)
  node.said = node.said === undefined ? said : `${node.said}\n${said}`
  if (isTurned) node.isTurned = true
  return lines.map((line, place) => ({
    height: leading,
    before: place === 0 ? (before ?? usual) : 0,
    keeps: keeps || (lines.length > 1 && (place === 0 || place === lines.length - 2)),
    parts: [{ node, line, x: isFromRight ? column.from + column.width - line.width : column.from }],
  }))
}

/** Rows of several columns side by side, as high as the longest. */
export function besides(columns: readonly Row[][]): Row[] {
  const most = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: most }, (_, place): Row => {
    const rows = columns.flatMap((rows) => rows[place] ?? [])
    return {
      height: Math.max(...rows.map(({ height }) => height)),
      before: Math.max(...rows.map(({ before }) => before)),
      keeps: most > 1 && (place === 0 || place === most - 2),
      parts: rows.flatMap(({ parts }) => parts),
    }
  })
}
