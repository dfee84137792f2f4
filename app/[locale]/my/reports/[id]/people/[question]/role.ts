import type { TypedPerson } from '@/forms/answer'
import { fieldName } from '@/forms/fields'
import { type Form, type PeopleQuestion, questionsOf } from '@/forms/form'

/** The question that an address names, where it asks for people. */
export const findRole = (form: Form, key: string): PeopleQuestion | null =>
  questionsOf(form).find(
    (question): question is PeopleQuestion => question.kind === 'people' && question.key === key,
  ) ?? null

/** The page of the editor, below the report, that shows one person of a role. */
export function placeOf(form: Form, key: string, position: number): string {
  const section = form.sections.find(({ questions }) => questions.some((one) => one.key === key))
  return `/edit/${section?.key ?? ''}#${fieldName(key, Math.max(0, position), 'name')}`
}

/** The people of a role with more of them, without boxes that were left empty; `at` is where the first new one stands. */
export function withPeople(there: readonly TypedPerson[], added: readonly TypedPerson[]) {
  const kept = there.filter((person) => Object.values(person).some(Boolean))
  const known = new Set(kept.map((person) => JSON.stringify(person)))
  const fresh = added.filter((person) => !known.has(JSON.stringify(person)))
  return { people: [...kept, ...fresh], at: fresh.length > 0 ? kept.length : kept.length - 1 }
}
