import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { revokeInvitation } from '@/events/invite-commands'

/** Takes an invitation to organize back. */
export const POST = runEventDoor(
  { fields: z.strictObject({ invitation: z.string().max(40) }) },
  async ({ member, event, fields, locale, path }) => {
    const outcome = await revokeInvitation(member, event.id, fields.invitation)
    if ('absent' in outcome) return absent({ locale, isJson: false })
    return seeOther(`${path}/organizers?revoked=1`)
  },
)
