/** Letters that are letters of their own and not a letter with an accent, so that no decomposition reaches them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
}

// Only the accents of Latin, Greek and Cyrillic and the vowel points of Arabic and Hebrew: in other scripts the marks are vowels.
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/**
 * How names are compared: compatibility forms, case, accents, points and punctuation make no difference; word order does.
 * The result is for comparing only and is empty for a name without a letter or digit.
 */
export const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .replace(/[ßæœøłđðþħıŧ]/g, (letter) => plain[letter]!)
    .replace(/(?<=\p{L})[.'’ʼ](?=\p{L})|\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim()

/** An organisation's name as written, taken apart: "Organization of American States (OAS)" has both. */
export type OrganisationName = { name: string; acronym: string | null }

/** A bracket at the end is an acronym where it looks like one: one word, mostly capitals. Anything else stays in the name. */
export function readOrganisationName(written: string): OrganisationName {
  const text = written.replace(/\s+/g, ' ').trim()
  const [, name = '', acronym = ''] = /^(.+?)\s*[(（]([^()（）]{2,20})[)）]\.?$/u.exec(text) ?? []
  return isAcronym(acronym) && fold(name) !== '' ? { name, acronym } : { name: text, acronym: null }
}

function isAcronym(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return /^[\p{L}\p{N}&./-]+$/u.test(text) && capitals.length >= 2 && capitals.length * 2 >= letters.length
}

const eMail = /[<([]?(?:mailto:)?[^\s<>()[\],;:"@＠]+[@＠][^\s<>()[\],;:"@＠]+[>)\]]?/giu
const loose = /^[\s,;:|/–—-]+|[\s,;:|/–—-]+$/gu

/** The text without e-mail addresses, which are never public. Text that holds none is only trimmed. */
export const withoutEMail = (text: string): string =>
  /[@＠]/.test(text) ? text.replace(eMail, ' ').replace(/\s+/g, ' ').replace(loose, '') : text.trim()
