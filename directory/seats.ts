import type { AppearanceRole } from '@/db/schema/directory'
import { groups, type PersonAnswer } from '@/forms/answer'
import { fold, withoutEMail } from './fold'

/** One seat: a person in a role, as the report names them. No e-mail address is in any of it. */
export type Seat = {
  role: AppearanceRole
  position: number
  name: string | null
  jobTitle: string | null
  organisation: string | null
  group: string | null
  country: string | null
}

const clean = (text: string | undefined): string | null => withoutEMail(text ?? '') || null

/** A person's answer as it may be shown to everyone. */
export function publicPerson(person: PersonAnswer): PersonAnswer {
  const shown: PersonAnswer = { ...person }
  for (const part of ['name', 'honorific', 'position', 'organisation', 'asTyped'] as const) {
    const text = clean(person[part])
    if (text) shown[part] = text
    else delete shown[part]
  }
  return shown
}

/** The seats that the people of one role take, in order. Who is only an address, or nothing, takes none. */
export const seatsOf = (role: AppearanceRole, people: readonly PersonAnswer[]): Seat[] =>
  people
    .map((person) => ({
      role,
      name: clean(person.name),
      jobTitle: clean(person.position),
      organisation: clean(person.organisation),
      group: groups.includes(person.group!) ? person.group! : null,
      country: person.country ?? null,
    }))
    .filter(({ name, organisation }) => fold(name ?? '') !== '' || fold(organisation ?? '') !== '')
    .map((seat, position) => ({ ...seat, position }))
