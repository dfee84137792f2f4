import { z } from 'zod'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { memberDoor, seeOther } from '@/auth/door'
import { makeKey } from '@/auth/key-commands'

const fields = z.strictObject({ name: z.string(), scope: z.enum(['read', 'reports:write']).default('read') })

/** Makes a key for a program. It goes to the page in a cookie that lasts a minute, never in an address. */
export const POST = memberDoor({ fields, kilobytes: 8 }, async ({ member, fields, locale }) => {
  const path = `/${locale}/my/keys`
  const made = await makeKey(member, fields)
  return 'key' in made
    ? seeOther(`${path}?made=1`, keepTyped(path, made.key))
    : seeOther(`${path}?refused=${made.refused}`, keepTyped(path, fields.name))
})
