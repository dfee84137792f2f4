import { mostText, readInChild } from './child-process'
import { decodeText } from './decode'
import { isHtml, kindOf } from './kind'
import { otherType, sentences } from './sentences'
import { checkZip } from './zip'

export const mostBytes = 20 * 1024 * 1024
const mostLines = 6_000

export type ReadDocument = { text: string } | { error: string }

/**
 * The text of a document of any kind that is read: plain text, Markdown, HTML, Word, PDF. What it is, its content says,
 * and not `name`. Formats are read in a guarded process of their own. A refusal is one sentence that says what to do.
 */
export async function readDocument(bytes: Uint8Array, _name = ''): Promise<ReadDocument> {
  if (bytes.length === 0) return { error: sentences.empty }
  if (bytes.length > mostBytes) return { error: sentences.tooLarge }
  const kind = kindOf(bytes)
  if (typeof kind === 'object') return kind
  if (kind === 'docx') {
    const zip = await checkZip(bytes)
    return 'error' in zip ? zip : bounded(await readInChild('docx', bytes))
  }
  if (kind === 'pdf') return bounded(await readInChild('pdf', bytes))
  const text = decodeText(bytes)
  if (text === null) {
    const found = await readInChild('other', bytes)
    return { error: 'type' in found ? otherType(found.type) : sentences.unknown }
  }
  if (!isHtml(text)) return bounded({ text })
  return bounded(await readInChild('html', Buffer.from(text)))
}

function bounded(found: Awaited<ReturnType<typeof readInChild>>): ReadDocument {
  if ('error' in found) return found
  if (!('text' in found)) return { error: sentences.unknown }
  const { text } = found
  if (!/[\p{L}\p{N}]/u.test(text)) return { error: sentences.noText }
  const isLong = text.length > mostText || (text.match(/\n/g)?.length ?? 0) > mostLines
  return isLong ? { error: sentences.tooLong } : { text }
}
