/** A run of text on a page, in points. `goesOn`: the file itself marks it as the continuation of the line before it. */
export type Piece = {
  text: string
  x: number
  y: number
  width: number
  height: number
  rtl: boolean
  goesOn: boolean
}
type Row = {
  text: string
  x: number
  right: number
  y: number
  height: number
  pieces: Piece[]
  goesOn: boolean
}

/** The pages as text: columns one after the other, paragraphs on one line each, repeated headers and footers once, on top. */
export function textOfPages(pages: { pieces: Piece[]; width: number }[]): string {
  const rows = pages.map(({ pieces }) => rowsOf(pieces))
  const running = runningLines(rows)
  const body = rows.map((page) => page.filter((row) => !running.has(keyOf(row))))
  const flow = body.flatMap((page, index) => blocksOf(page, pages[index]!.width))
  const top = [
    ...new Map(
      rows
        .flat()
        .filter((row) => running.has(keyOf(row)))
        .map((row) => [keyOf(row), row.text]),
    ).values(),
  ]
  return [top.join('\n'), joinPages(flow).join('\n\n')].filter(Boolean).join('\n\n')
}

/** Pieces on one base line make a row. Right-to-left rows are put in their order of reading. */
function rowsOf(pieces: Piece[]): Row[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - piece.y) < Math.max(2, Math.min(piece.height, row[0]!.height) * 0.45))
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map(toRow)
}

function toRow(pieces: Piece[]): Row {
  const rtl = pieces.filter((piece) => piece.rtl).length * 2 > pieces.length
  const sorted = [...pieces].sort((a, b) => (rtl ? b.x - a.x : a.x - b.x))
  let text = ''
  sorted.forEach((piece, index) => {
    const before = sorted[index - 1]
    if (before) {
      const gap = rtl ? before.x - (piece.x + piece.width) : piece.x - (before.x + before.width)
      if (gap > piece.height * 1.5) text += '\t'
      else if (gap > piece.height * 0.12 && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' '
    }
    text += piece.text
  })
  const x = Math.min(...pieces.map((piece) => piece.x))
  return {
    text: text.replace(/[ \u00a0]+/g, ' ').trim(),
    x,
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    y: pieces[0]!.y,
    height: Math.max(...pieces.map((piece) => piece.height)),
    pieces: sorted,
    goesOn: sorted[0]!.goesOn,
  }
}

const keyOf = (row: Row) => `${row.text.replace(/\d+/g, '#')}@${Math.round(row.y / 12)}`

/** Rows that stand at the same height with the same words on half of the pages, three at least: headers and footers. */
function runningLines(pages: Row[][]): Set<string> {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 3), ...page.slice(-3)].map(keyOf))
    for (const key of edges) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const enough = pages.length === 2 ? 2 : Math.max(3, pages.length / 2)
  const running = [...seen].filter(([, count]) => count >= enough).map(([key]) => key)
  return new Set(running.filter((key) => countsPages(key, pages)))
}

/** Whether the numbers in these rows are the same on every page, or go with the page: "40" and "18" are an answer each. */
function countsPages(key: string, pages: Row[][]): boolean {
  const rows = pages.flatMap((page, number) =>
    page
      .filter((row) => keyOf(row) === key)
      .map((row) =>
        (row.text.match(/\d+/g) ?? []).map((digits) => ({ digits, from: Number(digits) - number })),
      ),
  )
  const [first = []] = rows
  return first.every(
    ({ digits, from }, place) =>
      rows.every((row) => row[place]?.digits === digits) || rows.every((row) => row[place]?.from === from),
  )
}

/** Paragraphs of a page. Two columns of prose are read one after the other, a table of two columns row by row. */
function blocksOf(rows: Row[], width: number): string[][] {
  const gutter = findGutter(rows, width)
  if (gutter === undefined) return [paragraphsOf(rows)]
  const blocks: string[][] = []
  let band: Row[] = []
  const flush = () => {
    if (band.length) blocks.push(readBand(band, gutter))
    band = []
  }
  for (const row of rows) {
    if (crosses(row, gutter)) {
      flush()
      blocks.push([row.text])
    } else band.push(row)
  }
  flush()
  return mergeSingles(blocks, rows)
}

const crosses = (row: Row, gutter: number) =>
  row.pieces.some((piece) => piece.x < gutter - 2 && piece.x + piece.width > gutter + 2)

/** The vertical strip that most rows leave empty, with text on both sides of it. */
function findGutter(rows: Row[], width: number): number | undefined {
  let best: { at: number; score: number } | undefined
  for (let at = width * 0.25; at <= width * 0.7; at += 4) {
    const open = rows.filter((row) => !crosses(row, at))
    const right = open.filter((row) => row.pieces.some((piece) => piece.x >= at - 2))
    const both = right.filter((row) => row.pieces.some((piece) => piece.x + piece.width <= at + 2))
    const isUsual = right.length >= rows.length * 0.4
    // A last page may hold little in its second column, but then next to nothing runs across.
    const isLast = right.length >= rows.length * 0.15 && open.length >= rows.length * 0.7
    if (both.length < 4 || !(isUsual || isLast)) continue
    const score = both.length * 2 + open.length
    if (!best || score > best.score) best = { at, score }
  }
  return best?.at
}

function readBand(band: Row[], gutter: number): string[] {
  const side = (left: boolean) =>
    band
      .map((row) => row.pieces.filter((piece) => piece.x < gutter === left))
      .filter((pieces) => pieces.length)
      .map(toRow)
  const [left, right] = [side(true), side(false)]
  if (!left.length || !right.length) return paragraphsOf(left.length ? left : right)
  const room = gutter - Math.min(...left.map((row) => row.x))
  const full = left.filter((row) => row.right - row.x > room * 0.6).length
  if (left.length >= right.length * 0.6 && full >= left.length * 0.5)
    return joinPages([paragraphsOf(left), paragraphsOf(right)])
  return tableRows(left, right)
}

