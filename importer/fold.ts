/** Marks that show nothing: soft hyphens, zero-width spaces, direction marks, the byte order mark. */
export const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** One line as it reads: no invisible marks, one kind of space, ligatures written out. */
export const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[ﬀ-ﬆ]/g, (letter) => letter.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim()

export type Word = { folded: string; start: number; end: number }

const foldLetters = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\u0640/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase()

/** French elisions end a word ("l’atelier"); another apostrophe does not ("women’s"). */
const word =
  /(?<![\p{L}\p{N}])(?:[ldsnjcmt]|qu)(?=['’`´]\p{L}{2})|[\p{L}\p{N}\p{M}\u0640]+(?:['’`´][\p{L}\p{M}]+)*/giu

/** The words of a text with their places in it, without case, accents or punctuation. An apostrophe ends no word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word)) {
    const folded = foldLetters(match[0].replace(/['’`´]/g, ''))
    if (folded) words.push({ folded, start: match.index, end: match.index + match[0].length })
  }
  return words
}

export const fold = (text: string) =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')
