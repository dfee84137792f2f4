const isDigit = (letter: string) => /\p{Nd}/u.test(letter)

/** The value of a digit of any script: each script has its ten in a row. */
function digitValue(letter: string): string {
  const code = letter.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && isDigit(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

/**
 * A short text as the readers of numbers, dates and times compare it: digits 0 to 9, lower case, no accents, one kind of
 * dash, apostrophe and space, nothing that cannot be seen. Hyphens inside words become spaces.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}|\u0640/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/\p{Nd}/gu, (letter) => (letter >= '0' && letter <= '9' ? letter : digitValue(letter)))
    .replace(/[’‘`´ʼ]/gu, "'")
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[،、]/gu, ',')
    .replace(/؛/gu, ';')
    .replace(/٪/gu, '%')
    .replace(/\s+/gu, ' ')
    .trim()
