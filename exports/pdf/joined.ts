/** What pdfkit knows of one font of a document: the code points of each glyph that it used. */
type Used = { unicode?: (number[] | undefined)[] }

const blocks = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const

function signsByLetters(): Map<string, number> {
  const signs = new Map<string, number>()
  for (const [first, last] of blocks) {
    for (let sign = first; sign <= last; sign++) {
      const letters = String.fromCodePoint(sign).normalize('NFKC')
      // Alone comes before joined: either says the same letters.
      if ([...letters].length > 1 && !letters.includes(' ') && !signs.has(letters)) signs.set(letters, sign)
    }
  }
  return signs
}

let signs: Map<string, number> | undefined

/**
 * Names a glyph of several Arabic letters, as lam and alef are, by the one sign of Unicode that means them.
 * Readers of a PDF turn text from the right round letter by letter, and turned the letters of one glyph with it.
 */
export function nameJoined(fonts: Iterable<Used>): void {
  signs ??= signsByLetters()
  for (const font of fonts) {
    for (const [glyph, letters] of (font.unicode ?? []).entries()) {
      const sign = letters && letters.length > 1 && signs.get(String.fromCodePoint(...letters))
      if (sign) font.unicode![glyph] = [sign]
    }
  }
}
