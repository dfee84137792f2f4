import type { Book, BookBlock } from '../book-blocks'
import { colours } from '../svg'
import { rowsOfBlock, type Setting } from './blocks'
import { isolated, linesOf } from './lines'
import { columnOf, directionIn, type Node, type Row, rowsOf, sheet, spanOf, textWidth } from './rows'

/** Rows with where they stand, from the top of the page, in points; `chapter` is for the head of the page. */
export type Placed = { row: Row; y: number }
export type Page = { placed: Placed[]; chapter: string }

const room = sheet.height - sheet.top - sheet.bottom

/** Rows on as many pages as they need. What holds to the next row goes with it. */
export function pagesOf(rows: readonly Row[], chapter: string): Page[] {
  const pages: Page[] = []
  for (let at = 0; at < rows.length; ) {
    let used = 0
    let to = at
    for (; to < rows.length; to++) {
      const { before, height } = rows[to]!
      const needed = (to === at ? 0 : before) + height
      if (used + needed > room) break
      used += needed
    }
    let end = to
    if (to < rows.length) while (end > at + 1 && rows[end - 1]!.keeps) end--
    // A page on which everything holds to everything is broken all the same.
    if (end === at + 1 && to > end && rows[at]!.keeps) end = to
    let y = sheet.top
    const placed = rows.slice(at, Math.max(end, at + 1)).map((row, place) => {
      y += place === 0 ? 0 : row.before
      const here = { row, y }
      y += row.height
      return here
    })
    pages.push({ placed, chapter })
    at += placed.length
  }
  return pages
}

/** Blocks from one heading of the first level to before the next. */
function chaptersOf(blocks: readonly BookBlock[]): BookBlock[][] {
  const chapters: BookBlock[][] = []
  for (const block of blocks) {
    if (chapters.length === 0 || (block.kind === 'heading' && block.level === 1)) chapters.push([])
    chapters.at(-1)!.push(block)
  }
  return chapters
}

type Entry = { id: string; level: number; title: string; language: string | undefined }

const entriesOf = (blocks: readonly BookBlock[]): Entry[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.id
      ? [{ id: block.id, level: block.level, title: block.text, language: block.language }]
      : [],
  )

/** The contents: each entry leads to its place, with its page at the end of its last line. */
function contentsRows(
  heading: string,
  entries: readonly Entry[],
  { language, root, pageOf }: Setting,
): Row[] {
  const head: Node = { tag: 'H1', within: root }
  const list: Node = { tag: 'TOC', within: root }
  const direction = directionIn(undefined, language)
  const rows = rowsOf({
    ...{ style: 'heading1', node: head, direction, keeps: true },
    spans: [spanOf('heading1', heading)],
  })
  rows[0]!.mark = { id: 'contents', level: 1, title: heading }
  const entryRows = entries.flatMap(({ id, level, title }) => {
    const node: Node = { tag: 'TOCI', within: list }
    const start = (level - 1) * 14
    const span = spanOf('body', isolated(title), {
      goTo: id,
      ...(level === 1 && { hand: 'strong' as const }),
    })
    const lines = rowsOf({
      ...{ style: 'body', node, direction, spans: [span], before: level === 1 ? 10 : 2 },
      column: columnOf(start, textWidth - start - 40, language),
    })
    const number = spanOf('body', `${pageOf(id) ?? ''}`, { goTo: id, fill: colours.ink2 })
    const {
      lines: [line],
    } = linesOf([number], 'ltr', 40)
    const column = columnOf(textWidth - 36, 36, language)
    const x = direction === 'rtl' ? column.from : column.from + 36 - line!.width
    lines.at(-1)!.parts.push({ node, line: line!, x })
    return lines
  })
  return [...rows, ...entryRows]
}

/**
 * A document on its pages. With `contents`, the heading of its contents, these come first, after a page that is not here;
 * without, everything follows upon `opening`.
 */
export function layOut(
  book: Book,
  contents: string | null,
  root: Node,
  opening: readonly Row[] = [],
): { front: Page[]; body: Page[] } {
  const pages = new Map<string, number>()
  const setting: Setting = { language: book.language, root, pageOf: (id) => pages.get(id) ?? null }
  const entries = contents === null ? [] : entriesOf(book.blocks)
  const draw = () => (contents === null ? [] : pagesOf(contentsRows(contents, entries, setting), contents))
  // Numbers stand in a column of their own, so the contents are as long before they are known.
  const first = draw().length + (contents === null ? 0 : 1)
  const body: Page[] = []
  for (const blocks of contents === null ? [book.blocks] : chaptersOf(book.blocks)) {
    const [head] = blocks
    const rows = [
      ...(body.length === 0 ? opening : []),
      ...blocks.flatMap((block, place) => {
        const rows = rowsOfBlock(block, setting)
        // What is said below a heading in small print belongs to it.
        const isBelow = blocks[place - 1]?.kind === 'heading' && block.kind === 'paragraph' && block.isNote
        return isBelow ? rows.map((row) => ({ ...row, keeps: true })) : rows
      }),
    ]
    const chapter = head?.kind === 'heading' && contents !== null ? head.text : ''
    for (const page of pagesOf(rows, chapter)) {
      body.push(page)
      for (const { row } of page.placed) if (row.mark?.id) pages.set(row.mark.id, first + body.length)
    }
  }
  return { front: draw(), body }
}
