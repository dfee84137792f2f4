/** A stretch of plain text, or an address of the web that stood in it. */
export type Stretch = { text: string; href?: string }

const address = /https?:\/\/[^\s<>"“”«»]+/g

/** What closes a sentence or a bracket around an address does not belong to it. */
function withoutClosing(found: string): string {
  const cut = found.replace(/[.,;:!?'’…،؛؟]+$/u, '')
  if (cut.endsWith(')') && !cut.includes('(')) return withoutClosing(cut.slice(0, -1))
  return cut
}

/** Splits plain text at its http and https addresses. Joined again, the stretches are the text. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const found = withoutClosing(match[0])
    if (!URL.canParse(found)) continue
    if (match.index > end) stretches.push({ text: text.slice(end, match.index) })
    stretches.push({ text: found, href: found })
    end = match.index + found.length
  }
  if (end < text.length) stretches.push({ text: text.slice(end) })
  return stretches
}
