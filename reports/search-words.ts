/** One thing that a reader asks for: a word in any of its forms, or the words between quotes as they stand there. */
export type Term = { text: string; isPhrase: boolean }

/** What a report must hold, and what it must not; several of these stand with `or` between them. */
export type Alternative = { wanted: Term[]; unwanted: Term[] }

const hasSense = (text: string) => /[\p{L}\p{N}]/u.test(text)
const quotes = /[“”„«»]/gu

/**
 * A search as it is typed: words are all looked for, "in quotes" they stand side by side, `-` before one leaves out what
 * has it, and `or` gives a choice. Signs without a letter or digit mean nothing. Empty where nothing is left to look for.
 */
export function parseSearch(q: string): Alternative[] {
  const alternatives: Alternative[] = [{ wanted: [], unwanted: [] }]
  for (const [, minus = '', phrase, word = ''] of q
    .replace(quotes, '"')
    .matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const text = (phrase ?? word).trim()
    if (!hasSense(text)) continue
    if (phrase === undefined && minus === '' && /^or$/i.test(text)) {
      alternatives.push({ wanted: [], unwanted: [] })
      continue
    }
    const { wanted, unwanted } = alternatives.at(-1)!
    const term = { text, isPhrase: phrase !== undefined }
    if (minus === '') wanted.push(term)
    else unwanted.push(term)
  }
  return alternatives.filter(({ wanted, unwanted }) => wanted.length + unwanted.length > 0)
}

const ideographs = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

/** Whether a word may be only begun: long enough to mean something, or one sign that is a word of its own. */
const isBeginning = (text: string) => /^[\p{L}\p{M}\p{N}]{3,}$/u.test(text) || ideographs.test(text)

/** The last word that is looked for, where a reader may still be typing it; null in or after a phrase. */
export function unfinishedWord({ wanted }: Alternative): string | null {
  const last = wanted.at(-1)
  return last && !last.isPhrase && isBeginning(last.text) ? last.text : null
}

/** The words of a search that may be misspelt: those that are looked for outside of quotes. */
export const plainWords = (q: string): string[] =>
  parseSearch(q).flatMap(({ wanted }) => wanted.filter(({ isPhrase }) => !isPhrase).map(({ text }) => text))

/** The same search with some of its words spelt as `spelt` says. */
export const respelt = (q: string, spelt: Map<string, string>): string =>
  q.replace(/(^|[\s])([^\s"]+)(?=$|\s)/gu, (whole, before: string, word: string) => {
    const better = spelt.get(word)
    return better === undefined ? whole : `${before}${better}`
  })

/** How many letters must be changed, added, left out or swapped with their neighbour to make one word of another. */
export function lettersBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  const rows = [Array.from({ length: b.length + 1 }, (_, place) => place)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          rows[i - 1]![j]! + 1,
          row[j - 1]! + 1,
          rows[i - 1]![j - 1]! + (isSame ? 0 : 1),
          isSwapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** So many letters of a word may be wrong for it to be taken for another. */
export const mostWrong = (word: string): number => {
  const { length } = [...word]
  return length < 4 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3
}
