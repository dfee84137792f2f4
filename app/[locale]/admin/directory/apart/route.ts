import { z } from 'zod'
import { absent, seeOther } from '@/auth/door'
import { keepApart } from '@/directory/merge-commands'
import { findRecord } from '@/directory/merge-queries'
import { directoryDoor, kinds } from '../enter'

const fields = z.strictObject({
  kind: z.enum(['organizations', 'people']),
  one: z.string().max(120),
  other: z.string().max(120),
})

/** Two that look alike are two. */
export const POST = directoryDoor({ fields }, async ({ member, fields, locale, path }) => {
  const kind = kinds[fields.kind]
  const one = await findRecord(member, kind, fields.one)
  const other = await findRecord(member, kind, fields.other)
  const outcome = one && other ? await keepApart(member, kind, [one.id, other.id]) : { absent: true }
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(`${path}?kind=${fields.kind}&done=apart`)
})
