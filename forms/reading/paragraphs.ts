const longLine = 200

/**
 * The paragraphs of a text: blocks with an empty line between them. A text pasted from a word processor may have one line
 * a paragraph and none empty; lines that are all long are taken for that.
 */
export function paragraphsOf(text: string): string[] {
  const blocks = cut(text, /\n[^\S\n]*(?:\n[^\S\n]*)+/u)
  if (blocks.length > 1) return blocks
  const lines = cut(text, /\n/u)
  return lines.length > 1 && lines.every((line) => [...line].length > longLine) ? lines : blocks
}

const cut = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** An abbreviation or an initial in front of a space looks like the end of a sentence and is none. */
const abbreviated =
  /(?:^|[\s(“"'])(?:\p{L}\.|(?:\p{L}\.){2,}|(?:mr|mrs|ms|dr|prof|st|no|vs|e\.g|i\.e|etc|approx|inc|ltd|art|sr|sra|m|mme|hon|amb)\.)\s*$/iu

/** About how many sentences a text has. */
export function tallySentences(text: string): number {
  let tally = 0
  let before = ''
  for (const { segment } of segmenter.segment(text.trim())) {
    before += segment
    if (abbreviated.test(before.slice(-20)) || !/\p{L}/u.test(segment)) continue
    tally++
    before = ''
  }
  return before.trim() === '' ? tally : Math.max(1, tally)
}
