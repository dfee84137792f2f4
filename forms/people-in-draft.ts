import type { Draft, TypedPerson } from './answer'
import { type Form, questionsOf } from './form'
import { fold } from './reading/fold'

/** Somebody whom a draft names: in which role, at which place, and as what. */
export type NamedPerson = { questionKey: string; position: number; person: TypedPerson }

/** Everybody with a name, in the order of the form. */
export const peopleIn = (form: Form, draft: Draft): NamedPerson[] =>
  questionsOf(form)
    .filter(({ kind }) => kind === 'people')
    .flatMap(({ key }) =>
      ((draft.typed[key] ?? []) as TypedPerson[]).map((person, position) => ({
        questionKey: key,
        position,
        person,
      })),
    )
    .filter(({ person }) => nameOf(person) !== '')

const nameOf = ({ name, organisation }: TypedPerson): string => fold(name || organisation || '')

/** Those of other roles who are not in this one yet, each once. */
export function peopleElsewhere(people: readonly NamedPerson[], questionKey: string): NamedPerson[] {
  const seen = new Set(
    people.filter((named) => named.questionKey === questionKey).map(({ person }) => nameOf(person)),
  )
  return people.filter(({ person }) => {
    const name = nameOf(person)
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
