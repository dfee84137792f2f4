import { z } from 'zod'
import { jsonAnswer, memberDoor } from '@/auth/door'
import { lookUpOrganisations } from '@/directory/look-up'

/** Names of organisations for whoever types one, from what is published already. */
export const GET = memberDoor(
  { fields: z.strictObject({ organisation: z.string().max(200) }), limit: 'save' },
  async ({ fields }) => jsonAnswer({ names: await lookUpOrganisations(fields.organisation) }),
)
