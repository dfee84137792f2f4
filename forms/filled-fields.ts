import type { Draft, TypedOf } from './answer'
import { fieldName, otherDay, presentName, sectionOfDone } from './fields'
import { type Form, type Kind, questionsOf } from './form'

export type Field = [name: string, value: string]

/**
 * The fields that the editor shows for these questions, `topics`, `language` and `done.` with a section when they hold a
 * draft: what `parseFields` reads.
 */
export function fillFields(form: Form, keys: Iterable<string>, draft: Draft): Record<string, Field[]> {
  const kinds = new Map<string, Kind>(questionsOf(form).map(({ key, kind }) => [key, kind]))
  const filled = [...keys].map((key) => [key, fieldsOf(key, kinds.get(key), draft)] as const)
  return Object.fromEntries(filled)
}

function fieldsOf(key: string, kind: Kind | undefined, draft: Draft): Field[] {
  if (key === 'topics') return several(key, draft.topics)
  if (key === 'language') return [[key, draft.language]]
  const section = sectionOfDone(key)
  if (section !== null) return [[key, draft.done?.includes(section) ? 'yes' : 'no']]
  return kind === undefined ? [] : fillers[kind](key, draft.typed[key] as never)
}

const one = (key: string, typed = ''): Field[] => [[key, typed]]
const several = (key: string, chosen: readonly string[] = []): Field[] => [
  [presentName(key), ''],
  ...chosen.map((value): Field => [key, value]),
]
const chosenOne = (key: string, typed = ''): Field[] => several(key, typed === '' ? [] : [typed])

const fillers: { [K in Kind]: (key: string, typed: TypedOf[K] | undefined) => Field[] } = {
  text: one,
  paragraphs: one,
  date: (key, typed = '') => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed)
    const day: Field[] = typed === '' ? [] : [[key, isDay ? typed : otherDay]]
    return [...day, [fieldName(key, otherDay), isDay ? '' : typed]]
  },
  scale: chosenOne,
  choice: chosenOne,
  choices: several,
  lines: (key, typed = []) => [
    [presentName(key), ''],
    ...(typed.length > 0 ? typed : ['']).map((entry, place): Field => [fieldName(key, place), entry]),
  ],
  people: (key, typed = []) => [
    [presentName(key), ''],
    ...typed.flatMap(({ asTyped, ...person }, place) => {
      const part = (name: string, value = ''): Field => [fieldName(key, place, name), value]
      const { name, position, organisation, group, country, tookPart } = person
      return [
        part('name', name),
        part('position', position),
        part('organisation', organisation),
        part('group', group),
        part('country', country),
        part('tookPart', tookPart),
        ...(asTyped ? [part('asTyped', asTyped)] : []),
      ]
    }),
  ],
  count: (key, { way, typed = '' } = {}) => {
    const chosen = way ?? (typed === '' ? undefined : 'number')
    return [
      ...(chosen ? [[fieldName(key, 'way'), chosen] as Field] : []),
      [fieldName(key, 'typed'), chosen === 'share' ? '' : typed],
      ...(chosen === 'share' ? [[fieldName(key, 'share'), typed] as Field] : []),
    ]
  },
  time: (key, { from = '', to = '' } = {}) => [
    [fieldName(key, 'from'), from],
    [fieldName(key, 'to'), to],
  ],
}
