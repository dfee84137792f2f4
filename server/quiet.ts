import { RewritingStream } from 'parse5-html-rewriting-stream'

type StartTag = Parameters<RewritingStream['emitStartTag']>[0]
const attributeOf = (tag: StartTag, name: string): string | undefined =>
  tag.attrs.find((attribute) => attribute.name === name)?.value

/** The framework's own script files, and the code and page data that it writes between tags; never data for machines. */
const isFrameworkScript = (tag: StartTag): boolean => {
  const address = attributeOf(tag, 'src')
  return address === undefined ? attributeOf(tag, 'type') === undefined : address.startsWith('/_next/')
}

const isScriptPreload = (tag: StartTag): boolean =>
  attributeOf(tag, 'rel') === 'modulepreload' ||
  (attributeOf(tag, 'rel') === 'preload' && attributeOf(tag, 'as') === 'script')

/**
 * A public page without what only the framework's runtime needs: its scripts, their preloads, the page's data for it, and the
 * nonces that would make each answer another. All that a reader sees stays byte for byte.
 */
export function quietStream(): RewritingStream {
  const rewriter = new RewritingStream()
  let isInside = false
  rewriter.on('startTag', (tag, raw) => {
    if (tag.tagName === 'script' && isFrameworkScript(tag)) isInside = !tag.selfClosing
    else if (tag.tagName === 'link' && isScriptPreload(tag)) return
    else if (attributeOf(tag, 'nonce') === undefined) rewriter.emitRaw(raw)
    else rewriter.emitStartTag({ ...tag, attrs: tag.attrs.filter(({ name }) => name !== 'nonce') })
  })
  rewriter.on('text', (_, raw) => {
    if (!isInside) rewriter.emitRaw(raw)
  })
  rewriter.on('endTag', (tag, raw) => {
    if (isInside && tag.tagName === 'script') isInside = false
    else rewriter.emitRaw(raw)
  })
  return rewriter
}

/** The whole page through {@link quietStream}. */
export async function makeQuiet(html: string): Promise<string> {
  const stream = quietStream()
  const pieces: string[] = []
  stream.on('data', (piece: string) => pieces.push(piece))
  const ended = new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject))
  stream.end(html)
  await ended
  return pieces.join('')
}
