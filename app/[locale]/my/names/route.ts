import { z } from 'zod'
import { jsonAnswer, memberDoor } from '@/auth/door'
import { lookUpOrganisations, lookUpPeople } from '@/directory/look-up'

const typed = z.string().max(200)

/** Names for whoever types one, from what is published already: of organisations, or of people with their affiliations. */
export const GET = memberDoor(
  { fields: z.strictObject({ organisation: typed.optional(), person: typed.optional() }), limit: 'save' },
  async ({ fields: { organisation, person } }) =>
    jsonAnswer({
      ...(organisation !== undefined && { names: await lookUpOrganisations(organisation) }),
      ...(person !== undefined && { people: await lookUpPeople(person) }),
    }),
)
