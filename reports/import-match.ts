import { codeKey } from '@/events/session-code'
import { fold } from '@/forms/reading/fold'
import { codeIn } from '@/importer/heading'

/** What the programme knows of a session that a document may be the report of. */
export type MatchableSession = {
  id: string
  code: string
  title: string
  heldOn: string
  isCancelled: boolean
}

/**
 * How a document was matched: by the code that it names, by its title, or by a like title on the same day. `against` is
 * what speaks against it: another title, another day, or that only a kind and a number or a part of the title is the same.
 */
export type Match = {
  session: MatchableSession
  by: 'code' | 'title' | 'day'
  sure: number
  against: 'title' | 'day' | 'likeness' | null
}

type Named = { sessionCode?: string; type?: string; title?: string; heldOn?: string }

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

/** The kind and the number of a code: "TOWNHALL41", "TH 41" and "Town Hall #41" are one. */
function kindOf(code: string, type?: string): string | undefined {
  const number = /0*(\d{1,3}[a-z]?)$/i.exec(code.trim())?.[1]?.toLowerCase()
  const kind = codeIn(code)?.sessionType ?? type
  return number && kind ? `${kind} ${number}` : undefined
}

/** The sessions that alone have a kind and a number. */
function byKindOf(sessions: readonly MatchableSession[]): ReadonlyMap<string, MatchableSession> {
  const groups = Map.groupBy(sessions, ({ code }) => kindOf(code))
  return new Map(
    [...groups].flatMap(([kind, [one, ...more]]) => (kind && one && more.length === 0 ? [[kind, one]] : [])),
  )
}

const sameTitle = 0.85
const likeTitle = 0.6

/**
 * A reader that finds the session of a document: by code, by kind and number, and by title and day where nobody has that.
 * Two sessions that fit equally well are none. `sure` is the likeness of the titles, or 1 for a code that nothing contradicts.
 */
export function matcherOf(sessions: readonly MatchableSession[]): (named: Named) => Match | null {
  const byCode = new Map(sessions.map((one) => [codeKey(one.code), one]))
  const titled = sessions.map((session) => ({ session, pairs: pairsOf(session.title) }))
  const byKind = byKindOf(sessions)
  return ({ sessionCode, type, title, heldOn }) => {
    const pairs = pairsOf(title ?? '')
    const exact = sessionCode ? byCode.get(codeKey(sessionCode)) : undefined
    const coded = exact ?? (sessionCode ? byKind.get(kindOf(sessionCode, type) ?? '') : undefined)
    if (coded) {
      const alike = likeness(pairs, pairsOf(coded.title))
      const against =
        title && alike < 0.4
          ? 'title'
          : heldOn && heldOn !== coded.heldOn
            ? 'day'
            : exact || title
              ? null
              : 'likeness'
      return { session: coded, by: 'code', sure: against ? 0.5 : 1, against }
    }
    if (pairs.size === 0) return null
    const ranked = titled
      .map((one) => ({ ...one, alike: likeness(pairs, one.pairs), isSameDay: one.session.heldOn === heldOn }))
      .filter(({ alike, isSameDay }) => alike >= sameTitle || (alike >= likeTitle && isSameDay))
      .toSorted((one, other) => other.alike - one.alike || Number(other.isSameDay) - Number(one.isSameDay))
    const [best, next] = ranked
    if (!best || (next && next.alike === best.alike && next.isSameDay === best.isSameDay)) return null
    const isSame = best.alike >= sameTitle
    const against = !isSame ? 'likeness' : heldOn && !best.isSameDay ? 'day' : null
    return { session: best.session, by: isSame ? 'title' : 'day', sure: best.alike, against }
  }
}
