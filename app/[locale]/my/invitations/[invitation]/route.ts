import { z } from 'zod'
import { acceptInvitation } from '@/auth/commands'
import { absent, memberDoor, seeOther } from '@/auth/door'

/** Takes up an invitation to write that came while the member was signed in. */
export const POST = memberDoor({ fields: z.strictObject({}) }, async ({ member, locale, params }) => {
  const outcome = await acceptInvitation(member, params.invitation ?? '')
  return 'absent' in outcome ? absent({ locale, isJson: false }) : seeOther(`/${locale}/my?done=accepted`)
})
