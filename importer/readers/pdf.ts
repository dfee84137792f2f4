import { getDocumentProxy } from 'unpdf'
import { type Piece, textOfPages } from './pages.ts'
import { Refusal } from './refusal.ts'

export const mostPages = 500

/** The text layer of a PDF in reading order. Scripts, forms, links and attachments are never touched. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await open(bytes)
  if (pdf.numPages > mostPages) {
    throw new Refusal(
      `This PDF has ${pdf.numPages} pages. A report may have up to ${mostPages}: cut out the pages of the report and upload these.`,
    )
  }
  const pages: { pieces: Piece[]; width: number }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [left = 0, , right = 600] = page.view
    const { items } = await page.getTextContent()
    const pieces: Piece[] = []
    let isSoft = false
    for (const piece of items) {
      if (!('str' in piece)) continue
      const [a = 0, b = 0, , , x = 0, y = 0] = piece.transform as number[]
      if (piece.str.trim()) {
        // Text that stands upright only: a stamp across the page is no part of the report.
        if (Math.abs(b) <= Math.abs(a) || a !== 0) {
          pieces.push({
            text: piece.str,
            x: x - left,
            y,
            width: piece.width,
            height: piece.height || Math.abs(a) || 10,
            rtl: piece.dir === 'rtl',
            goesOn: isSoft,
          })
        }
        isSoft = piece.hasEOL
      } else if (piece.hasEOL) isSoft = false
    }
    pages.push({ pieces, width: right - left })
    page.cleanup()
  }
  const text = textOfPages(pages)
  if (!text.trim())
    throw new Refusal(
      'There is no text in this PDF. It looks like a scan: upload the document that it was made from, or paste its text.',
    )
  return text
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      // Nothing is said of fonts that a text needs no more.
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Refusal(
        'This PDF is protected with a password. Save it without a password and upload it again.',
      )
    }
    throw error
  }
}
