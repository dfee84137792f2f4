import { invisible, tidy } from './fold'

/** One line of the text. `number` counts from 1; `words` is what it says, without its bullet, number or Markdown marks. */
export type Line = {
  number: number
  words: string
  /** The line as it stands, with single spaces; cells of a table row are parted by tabs. */
  raw: string
  /** It begins with a bullet or a dash. */
  bullet: boolean
  /** It begins with a number: `1.`, `2)`, `III.`, `(4)`. */
  numbered: boolean
  /** Written as a heading in Markdown, or wholly in bold. */
  heading: boolean
  indent: number
  /** The length of the line as it stands, for telling lines that were broken at a width. */
  length: number
  /** The line before it is blank, or there is none. */
  afterBlank: boolean
}

const bullets =
  /^(?:[-–—‐•·●○▪▫◦‣⁃∙■□➢➤►▶♦◆❖✓✔*+>→⇒»›\u{f0b7}\u{f0a7}\u{f0d8}]|o(?=\s{2}|\t))\s+|^[•●▪■➢➤►♦◆❖\u{f0b7}\u{f0a7}\u{f0d8}]\s*/u
// A single capital with a full stop is an initial ("B. Wanner"), and "14.30 to 16.00" is a time: neither is a number of a list.
const numbers =
  /^(?:\(?(?:\d{1,2}|[٠-٩]{1,2}|[ivx]{1,4}|[IVX]{2,4}|[a-h])\)|(?:\d{1,2}|[٠-٩]{1,2}|[ivx]{2,4}|[IVX]{2,4})\.(?:\d{1,2}\.)?-?|[٠-٩]{1,2}\s?[-–—](?=\s+\p{Lo})|(?:\d{1,2}\s?[-–—/:]|\d{1,2}\.\d{1,2}|#\d{1,2})(?=\s+\p{Lu}))\s+(?=\S)/u

/** The text with one kind of line end, without byte order mark; the line numbers of a proposal count in it. */
export const plainText = (text: string) =>
  text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029|\f|\v/g, '\n')

/** The lines that are not blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  const letters = lettersOf(text)
  plainText(text)
    .split('\n')
    .forEach((raw, index) => {
      if (raw.replace(invisible, '').trim() === '') {
        afterBlank = true
        return
      }
      const line = readLine(raw)
      if (letters.has(index)) Object.assign(line, { words: line.words.slice(2).trim(), numbered: true })
      lines.push({ number: index + 1, afterBlank, ...line })
      afterBlank = false
    })
  return lines
}

/** The lines that begin with "A.", "B." and so on, in this order: a list, where one such letter alone is an initial. */
function lettersOf(text: string): Set<number> {
  const found: number[] = []
  const all = new Set<number>()
  const keep = () => {
    if (found.length > 1) for (const index of found) all.add(index)
    found.length = 0
  }
  plainText(text)
    .split('\n')
    .forEach((raw, index) => {
      const letter = /^\s*([A-H])\.\s+\S+\s+\S+\s+\S/.exec(raw.slice(0, 200))?.[1]
      if (!letter) return
      if (letter === 'A') keep()
      if (letter === 'ABCDEFGH'[found.length]) found.push(index)
    })
  keep()
  return all
}

/** A longer line is a text without any mark of its own. */
const longest = 20_000

function readLine(raw: string) {
  if (raw.length > longest) {
    const words = tidy(raw)
    return {
      words,
      raw: words,
      bullet: false,
      numbered: false,
      heading: false,
      indent: 0,
      length: raw.length,
    }
  }
  const indent = raw.replace(/\t/g, '  ').search(/\S/)
  let words = keepTabs(raw)
  const hashes = /^#{1,6}\s+/.exec(words)
  if (hashes) words = words.slice(hashes[0].length)
  let bullet = false
  let numbered = false
  for (let again = true; again; ) {
    again = false
    const mark = bullets.exec(words)
    if (mark && mark[0].length < words.length && !bullet) {
      words = words.slice(mark[0].length)
      bullet = again = true
    }
    const number = numbers.exec(words)
    if (number && !numbered) {
      words = words.slice(number[0].length)
      numbered = again = true
    }
  }
  words = words.replace(/^([*_])([^*_]+)\1$/, '$2')
  const bold = /^(\*\*|__)[^*]+\1:?$/.test(words)
  words = words
    .replace(/(\*\*|__)(?=\S)([^*]*?\S)\1/g, '$2')
    .replace(/(?<![*\w])\*(?=[^\s*])([^*]*[^\s*])\*(?![*\w])/g, '$1')
    .replace(/^(\*\*|__)|(\*\*|__)$/g, '')
    .replace(/^(['"]?)\[([^\]]+)\]\((?:https?:|mailto:)[^)]*\)/g, '$1$2')
    .replace(/\\([.#*_()[\]-])/g, '$1')
  return {
    words: words.trim(),
    raw: keepTabs(raw),
    bullet,
    numbered,
    heading: Boolean(hashes) || bold,
    indent,
    length: raw.trimEnd().length,
  }
}

/** Tabs part the cells of a table row, so they stay; so do the wide gaps and the dots of a table that was typed. */
const keepTabs = (raw: string) =>
  raw
    .replace(/^\s*\|(.*?)\|?\s*$/, '$1')
    .split(/\t+|\s\.{4,}\s+|\s\|\s|(?<=\S)[ \u00a0]{3,}(?=\S)/)
    .map(tidy)
    .filter(Boolean)
    .join('\t')
