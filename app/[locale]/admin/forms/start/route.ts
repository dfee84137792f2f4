import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { startForm } from '@/events/form-commands'
import { gateText } from '@/forms/text-gate'

const fields = z.strictObject({
  from: z.string().max(40),
  key: z.string().max(200),
  name: z.string().max(500),
})

/** Begins the next version of a form. */
export const POST = memberDoor({ fields }, async ({ member, fields, locale }) => {
  const gated = gateText(fields.name, { line: true })
  const wish = { ...fields, key: fields.key.trim().toLowerCase(), name: 'text' in gated ? gated.text : '' }
  const outcome = await startForm(member, wish)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const forms = `/${locale}/admin/forms`
  if ('started' in outcome) return seeOther(`${forms}/${outcome.started}?done=started`)
  const { key, name } = fields
  return seeOther(`${forms}/${wish.from}?${new URLSearchParams({ key, name, problem: outcome.refused })}`)
})
