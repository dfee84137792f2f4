import { z } from 'zod'
import { memberDoor, seeOther } from '@/auth/door'
import type { TypedPerson } from '@/forms/answer'
import { gateText } from '@/forms/text-gate'
import { addPeople } from '../add-people'

/** Of one field; more of it no address can carry. */
const mostInAddress = 300
const text = z.string().max(20_000).optional()
const fields = z.strictObject({
  base: z.string().regex(/^\d{1,9}$/),
  /** Somebody who is in the report already: the key of their role and their place in it. */
  copy: z
    .string()
    .regex(/^[\w-]+:\d{1,4}$/)
    .optional(),
  name: text,
  position: text,
  organisation: text,
  group: text,
  country: text,
  tookPart: text,
})

/** Adds one person to a role: one who is in the report already, one of an earlier report, or one written by hand. */
export const POST = memberDoor({ fields, limit: 'save' }, async (entrance) => {
  const { base, copy, ...written } = entrance.fields
  const person = clean(written)
  const { id, question } = entrance.params
  if (copy === undefined && !person.name && !person.organisation) {
    const typed = Object.entries(person).map(([part, said]) => [part, (said ?? '').slice(0, mostInAddress)])
    const query = new URLSearchParams({ problem: 'name', ...Object.fromEntries(typed) })
    return seeOther(`/${entrance.locale}/my/reports/${id}/people/${question}?${query}#name-by-hand`)
  }
  return addPeople(entrance, Number(base), (draft) => {
    if (copy === undefined) return [person]
    const [role = '', place] = copy.split(':')
    const there = draft.typed[role]
    const found = Array.isArray(there) ? (there as TypedPerson[])[Number(place)] : undefined
    if (typeof found !== 'object') return null
    const { asTyped: _, ...known } = found
    return [known]
  })
})

function clean(written: TypedPerson): TypedPerson {
  const parts = Object.entries(written).flatMap(([part, typed]) => {
    const gated = gateText(typed ?? '', { line: true })
    const said = 'text' in gated ? gated.text.trim() : ''
    return said === '' ? [] : [[part, said]]
  })
  return Object.fromEntries(parts)
}
