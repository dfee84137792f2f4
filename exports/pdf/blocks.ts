import type { BookBlock } from '../book-blocks'
import { colours } from '../svg'
import { isolated, isReadFromRight, type Span } from './lines'
import { besides, columnOf, directionIn, type Node, type Row, rowsOf, spanOf, textWidth, whole } from './rows'

/** What rows of blocks need to know of the document: its language, its root, and on which page a name stands, once that is known. */
export type Setting = { language: string; root: Node; pageOf: (id: string) => number | null }

const tongue = (language: string | undefined) => (language ? { language } : {})
const indent = 14
const termWidth = 112

/** A block as rows, with the tags of its parts. */
export function rowsOfBlock(block: BookBlock, setting: Setting): Row[] {
  switch (block.kind) {
    case 'heading': {
      const { level, text, id = null, language } = block
      const node: Node = { tag: `H${level}`, within: setting.root, ...tongue(language) }
      const style = `heading${level}` as const
      const rows = rowsOf({
        ...{ style, node, keeps: true, spans: [spanOf(style, text)] },
        direction: directionIn(language, setting.language),
      })
      rows[0]!.mark = { id, level, title: text }
      return rows
    }
    case 'paragraph': {
      const style = block.isNote ? 'note' : 'body'
      return block.text.split(/\n+/).flatMap((text) =>
        rowsOf({
          ...{ style, spans: withAddresses(style, text) },
          node: { tag: 'P', within: setting.root, ...tongue(block.language) },
          direction: directionIn(block.language, setting.language),
        }),
      )
    }
    case 'list':
      return listRows(block, setting)
    case 'facts':
      return factRows(block.rows, setting)
    case 'links':
      return linkRows(block.rows, setting)
  }
}

/** Addresses in our own words lead where they say; what people wrote stays as it is. */
const withAddresses = (style: 'note' | 'body', text: string): Span[] =>
  style === 'body'
    ? [spanOf(style, text)]
    : text
        .split(/(https?:\/\/\S+)/)
        .filter(Boolean)
        .map((part) => spanOf(style, part, /^https?:/.test(part) ? { url: part, fill: colours.lake } : {}))

function listRows(block: Extract<BookBlock, { kind: 'list' }>, setting: Setting): Row[] {
  const { language } = setting
  const list: Node = { tag: 'L', within: setting.root, ...tongue(block.language) }
  const asked = directionIn(block.language, language)
  // All signs of a list stand on one side: where its first letters begin.
  const isRight = asked === 'auto' ? isReadFromRight(block.texts.join(' ')) : asked === 'rtl'
  const [direction, side] = isRight ? (['rtl', 'ar'] as const) : (['ltr', 'en'] as const)
  return block.texts.flatMap((text) => {
    const entry: Node = { tag: 'LI', within: list }
    const sign = rowsOf({
      ...{ style: 'body', spans: [spanOf('body', '•')], direction: 'ltr' },
      node: { tag: 'Lbl', within: entry },
      column: columnOf(0, indent - 8, side),
    })
    const body = text.split(/\n+/).flatMap((part) =>
      rowsOf({
        ...{ style: 'body', spans: [spanOf('body', part)], direction },
        node: { tag: 'LBody', within: entry },
        column: columnOf(indent, textWidth - indent, side),
      }),
    )
    const [first, ...rest] = body
    return [...besides([sign, [first!]]), ...rest].map((row, place) => ({
      ...row,
      keeps: body[place]!.keeps,
    }))
  })
}

/** Terms with what is said of them, as a table whose first column names its rows. */
export function factRows(rows: readonly (readonly [string, string])[], { language, root }: Setting): Row[] {
  const table: Node = { tag: 'Table', within: root }
  const direction = directionIn(undefined, language)
  return rows.flatMap(([term, value]) => {
    const row: Node = { tag: 'TR', within: table }
    return besides([
      rowsOf({
        ...{
          style: 'term',
          direction,
          spans: [spanOf('term', term)],
          column: columnOf(0, termWidth, language),
        },
        node: { tag: 'TH', within: row },
      }),
      rowsOf({
        ...{ style: 'body', direction, before: 4 },
        spans: isolated(value)
          .split(/(https?:\/\/[^\s\u2069]+)/)
          .filter(Boolean)
          .map((part) =>
            spanOf('body', part, /^https?:/.test(part) ? { url: part, fill: colours.lake } : {}),
          ),
        node: { tag: 'TD', within: row },
        column: columnOf(termWidth + 12, textWidth - termWidth - 12, language),
      }),
    ])
  })
}

type LinkRows = Extract<BookBlock, { kind: 'links' }>['rows']

/** Names that lead to reports. Where a name leads to several, each is named with its page. */
function linkRows(rows: LinkRows, { language, root, pageOf }: Setting): Row[] {
  const list: Node = { tag: 'L', within: root }
  const direction = directionIn(undefined, language)
  return rows.flatMap(({ text, note, ids }) => {
    const body: Node = { tag: 'LBody', within: { tag: 'LI', within: list } }
    const named = note.split(', ')
    const isIndex = ids.length > 0 && named.length === ids.length && ids.every((id) => pageOf(id) !== null)
    const name = ids[0] && !isIndex ? { goTo: ids[0], fill: colours.lake } : {}
    const notes = isIndex
      ? ids.flatMap((id, place) => [
          spanOf('note', `${place === 0 ? '' : ', '}`),
          spanOf('note', `${named[place]} (${pageOf(id)})`, { goTo: id, fill: colours.lake }),
        ])
      : [spanOf('note', note)]
    return rowsOf({
      ...{ style: 'body', direction, node: body, column: whole },
      spans: [spanOf('body', `${isolated(text)}  `, name), ...(note ? [spanOf('note', ' '), ...notes] : [])],
    })
  })
}
