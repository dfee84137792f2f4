import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { revokeKey } from '@/auth/key-commands'

/** Ends a key of one’s own at once. */
export const POST = memberDoor(
  { fields: z.strictObject({ key: z.string() }), kilobytes: 4 },
  async ({ member, fields, locale }) =>
    'absent' in (await revokeKey(member, fields.key))
      ? absent({ locale, isJson: false })
      : seeOther(`/${locale}/my/keys?revoked=1`),
)
