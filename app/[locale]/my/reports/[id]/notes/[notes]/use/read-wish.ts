import type { Entries } from '@/auth/door'
import type { Draft } from '@/forms/answer'
import { parseFields } from '@/forms/fields'
import { type Form, questionsOf } from '@/forms/form'
import type { Placing, ReportProposal, Take } from '@/reports/proposal'

export type Wish = {
  base: number
  takes: Map<string, Take>
  /** The proposed draft with what was written over it on the page. */
  edited: Draft
  placings: Placing[]
  /** Lines that were marked for no question. */
  unplaced: number[]
}
type Unreadable = { refusal: 'unknownField' | 'repeatedField' | 'unreadableField'; field: string }

/** Reads the page of a proposal. Without a marked line, all lines of a group go to the question chosen for it. */
export function readWish(form: Form, entries: Entries, { draft, groups }: ReportProposal): Wish | Unreadable {
  const keys = questionsOf(form).map(({ key }) => key)
  const takes = new Map<string, Take>()
  const aims = new Map<number, string>()
  const marked = new Set<number>()
  const rest: Entries = []
  let base = Number.NaN
  for (const [name, value] of entries) {
    const [what, of = ''] = name.split(':')
    if (name === 'base') base = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    else if (name === 'line') marked.add(Number(value))
    else if (what === 'take' && keys.includes(of)) takes.set(of, takeOf(value))
    else if (what === 'to' && groups.some(([first]) => String(first) === of)) aims.set(Number(of), value)
    else rest.push([name, value])
  }
  const fields = parseFields(form, rest, draft)
  if ('unknown' in fields) return { refusal: 'unknownField', field: fields.unknown }
  if ('repeated' in fields) return { refusal: 'repeatedField', field: fields.repeated }
  if ('refused' in fields) return { refusal: 'unreadableField', field: fields.refused }
  const placings: Placing[] = []
  const unplaced: number[] = []
  for (const group of groups) {
    const questionKey = aims.get(group[0]!) ?? ''
    const own = group.filter((number) => marked.has(number))
    if (keys.includes(questionKey)) placings.push({ questionKey, lines: own.length > 0 ? own : group })
    else unplaced.push(...own)
  }
  return { base, takes, edited: fields.draft, placings, unplaced }
}

function takeOf(value: string): Take {
  if (value === 'use' || value === 'edit') return { do: value }
  return value.startsWith('reading:') ? { do: 'reading', reading: value.slice(8) } : { do: 'keep' }
}
