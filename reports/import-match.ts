import { codeKey } from '@/events/session-code'
import { fold } from '@/forms/reading/fold'

/** What the programme knows of a session that a document may be the report of. */
export type MatchableSession = {
  id: string
  code: string
  title: string
  heldOn: string
  isCancelled: boolean
}

/** How a document was matched: by the code that it names, by its title, or by a like title on the same day. */
export type Match = { session: MatchableSession; by: 'code' | 'title' | 'day'; sure: number }

type Named = { sessionCode?: string; title?: string; heldOn?: string }

const pairsOf = (text: string): Set<string> => {
  const letters = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  )
}

/** How much of two texts is the same, by pairs of letters (Dice's coefficient): 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / (one.size + other.size)
}

const sameTitle = 0.85
const likeTitle = 0.6

/**
 * A reader that finds the session of a document: by code, and by title and day where there is none or nobody has it. Two
 * sessions that fit equally well are none. `sure` is the likeness of the titles, or 1 for a code that nothing contradicts.
 */
export function matcherOf(sessions: readonly MatchableSession[]): (named: Named) => Match | null {
  const byCode = new Map(sessions.map((one) => [codeKey(one.code), one]))
  const titled = sessions.map((session) => ({ session, pairs: pairsOf(session.title) }))
  return ({ sessionCode, title, heldOn }) => {
    const pairs = pairsOf(title ?? '')
    const coded = sessionCode ? byCode.get(codeKey(sessionCode)) : undefined
    if (coded) {
      const alike = likeness(pairs, pairsOf(coded.title))
      return { session: coded, by: 'code', sure: title && alike < 0.4 ? 0.5 : 1 }
    }
    if (pairs.size === 0) return null
    const ranked = titled
      .map((one) => ({ ...one, alike: likeness(pairs, one.pairs), isSameDay: one.session.heldOn === heldOn }))
      .filter(({ alike, isSameDay }) => alike >= sameTitle || (alike >= likeTitle && isSameDay))
      .toSorted((one, other) => other.alike - one.alike || Number(other.isSameDay) - Number(one.isSameDay))
    const [best, next] = ranked
    if (!best || (next && next.alike === best.alike && next.isSameDay === best.isSameDay)) return null
    return { session: best.session, by: best.alike >= sameTitle ? 'title' : 'day', sure: best.alike }
  }
}
