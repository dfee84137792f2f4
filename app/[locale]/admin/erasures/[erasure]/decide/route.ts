import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { decideErasure } from '@/reports/erasure-commands'

const fields = z.strictObject({ decision: z.enum(['confirm', 'refuse']) })

/** Confirms or refuses an erasure that another site admin asked for. */
export const POST = adminDoor({ fields }, async ({ member, fields, params, locale }) => {
  const id = params.erasure ?? ''
  const outcome = await decideErasure(member, id, fields.decision)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const path = `/${locale}/admin/erasures/${id}`
  return seeOther('refused' in outcome ? `${path}?refused=${outcome.refused}` : path)
})
