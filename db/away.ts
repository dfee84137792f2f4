import { DatabaseTooSlow } from './deadline'

/** No connection, no longer a connection, or none to be had now: of postgres.js, of the system, of PostgreSQL. */
const awayCodes = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '53300', // too many connections
  '55P03', // a lock was not to be had
  '57014', // the server ended the statement at its limit
  '57P01', // shut down
  '57P02', // crashed
  '57P03', // starting
])

/** Whether an error, or what caused it, means that the database cannot answer now and may answer in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    if (one instanceof DatabaseTooSlow) return true
    if (
      'code' in one &&
      typeof one.code === 'string' &&
      (awayCodes.has(one.code) || one.code.startsWith('08'))
    )
      return true
  }
  return false
}
