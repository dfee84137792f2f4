import { z } from 'zod'
import { absent, memberDoor } from '@/auth/door'
import { readList } from '@/importer/people/list'
import { findNotes, markNotesUsed } from '@/reports/notes'
import { addPeople } from '../add-people'

const fields = z.strictObject({
  base: z.string().regex(/^\d{1,9}$/),
  list: z.string(),
  add: z.array(z.string()),
})

/** Puts those of a pasted list who were confirmed into the report. */
export const POST = memberDoor({ fields, lists: ['add'], limit: 'save' }, async (entrance) => {
  const { member, locale, params } = entrance
  const { base, list, add } = entrance.fields
  const notes = await findNotes(member, params.id ?? '', list)
  if (!notes || notes.questionKey !== params.question) return absent({ locale, isJson: false })
  const { people } = readList(notes.text)
  const chosen = people.filter((_, place) => add.includes(String(place)))
  await markNotesUsed(member, params.id ?? '', list)
  return addPeople(entrance, Number(base), () =>
    chosen.map(({ person: { honorific: _, ...person } }) => person),
  )
})
