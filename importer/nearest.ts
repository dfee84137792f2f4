import type { Phrase } from './phrases'

const by = /^(?:by|par|por)$/

const known = new WeakMap<Map<string, Phrase[]>, Map<string, Phrase[]>>()

/** The phrases in which a word stands. */
function phrasesByWord(phrases: Map<string, Phrase[]>): Map<string, Phrase[]> {
  const made = known.get(phrases)
  if (made) return made
  const byWord = new Map<string, Phrase[]>()
  for (const phrase of [...phrases.values()].flat()) {
    for (const word of new Set(phrase.words)) byWord.set(word, [...(byWord.get(word) ?? []), phrase])
  }
  known.set(phrases, byWord)
  return byWord
}

/** The label of a form that has nearly these words: typing errors, a word more or less. */
export function nearest(
  words: string[],
  phrases: Map<string, Phrase[]>,
): { phrase?: Phrase; likeness: number } {
  let best: { phrase?: Phrase; likeness: number } = { likeness: 0 }
  const byWord = phrasesByWord(phrases)
  const candidates = new Set(words.flatMap((word) => byWord.get(word) ?? []))
  if (words.length === 1)
    for (const [word, list] of phrases)
      if (nearWord(word, words[0]!)) for (const phrase of list) candidates.add(phrase)
  for (const phrase of candidates) {
    if (Math.abs(phrase.words.length - words.length) > Math.max(1, words.length / 3)) continue
    // "Compte rendu" is not nearly "Compte rendu par": who is asked for stands behind that word.
    if (by.test(phrase.words.at(-1)!) && phrase.words.at(-1) !== words.at(-1)) continue
    // Of two words one is too many to be left out or added: "Sur place" is not nearly "Modératrice sur place".
    if (phrase.words.length < 3 && phrase.words.length !== words.length) continue
    const likeness = likenessOf(words, phrase.words)
    if (likeness > Math.max(0.79, best.likeness)) best = { phrase, likeness }
  }
  return best
}

function likenessOf(a: string[], b: string[]): number {
  if (a.length === 1 && b.length === 1) return nearWord(a[0]!, b[0]!) ? 0.85 : 0
  const left = [...b]
  let common = 0
  for (const word of a) {
    const at = left.findIndex((other) => other === word || nearWord(word, other))
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  return (2 * common) / (a.length + b.length)
}

/** One typing error in a word of five letters or more. */
export function nearWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