/** A label on the left takes the rows on the right that begin at or below its first line. */
function tableRows(left: Row[], right: Row[]): string[] {
  const labels = groupsOf(left)
  return labels.flatMap((label, index) => {
    const from = index === 0 ? Number.POSITIVE_INFINITY : label[0]!.y + label[0]!.height * 0.6
    const to = labels[index + 1]
      ? labels[index + 1]![0]!.y + labels[index + 1]![0]!.height * 0.6
      : Number.NEGATIVE_INFINITY
    const values = paragraphsOf(right.filter((row) => row.y <= from && row.y > to))
    const name = label.map((row) => row.text).join(' ')
    return values.length === 1 ? [`${name}\t${values[0]}`] : [name, ...values]
  })
}

/** Rows that stand close together. */
function groupsOf(rows: Row[]): Row[][] {
  const gap = usualGap(rows)
  const groups: Row[][] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (before && before.y - row.y <= Math.max(gap * 1.25, row.height * 1.5)) groups.at(-1)!.push(row)
    else groups.push([row])
  })
  return groups
}

function usualGap(rows: Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, index) => rows[index]!.y - row.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 4)] ?? 14
}

/** Rows as paragraphs: a row goes on where the row before it was full, or where the file says so. */
function paragraphsOf(rows: Row[]): string[] {
  const right = Math.max(...rows.map((row) => row.right))
  const margin = Math.min(...rows.map((row) => row.x))
  const told = rows.some((row) => row.goesOn)
  const out: string[] = []
  for (const group of groupsOf(rows)) {
    const lines: string[] = []
    group.forEach((row, index) => {
      const before = group[index - 1]
      if (before && joins(before, row, right, margin, told))
        lines[lines.length - 1] = glue(lines.at(-1)!, row.text)
      else lines.push(row.text)
    })
    out.push(lines.join('\n'))
  }
  return out
}

const mark = /^(?:[-–•●▪■◦‣➢➤►♦\u{f0b7}\u{f0a7}]|\(?(?:\d{1,2}|[a-z])[.)])(?:\s|\t)/u
const ends = /[.!?;:؟。]["”’»)]*$/u

function joins(before: Row, row: Row, right: number, margin: number, told: boolean): boolean {
  if (mark.test(row.text) || Math.abs(before.height - row.height) > 1) return false
  if (isNewLine(before.text, row.text)) return false
  const rtl = before.pieces[0]?.rtl ?? false
  const first = row.text.split(/\s/)[0]!.length * row.height * 0.5
  const isFull = rtl
    ? before.x - first <= margin + row.height
    : before.right + first > right - row.height * 0.3
  const isLower = /^\p{Ll}/u.test(row.text)
  if (told)
    return (row.goesOn && isNearlyFull(before, row, right, margin)) || (isLower && !ends.test(before.text))
  if (!ends.test(before.text)) return isFull || isLower
  return isFull && row.x <= margin + row.height
}

/**
 * A row that begins with a label and its colon, or that is a few words with a capital and without an end, stands on a line
 * of its own unless the row before it cannot end there.
 */
const isNewLine = (before: string, row: string) =>
  !/(?:[-,(/]|(?<!\p{L})(?:of|the|and|for|to|in|from|a|an|de|la|le|el|du|des|et|y|e|do|da|pour|para|من|في|على|و))$/iu.test(
    before,
  ) &&
  (/^\p{Lu}[^:.!?]{1,50}:(?:\s|$)/u.test(row) || /^\p{Lu}\p{L}+(?:[\s/]\p{L}+){0,2}$/u.test(row))

/** Some files mark every line as going on: one that had room for the first word of the next has ended all the same. */
function isNearlyFull(before: Row, row: Row, right: number, margin: number): boolean {
  const letter = (row.right - row.x) / Math.max(1, row.text.length)
  const room = (before.pieces[0]?.rtl ? before.x - margin : right - before.right) - row.height * 1.5
  return room < (row.text.split(/\s/)[0]!.length + 1) * letter
}

/** A word divided at the end of a line is made whole. */
const glue = (first: string, second: string) =>
  /\p{Ll}[-\u00ad‐]$/u.test(first) && /^\p{Ll}/u.test(second)
    ? first.slice(0, -1) + second
    : `${first} ${second}`

/** Single rows across both columns keep their paragraphs. */
function mergeSingles(blocks: string[][], rows: Row[]): string[][] {
  const byText = new Map(rows.map((row) => [row.text, row]))
  const merged: string[][] = []
  let run: Row[] = []
  const flush = () => {
    if (run.length) merged.push(paragraphsOf(run))
    run = []
  }
  for (const block of blocks) {
    const row = block.length === 1 ? byText.get(block[0]!) : undefined
    if (row) run.push(row)
    else {
      flush()
      merged.push(block)
    }
  }
  flush()
  return merged
}

/** A paragraph that a page end cut goes on at the top of the next page. */
function joinPages(pages: string[][]): string[] {
  const out: string[] = []
  for (const page of pages) {
    page.forEach((paragraph, index) => {
      const before = out.at(-1)
      if (
        index === 0 &&
        before &&
        /\p{L}[,-]?$|,$/u.test(before) &&
        /^[\p{Ll}\p{Nd}]/u.test(paragraph) &&
        !mark.test(paragraph) &&
        before.length > 60
      )
        out[out.length - 1] = glue(before, paragraph)
      else out.push(paragraph)
    })
  }
  return out
}
