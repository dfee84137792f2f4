import type { Draft, TypedPerson } from './answer'
import { type Form, questionsOf } from './form'

const verbs = ['add', 'remove', 'up', 'down'] as const
type Verb = (typeof verbs)[number]

/**
 * One change to a list of the editor, as its buttons name it: `add:speakers`, `remove:keyIssues:2`. `copy:speakers:organizers:0`
 * names a person of another role in this one too; `from` is where they are.
 */
export type ListEdit =
  | { verb: Verb; questionKey: string; position: number }
  | { verb: 'copy'; questionKey: string; from: string; position: number }

/** Null when the words are not an edit of a list question of this form. Positions count from 0. */
export function parseListEdit(form: Form, words: string): ListEdit | null {
  if (words.startsWith('copy:')) return parseCopy(form, words)
  const [verb, questionKey, place = '0'] = words.split(':')
  const position = Number(place)
  const question = questionsOf(form).find(({ key }) => key === questionKey)
  if (!question || (question.kind !== 'people' && question.kind !== 'lines')) return null
  if (!verbs.includes(verb as Verb) || !Number.isInteger(position) || position < 0) return null
  return { verb: verb as Verb, questionKey: question.key, position }
}

function parseCopy(form: Form, words: string): ListEdit | null {
  const [, questionKey = '', from = '', place] = words.split(':')
  const roles = questionsOf(form).filter(({ kind }) => kind === 'people')
  const position = Number(place)
  const isKnown = [questionKey, from].every((wanted) => roles.some(({ key }) => key === wanted))
  return isKnown && Number.isInteger(position) && position >= 0
    ? { verb: 'copy', questionKey, from, position }
    : null
}

/**
 * The draft with one list changed, and the position of the entry to show next. `add` puts an empty entry at the end;
 * a position outside the list changes nothing.
 */
export function editList(form: Form, draft: Draft, edit: ListEdit): { draft: Draft; show: number } {
  const question = questionsOf(form).find(({ key }) => key === edit.questionKey)
  const empty: string | TypedPerson = question?.kind === 'people' ? {} : ''
  const list = [...((draft.typed[edit.questionKey] as (string | TypedPerson)[] | undefined) ?? [])]
  const { verb, position } = edit
  let show = position
  if (edit.verb === 'copy') {
    const person = (draft.typed[edit.from] as TypedPerson[] | undefined)?.[position]
    // What was typed of them in the other role is of that role.
    if (person) show = list.push({ ...person, asTyped: undefined }) - 1
    else show = Math.max(0, list.length - 1)
  } else if (verb === 'add') show = list.push(empty) - 1
  else if (position >= list.length) show = Math.max(0, list.length - 1)
  else if (verb === 'remove') {
    list.splice(position, 1)
    show = Math.max(0, position - 1)
  } else {
    show = verb === 'up' ? position - 1 : position + 1
    if (show < 0 || show >= list.length) show = position
    const [moved] = list.splice(position, 1)
    list.splice(show, 0, moved!)
  }
  const typed = { ...draft.typed, [edit.questionKey]: list as string[] | TypedPerson[] }
  return { draft: { ...draft, typed }, show }
}
