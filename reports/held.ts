/** What one editor typed that could not go in: the questions, and the revision that its writer began with. */
export type HeldRevision = {
  number: number
  changed: string[]
  grewFrom: number | null
  savedById: string
  isDecided: boolean
}

/**
 * Of each held revision nobody has decided, the questions in which its writer held nothing newer apart: who types on beside a
 * clash holds the same answer again and again, and only the last of it is meant.
 */
export const undecidedKeys = <Held extends HeldRevision>(
  all: readonly Held[],
): (Held & { keys: string[] })[] =>
  all
    .filter(({ isDecided }) => !isDecided)
    .map((held) => ({
      ...held,
      keys: held.changed.filter(
        (key) => !all.some((later) => isNewer(later, held) && later.changed.includes(key)),
      ),
    }))
    .filter(({ keys }) => keys.length > 0)

const isNewer = (later: HeldRevision, held: HeldRevision): boolean =>
  later.number > held.number && later.savedById === held.savedById && later.grewFrom === held.grewFrom

/** A saved state by who saved it, and which questions it changed. */
export type Change = { changed: readonly string[]; savedById: string; savedByName: string }

/** Who last changed each question, of the newest changes first: somebody else than the writer where there was somebody. */
export function writersOf(
  keys: readonly string[],
  changes: readonly Change[],
  writer: string,
): Map<string, string> {
  const others = changes.filter(({ savedById }) => savedById !== writer)
  const found = keys.flatMap((key) => {
    const change = [...others, ...changes].find(({ changed }) => changed.includes(key))
    return change ? [[key, change.savedByName] as const] : []
  })
  return new Map(found)
}
