import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { settings } from '@/settings'

/** 256 random bits, as 43 characters that need no escaping in an address or a cookie. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** Without 0 O, 1 I L, U: what is read from a phone and typed on a laptop. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters, 39 random bits; five tries are all that anybody gets. */
export const makeCode = (): string =>
  Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')

/** As in the mail: two groups of four. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** A code as people type it: any case, with spaces or dashes. Null when it cannot be one. */
export function parseCode(typed: string): string | null {
  const code = typed.replace(/[\s\p{Pd}]/gu, '').toUpperCase()
  return code.length === 8 && [...code].every((letter) => letters.includes(letter)) ? code : null
}

/** Enough for a token of a session, which is too long to be guessed from its hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** With the secret of the portal, so that a copy of the database does not even let short values be guessed. */
export const hashSecretly = (purpose: 'link' | 'code' | 'browser' | 'limit', value: string): string =>
  createHmac('sha256', settings().secret).update(`${purpose}\n${value}`).digest('hex')

export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
