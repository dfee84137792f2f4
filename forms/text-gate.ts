/** What the gate may take out of a text; the page says so, because nobody should find their words changed in silence. */
export const removals = ['control', 'noncharacter', 'direction', 'zero-width', 'marks'] as const
export type Removal = (typeof removals)[number]

export type Gated = { text: string; removed: Removal[] } | { refused: 'nul' | 'surrogate' }

const control = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu
const noncharacter = /[\uFEFF\p{Noncharacter_Code_Point}]/gu
const overrides = /[\u202A-\u202E]/gu
const isolates = /[\u2066-\u2069]/gu
const zeroWidth = /[\u200B\u2060]/gu
/** Eight marks on one letter are more than any orthography needs; the rest only breaks the height of lines. */
const towersOfMarks = /(\p{M}{8})\p{M}+/gu
const unwritten = /\p{Surrogate}/u

/**
 * Every string from outside goes through here: line ends are LF, letters are composed (NFC), characters that mean nothing
 * in a text are gone. `line` is for what stands on one line: line ends and tabs become spaces, direction marks that could
 * turn a name round are removed. In longer text isolates are kept, and closed at the end of their line.
 */
export function gateText(given: string, { line = false }: { line?: boolean } = {}): Gated {
  if (given.includes('\0')) return { refused: 'nul' }
  if (unwritten.test(given)) return { refused: 'surrogate' }
  const removed = new Set<Removal>()
  const without = (text: string, what: RegExp, name: Removal, instead = '') => {
    const left = text.replace(what, instead)
    if (left !== text) removed.add(name)
    return left
  }
  // U+0085, U+2028 and U+2029 end a line in some word processors, as CR does in old ones.
  let text = given.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
  text = without(text, control, 'control')
  text = without(text, noncharacter, 'noncharacter')
  text = without(text, overrides, 'direction')
  if (line) {
    text = without(text, isolates, 'direction')
    text = without(text, zeroWidth, 'zero-width')
    text = text.replace(/[\n\t]+/gu, ' ')
  } else text = text.split('\n').map(closeIsolates).join('\n')
  text = without(text.normalize('NFC'), towersOfMarks, 'marks', '$1')
  return { text, removed: [...removed] }
}

/** An isolate that is never closed would turn round what a page writes after it; a stray end closes nothing. */
function closeIsolates(line: string): string {
  if (!/[\u2066-\u2069]/u.test(line)) return line
  let open = 0
  let closed = ''
  for (const letter of line) {
    if (letter === '\u2069' && open === 0) continue
    if (letter === '\u2069') open--
    else if (letter >= '\u2066' && letter <= '\u2068') open++
    closed += letter
  }
  return closed + '\u2069'.repeat(open)
}
