import PDFDocument from 'pdfkit'
import { colours, shortened } from '../svg'
import { allFaces, bytesOf } from './faces'
import { nameJoined } from './joined'
import { type Line, linesOf, type Run } from './lines'
import type { Page, Placed } from './pages'
import { type Node, type Part, sheet, spanOf } from './rows'

type Element = PDFKit.PDFStructureElement
type Pdf = PDFKit.PDFDocument

export type Told = {
  title: string
  subject: string
  author: string
  language: string
  /** ISO 8601 day of the record: the only time that a document tells. */
  asOf: string
}

export type Running = { head: string; foot: string; isFromRight: boolean }

export function openPdf({ title, subject, author, language, asOf }: Told): Pdf {
  const day = new Date(`${asOf}T00:00:00Z`)
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, pdfVersion: '1.7', tagged: true, displayTitle: true },
    ...({ subset: 'PDF/UA', lang: language } as object),
    // Without a face pdfkit reads one of its own, which no document here uses.
    ...({ font: null } as object),
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: 'Rapporteur',
      Producer: 'Rapporteur',
      CreationDate: day,
      ModDate: day,
    },
  })
  for (const face of allFaces) pdf.registerFont(face, bytesOf(face))
  return pdf
}

/** All bytes of a document once it has ended. */
export function bytesWhenDone(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (piece: Uint8Array) => pieces.push(piece))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))))
    pdf.on('error', reject)
    nameJoined(Object.values((pdf as unknown as { _fontFamilies: object })._fontFamilies))
    pdf.end()
  })
}

/** Where the base line lies below the top of a row: the letters stand in the middle of its height. */
const baseOf = (line: Line, height: number) =>
  height / 2 + 0.36 * Math.max(0, ...line.runs.map(({ span }) => span.size))

function drawRuns(pdf: Pdf, runs: readonly Run[], x: number, base: number): void {
  for (const { text, face, span, x: from, isFromRight } of runs) {
    pdf.font(face, span.size).fillColor(span.fill)
    // With features asked for, even none, a run is shaped as a whole; from the right it must be.
    const features = isFromRight ? { features: [] } : {}
    pdf.text(text, x + from, base, { lineBreak: false, baseline: 'alphabetic', ...features })
  }
}

/** Draws pages with the tags of their parts. One document at a time. */
export class Drawer {
  private readonly elements = new Map<Node, Element>()
  private open: Element | null = null
  private number = 0
  private outlines: { level: number; outline: PDFKit.PDFOutline }[] = []

  constructor(
    private readonly pdf: Pdf,
    private readonly root: Node,
    private readonly running: Running,
  ) {
    const element = pdf.struct('Document')
    pdf.addStructure(element)
    this.elements.set(root, element)
  }

  /** The first page of a book has neither head nor foot. */
  page({ placed, chapter }: Page, isTitle = false): void {
    this.pdf.addPage()
    this.number++
    if (!isTitle) this.frame(chapter)
    for (const { row, y } of placed) if (row.mark) this.name(row.mark, y)
    for (const group of groupsOf(placed)) this.group(group)
  }

  finish(): void {
    this.elements.get(this.root)!.end()
  }

  /** What repeats on every page is no part of what is read. */
  private frame(chapter: string): void {
    const { head, foot, isFromRight } = this.running
    const { pdf } = this
    pdf.markContent('Artifact', { type: 'Pagination' })
    const small = (text: string, y: number, atStart: boolean) => this.aside(text, y, atStart !== isFromRight)
    if (this.number > 1 || chapter) small(head, 46, true)
    if (chapter) small(chapter, 46, false)
    small(foot, sheet.height - 44, true)
    small(String(this.number), sheet.height - 44, false)
    pdf
      .moveTo(sheet.side, 58)
      .lineTo(sheet.width - sheet.side, 58)
      .lineWidth(0.5)
      .strokeColor(colours.ruleStrong)
      .stroke()
    pdf.endMarkedContent()
  }

  private aside(text: string, y: number, isLeft: boolean): void {
    const line = asideLine(text)
    const x = isLeft ? sheet.side : sheet.width - sheet.side - line.width
    drawRuns(this.pdf, line.runs, x, y)
  }

  private name({ id, level, title }: { id: string | null; level: number; title: string }, y: number): void {
    if (id) this.pdf.addNamedDestination(id, 'XYZ', 0, y - 12, null as unknown as number)
    // A question has no entry of its own in a book: a thousand of them would hide the reports.
    if (!id && level > 2) return
    while (this.outlines.length > 0 && this.outlines.at(-1)!.level >= level) this.outlines.pop()
    const above = this.outlines.at(-1)?.outline ?? this.pdf.outline
    const place = { top: y - 12, left: sheet.width } as object
    this.outlines.push({ level, outline: above.addItem(title, place) })
  }

  private elementOf(node: Node): Element {
    const known = this.elements.get(node)
    if (known) return known
    const { pdf } = this
    const above = this.elementOf(node.within!)
    if (node.within === this.root) {
      this.open?.end()
      for (const [one] of this.elements) if (one !== this.root) this.elements.delete(one)
    }
    const options = {
      ...(node.language && { lang: node.language }),
      ...(node.tag === 'TH' && { scope: 'Row' }),
      // Where letters do not stand as they are read, the words are given beside them.
      ...(node.isTurned && { actual: node.said }),
    } as object
    const element = pdf.struct(node.tag as 'P', options)
    above.add(element)
    if (node.within === this.root) this.open = element
    this.elements.set(node, element)
    return element
  }

  private group({ node, parts }: Group): void {
    const element = this.elementOf(node)
    const plain = parts.map(({ line, ...more }) => ({ ...more, line, runs: line.runs.filter(isPlain) }))
    if (plain.some(({ runs }) => runs.length > 0))
      element.add(() => {
        for (const { runs, x, base } of plain) drawRuns(this.pdf, runs, x, base)
      })
    for (const { line, x, base } of parts)
      for (const run of line.runs.filter((one) => !isPlain(one))) this.link(element, run, x, base)
  }

  private link(above: Element, run: Run, x: number, base: number): void {
    const { span, x: from, width } = run
    const element = this.pdf.struct('Link')
    above.add(element)
    element.add(() => drawRuns(this.pdf, [run], x, base))
    const box = [x + from, base - span.size, width, span.size * 1.35] as const
    const more = { structParent: element, Contents: new String(run.text) } as object
    if (span.url) this.pdf.link(...box, span.url, more)
    else this.pdf.goTo(...box, span.goTo!, more)
    element.end()
  }
}

const longestAside = 78

/** A line at the edge of a page, shortened where it is long. */
const asideLine = (text: string): Line => {
  const shown = shortened(text.replace(/\s+/g, ' '), longestAside)
  return linesOf([spanOf('note', shown, { size: 7.5 })], 'auto', sheet.width).lines[0]!
}

const isPlain = ({ span }: Run) => span.goTo === undefined && span.url === undefined

type Based = { line: Line; x: number; base: number }
type Group = { node: Node; parts: Based[] }

/** Lines of one node that follow one another are one piece of it. */
function groupsOf(placed: readonly Placed[]): Group[] {
  const groups: Group[] = []
  for (const { row, y } of placed)
    for (const { node, line, x } of row.parts as Part[]) {
      const part = { line, x, base: y + baseOf(line, row.height) }
      const last = groups.at(-1)
      if (last?.node === node) last.parts.push(part)
      else groups.push({ node, parts: [part] })
    }
  return groups
}
