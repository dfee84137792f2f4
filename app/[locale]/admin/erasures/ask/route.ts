import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { askErasure } from '@/reports/erasure-commands'

const fields = z.strictObject({ names: z.string(), reason: z.string() })

/** Asks for a name to be taken out of everything. What was typed goes back to the page when it cannot be taken. */
export const POST = adminDoor({ fields, kilobytes: 48 }, async ({ member, fields, locale }) => {
  const outcome = await askErasure(member, fields)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const path = `/${locale}/admin/erasures`
  if ('asked' in outcome) return seeOther(`${path}/${outcome.asked}`)
  const typed = JSON.stringify([fields.names, fields.reason])
  return seeOther(`${path}?refused=${outcome.refused}`, keepTyped(path, typed))
})
