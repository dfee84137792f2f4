import type { Typed, TypedOf, TypedPerson } from '@/forms/answer'
import type { Kind } from '@/forms/form'

/**
 * What a text proposes, as it stands in the report already wherever the two say the same: line breaks within a paragraph,
 * whether somebody took part, and the words of a number that nobody has are not in every document.
 */
export function keepSame(kind: Kind, proposed: Typed, there: Typed | undefined): Typed {
  if (there === undefined) return proposed
  switch (kind) {
    case 'people':
      return keepPeople(proposed as TypedPerson[], there as TypedPerson[])
    case 'count': {
      const [one, other] = [proposed as TypedOf['count'], there as TypedOf['count']]
      const isAbsent = one.way === 'not-recorded' || one.way === 'not-applicable'
      return isAbsent && one.way === other.way && !other.typed ? there : proposed
    }
    default:
      return isSaid(proposed, there) ? there : proposed
  }
}

const parts = ['name', 'position', 'organisation', 'group', 'country'] as const
const words = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim()
/** Texts, entries and paragraphs with the same words in the same places. */
function isSaid(one: Typed, other: Typed): boolean {
  if (typeof one === 'string' && typeof other === 'string')
    return (
      one
        .split(/\n\s*\n/)
        .map(words)
        .join('\n') ===
      other
        .split(/\n\s*\n/)
        .map(words)
        .join('\n')
    )
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
  return one.every((entry, at) => typeof entry === 'string' && words(entry) === words(String(other[at])))
}

function keepPeople(proposed: TypedPerson[], there: TypedPerson[]): TypedPerson[] {
  const left = [...there]
  const take = (fits: (person: TypedPerson) => boolean) => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  return proposed.map((person) => {
    const same = take((one) => parts.every((part) => words(one[part]) === words(person[part])))
    if (same) return same
    const named = person.name ? take(({ name }) => words(name) === words(person.name)) : undefined
    return named?.tookPart ? { ...person, tookPart: named.tookPart } : person
  })
}
