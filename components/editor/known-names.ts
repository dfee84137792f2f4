import { showIn } from './saving/page-fields'

type Affiliation = { [Part in 'position' | 'organisation' | 'group' | 'country']: string | null }

/** A name of earlier reports; a person's comes with what those reports say of them. */
export type KnownName = { id: string; name: string; person?: Affiliation }

/** Asks the portal; what it cannot say now is nobody. */
export async function askNames(
  address: string,
  of: 'person' | 'organisation',
  typed: string,
  signal: AbortSignal,
): Promise<readonly KnownName[]> {
  try {
    const query = new URLSearchParams({ [of]: typed })
    const answer = await fetch(`${address}?${query}`, { signal, headers: { Accept: 'application/json' } })
    const said: unknown = answer.ok ? await answer.json() : null
    return readNames(said)
  } catch {
    return []
  }
}

function readNames(said: unknown): KnownName[] {
  const { names = [], people = [] } = (said ?? {}) as {
    names?: string[]
    people?: ({ name: string } & Affiliation)[]
  }
  return [
    ...names.map((name) => ({ id: name, name })),
    ...people.map(({ name, ...person }) => ({ id: JSON.stringify([name, person]), name, person })),
  ]
}

/** Beside the name of somebody known, what is known of them, where the writer has said nothing yet. */
export function fillPerson(field: HTMLInputElement, { person }: KnownName): void {
  if (!field.form || !person) return
  const beside = field.name.slice(0, -'name'.length)
  for (const part of ['position', 'organisation', 'country'] as const) {
    const control = field.form.elements.namedItem(beside + part)
    if (control instanceof HTMLInputElement && control.value === '' && person[part])
      showIn(control, person[part])
  }
  const group = field.form.elements.namedItem(`${beside}group`)
  if (group instanceof RadioNodeList && group.value === '' && person.group) group.value = person.group
}
