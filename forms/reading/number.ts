import { readAbsence } from '../absence'
import type { Count } from '../answer'

export type Unread = 'empty' | 'unreadable' | 'decimal' | 'negative' | 'reversed' | 'too-many'
export type NumberReading = { count: Count } | { unread: Unread }

/** More people than any session of any forum had; a larger number is a slip of the finger. */
export const mostHeads = 20_000

const shares: Record<string, [number, number]> = {
  'a quarter': [20, 30],
  'a third': [30, 40],
  half: [40, 60],
  'two thirds': [60, 70],
  'three quarters': [70, 80],
  majority: [50, 100],
}

/** What a number of people, as typed, says. */
export function readNumber(given: string): NumberReading {
  const asTyped = given.trim()
  const absent = readAbsence(asTyped)
  if (absent) return { count: absent }
  const text = asTyped.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')
  if (text === '') return { unread: 'empty' }
  const bare = text.replace(/ (participants|people|women|persons)$/u, '')
  const about = bare.match(/^(?:about|around|~|c\.|ca\.|approx\.?|approximately) ?(.+)$/u)
  const rest = about?.[1] ?? bare
  const share = shares[rest.replace(/^the /u, '')]
  if (share) return { count: { kind: 'share', low: share[0], high: share[1], asTyped } }
  const percent = rest.match(/^(\d{1,3}) ?%$/u)
  if (percent && Number(percent[1]) <= 100)
    return { count: { kind: 'share', value: Number(percent[1]), asTyped } }
  const range = rest.match(/^(\d{1,9}) ?(?:-|–|to) ?(\d{1,9})$/u)
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])]
    if (low > high) return { unread: 'reversed' }
    return { count: { kind: 'range', low, high, value: (low + high) / 2, asTyped } }
  }
  const minimum = rest.match(/^(?:(\d{1,9}) ?\+|(?:more than|over|at least) (\d{1,9}))$/u)
  if (minimum) return heads('minimum', Number(minimum[1] ?? minimum[2]), asTyped)
  if (!/^\d{1,9}$/u.test(rest)) return { unread: 'unreadable' }
  return heads(about ? 'estimate' : 'exact', Number(rest), asTyped)
}

const heads = (kind: 'exact' | 'estimate' | 'minimum', value: number, asTyped: string): NumberReading =>
  value > mostHeads ? { unread: 'too-many' } : { count: { kind, value, asTyped } }
