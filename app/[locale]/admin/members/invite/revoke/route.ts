import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { revokeStaffInvitation } from '@/auth/staff-invite-commands'

/** Takes an invitation to the staff back. */
export const POST = adminDoor(
  { fields: z.strictObject({ invitation: z.string().max(40) }) },
  async ({ member, fields, locale }) => {
    const outcome = await revokeStaffInvitation(member, fields.invitation)
    return 'absent' in outcome
      ? absent({ locale, isJson: false })
      : seeOther(`/${locale}/admin/members/invite?done=revoked`)
  },
)
