import { expect, test } from 'vitest'
import { emptyDraft } from './answer'
import { editList, parseListEdit } from './list-edits'
import { peopleElsewhere, peopleIn } from './people-in-draft'
import { formOf } from './released'

const form = formOf('igf-2017')
const draft = {
  ...emptyDraft('en'),
  typed: {
    organizers: [{ name: 'Belisario Contreras', organisation: 'OAS', asTyped: 'Belisario Contreras, OAS' }],
    moderators: [{ name: 'belisario contreras' }, {}],
    speakers: [{ name: 'Víctor Lagunes' }],
  },
}

test('who is in the report in another role is offered once, and not where they are already', () => {
  const offered = (key: string) =>
    peopleElsewhere(peopleIn(form, draft), key).map(({ questionKey, position }) => [questionKey, position])
  expect(offered('speakers')).toEqual([['organizers', 0]])
  expect(offered('moderators')).toEqual([['speakers', 0]])
})

test('they are named in the other role with the same details', () => {
  const edit = parseListEdit(form, 'copy:speakers:organizers:0')
  const { draft: then, show } = editList(form, draft, edit!)
  expect(then.typed.speakers).toEqual([
    { name: 'Víctor Lagunes' },
    { name: 'Belisario Contreras', organisation: 'OAS' },
  ])
  expect(show).toBe(1)
  expect(editList(form, draft, { ...edit!, position: 7 }).draft).toEqual(draft)
  expect(parseListEdit(form, 'copy:keyIssues:organizers:0')).toBeNull()
  expect(parseListEdit(form, 'copy:speakers:organizers:-1')).toBeNull()
})
