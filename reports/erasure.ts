import type { Viewer } from '@/auth/viewer'
import { partsOfPassage, patternOf } from './redactions'

/** Taking a name out of everything is for site admins; one asks, another confirms. */
export const canErase = (viewer: Viewer): boolean => viewer?.isSiteAdmin === true

/** Fewer letters would be found in the middle of other people's names. */
const fewestLetters = 5
const mostNames = 20
const longestName = 200

/** The written forms of a name and its addresses, one a line; a word of why where they cannot be taken. */
export function readNames(
  typed: string,
): { names: string[] } | { refused: 'names-needed' | 'name-too-short' | 'too-many' } {
  const names = [...new Set(partsOfPassage(typed))]
  if (names.length === 0) return { refused: 'names-needed' }
  if (names.length > mostNames || names.some((name) => name.length > longestName))
    return { refused: 'too-many' }
  // One word alone is everybody's who bears it; an address is one person's.
  const isShort = (name: string) =>
    name.replace(/[^\p{L}\p{N}]/gu, '').length < fewestLetters || !/[\s@]/.test(name)
  return names.some(isShort) ? { refused: 'name-too-short' } : { names }
}

/** Finds any of the names as whole words, in small or capital letters, as Postgres understands it. */
export const namesPattern = (names: readonly string[]): string =>
  `(?<![[:alnum:]])(?:${names.map(patternOf).join('|')})(?![[:alnum:]])`
