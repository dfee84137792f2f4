import type { Draft, TypedOf } from './answer'
import { fieldName, otherDay } from './fields'
import { type Form, type Question, questionsOf } from './form'
import { readNumber } from './reading/number'

type Sent = readonly [name: string, value: string]

/**
 * The fields of a page with the choices that its words make: what was newly written below a choice that is not chosen chooses
 * it. A page with script chooses by itself; without, the words would be passed over. `base` is what the page showed.
 */
export function chooseWritten(form: Form, entries: readonly Sent[], base: Draft): readonly Sent[] {
  const sent = new Map(entries)
  const changed = new Map<string, string>()
  for (const question of questionsOf(form)) {
    const before = base.typed[question.key]
    if (question.kind === 'date') chooseDay(question, sent, changed, before as TypedOf['date'])
    if (question.kind === 'count') chooseWay(question, sent, changed, before as TypedOf['count'])
  }
  if (changed.size === 0) return entries
  const names = new Set(entries.map(([name]) => name))
  return [
    ...entries.map(([name, value]): Sent => [name, changed.get(name) ?? value]),
    ...[...changed].filter(([name]) => !names.has(name)),
  ]
}

type Fields = ReadonlyMap<string, string>

function chooseDay({ key }: Question, sent: Fields, changed: Map<string, string>, before = ''): void {
  const day = sent.get(key)
  const other = sent.get(fieldName(key, otherDay)) ?? ''
  if (day !== undefined && day !== otherDay && isNew(other, before)) changed.set(key, otherDay)
}

function chooseWay(
  { key }: Question,
  sent: Fields,
  changed: Map<string, string>,
  { way: wayBefore, typed: before = '' }: TypedOf['count'] = {},
): void {
  const way = sent.get(fieldName(key, 'way'))
  const typed = sent.get(fieldName(key, 'typed')) ?? ''
  const share = sent.get(fieldName(key, 'share')) ?? ''
  const choose = (chosen: string) => changed.set(fieldName(key, 'way'), chosen)
  if (typed.trim() === '') {
    const isShareNew = isNew(share, wayBefore === 'share' ? before : '')
    if ((way === undefined || way === 'number') && isShareNew) choose('share')
    return
  }
  if (way === undefined || way === 'number' || !isNew(typed, wayBefore === 'share' ? '' : before)) return
  const reading = readNumber(typed)
  const kind = 'count' in reading ? reading.count.kind : null
  if (way === 'share' && kind === 'share') changed.set(fieldName(key, 'share'), typed)
  else if (way === 'share') choose('number')
  // Words that are no number stay with the reason for having none.
  else if (kind !== null && kind !== 'not-recorded' && kind !== 'not-applicable') choose('number')
}

const isNew = (text: string, before: string): boolean => text.trim() !== '' && text !== before
