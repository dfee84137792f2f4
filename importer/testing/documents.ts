import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import PDFDocument from 'pdfkit'

/** A Word document with these paragraphs: `# ` makes a heading, `- ` an entry of a list, a tab the two cells of a table row. */
export async function wordOf(lines: string[]): Promise<Uint8Array> {
  const children = lines.map((line) => {
    if (line.startsWith('# ')) return new Paragraph({ text: line.slice(2), heading: 'Heading1' })
    if (line.startsWith('- ')) return new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
    if (!line.includes('\t')) return new Paragraph({ children: [new TextRun(line)] })
    const cells = line.split('\t').map((text) => new TableCell({ children: [new Paragraph(text)] }))
    return new Table({ rows: [new TableRow({ children: cells })] })
  })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** How a page is laid out: its columns, and the line that stands on top of every page. */
export type Layout = { columns?: 1 | 2; header?: string; footer?: string }

/** A PDF with these paragraphs, broken into lines by the writer of the PDF. */
export function pdfOf(lines: string[], { columns = 1, header, footer }: Layout = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ margin: 60, size: 'A4', info: { CreationDate: new Date(0) } })
  const chunks: Uint8Array[] = []
  const frame = () => {
    if (header) pdf.fontSize(9).text(header, 60, 30, { lineBreak: false })
    if (footer) pdf.fontSize(9).text(footer, 60, 770, { lineBreak: false })
    pdf.fontSize(11)
    pdf.x = 60
    pdf.y = 70
  }
  pdf.on('pageAdded', frame)
  frame()
  if (columns === 2) pdf.text(lines.join('\n\n'), 60, 70, { columns: 2, columnGap: 30, height: 660 })
  else for (const line of lines) pdf.text(line).moveDown()
  return new Promise((resolve) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.end()
  })
}
