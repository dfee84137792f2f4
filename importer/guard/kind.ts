import { sentences } from './sentences'

export type Kind = 'text' | 'html' | 'docx' | 'pdf' | 'other'

const starts = (bytes: Uint8Array, ...values: number[]) =>
  values.every((value, index) => bytes[index] === value)

/** The kind of a document by its content; its name and what a browser said of it count for nothing. */
export function kindOf(bytes: Uint8Array): Kind | { error: string } {
  if (starts(bytes, 0x50, 0x4b)) return 'docx'
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { error: sentences.oldWord }
  if (head.startsWith('{\\rtf')) return { error: sentences.richText }
  if (head.startsWith('MZ') || head.startsWith('\u007fELF')) return { error: sentences.program }
  return 'text'
}

/** Whether text is HTML: it begins with a doctype or a tag of a page, or closes paragraphs. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000).replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '')
  if (
    /^<(?:!doctype html|html|head|body|meta|title|div|p|h[1-6]|table|article|section|main|ul|ol|dl|pre|form|blockquote|header|center|font|span|style|b|strong)\b/i.test(
      head,
    )
  )
    return true
  const tags =
    text
      .slice(0, 20_000)
      .match(/<\/?(?:p|div|li|ul|ol|h[1-6]|br|b|strong|table|tr|td|span|body|html)\b[^>]*>/gi)?.length ?? 0
  return tags >= 6 && /<\/(?:p|div|li|td|h[1-6]|body|html)>/i.test(text)
}
