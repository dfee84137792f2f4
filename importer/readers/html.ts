import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const skipped = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'datalist',
])
const paragraphs = new Set([
  'p',
  'blockquote',
  'table',
  'ul',
  'ol',
  'dl',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'fieldset',
  'form',
  'article',
  'section',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
])
const lines = new Set([
  'div',
  'li',
  'dt',
  'dd',
  'tr',
  'caption',
  'legend',
  'address',
  'figure',
  'figcaption',
  'details',
  'summary',
  'body',
  'center',
  'td',
  'th',
  'tbody',
  'thead',
  'tfoot',
])
/** Documents of people are a few dozen levels deep; a deeper one was made to break a parser. */
const deepest = 400

/** The text of an HTML document, one line a block, with list marks, and the cells of a table row parted by tabs. */
export function readHtml(html: string): string {
  const out = new Output()
  write(parse(html).childNodes, out, 0)
  return out.text()
}

class Output {
  private readonly done: string[] = []
  private line = ''
  mark = ''

  add(text: string) {
    this.line += text
  }

  breakLine() {
    const line = this.line
      .replace(/[ \n\r\f]+/g, ' ')
      .replace(/^ | $/g, '')
      .replace(/ ?\t ?/g, '\t')
    if (line) {
      this.done.push(this.mark + line)
      this.mark = ''
    }
    this.line = ''
  }

  blank() {
    this.breakLine()
    if (this.done.length && this.done.at(-1) !== '') this.done.push('')
  }

  text() {
    this.breakLine()
    return this.done.join('\n').replace(/\n+$/, '')
  }
}

function write(
  nodes: Node[],
  out: Output,
  depth: number,
  list?: { ordered: boolean; count: number; indent: string },
) {
  if (depth > deepest) throw new Error('nested too deeply')
  for (const node of nodes) {
    if (node.nodeName === '#text') out.add((node as DefaultTreeAdapterTypes.TextNode).value)
    if (!('tagName' in node) || skipped.has(node.tagName)) continue
    writeElement(node, out, depth, list)
  }
}

function writeElement(
  node: Element,
  out: Output,
  depth: number,
  list?: { ordered: boolean; count: number; indent: string },
) {
  const { tagName: tag, childNodes } = node
  if (tag === 'br') return out.breakLine()
  if (tag === 'input' || tag === 'select') return writeControl(node, out)
  if (tag === 'pre' || tag === 'textarea') return writeVerbatim(node, out)
  if (tag === 'tr') return writeRow(node, out, depth)
  if (tag === 'li') {
    out.breakLine()
    if (list) list.count++
    out.mark = `${list?.indent ?? ''}${list?.ordered ? `${list.count}.` : '-'} `
    write(childNodes, out, depth + 1, list)
    out.breakLine()
    out.mark = ''
    return
  }
  if (tag === 'ul' || tag === 'ol') {
    if (list) out.breakLine()
    else out.blank()
    write(childNodes, out, depth + 1, {
      ordered: tag === 'ol',
      count: startOf(node),
      indent: list ? `${list.indent}  ` : '',
    })
    if (!list) out.blank()
    return
  }
  // A paragraph in an entry of a list or in a cell is no paragraph of the document.
  if (paragraphs.has(tag)) list ? out.breakLine() : out.blank()
  else if (lines.has(tag)) out.breakLine()
  write(childNodes, out, depth + 1, list)
  if (paragraphs.has(tag)) list ? out.breakLine() : out.blank()
  else if (lines.has(tag)) out.breakLine()
}

function startOf(node: Element): number {
  const start = Number(node.attrs.find(({ name }) => name === 'start')?.value ?? 1)
  return Number.isInteger(start) ? start - 1 : 0
}

function writeVerbatim(node: Element, out: Output) {
  out.blank()
  for (const line of verbatimIn(node).split('\n')) {
    if (line.trim()) out.add(line)
    if (line.trim()) out.breakLine()
    else out.blank()
  }
  out.blank()
}

/** All text below, of whatever tags it stands in, with its own line ends. */
function verbatimIn({ childNodes }: Element): string {
  return childNodes
    .map((child) => {
      if (child.nodeName === '#text') return (child as DefaultTreeAdapterTypes.TextNode).value
      if (!('tagName' in child) || skipped.has(child.tagName)) return ''
      if (child.tagName === 'br') return '\n'
      const isApart = paragraphs.has(child.tagName) || lines.has(child.tagName)
      return isApart ? `\n${verbatimIn(child)}\n` : verbatimIn(child)
    })
    .join('')
}

const attributeOf = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value

/** What somebody typed or chose in a control of a page that was kept with its answers. */
function writeControl(node: Element, out: Output) {
  if (node.tagName === 'input') {
    const type = attributeOf(node, 'type')?.toLowerCase() ?? 'text'
    if (/^(text|number|date|time|datetime-local|email|url|tel|search)$/.test(type))
      out.add(` ${attributeOf(node, 'value') ?? ''} `)
    return
  }
  for (const option of node.childNodes)
    if ('tagName' in option && attributeOf(option, 'selected') !== undefined)
      out.add(` ${verbatimIn(option)} `)
}

/** A row of short cells is one line; a cell of several lines stands below the cell before it. */
function writeRow(row: Element, out: Output, depth: number) {
  out.breakLine()
  const cells = row.childNodes.filter(
    (node): node is Element => 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th'),
  )
  const texts = cells
    .map((cell) => {
      const inner = new Output()
      write(cell.childNodes, inner, depth + 1)
      return inner.text()
    })
    .filter((text) => text.trim())
  if (texts.every((text) => !text.includes('\n'))) {
    out.add(texts.join('\t'))
    out.breakLine()
    return
  }
  out.blank()
  for (const text of texts) {
    for (const line of text.split('\n')) {
      if (!line) out.blank()
      else {
        out.mark = /^\s*/.exec(line)![0]
        out.add(line.trim())
        out.breakLine()
      }
    }
  }
  out.blank()
}
