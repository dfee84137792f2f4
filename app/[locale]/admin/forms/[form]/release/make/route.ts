import { z } from 'zod'
import { absent, seeOther } from '@/auth/door'
import { releaseForm } from '@/events/form-commands'
import { formDoor } from '../../../enter'

/** Releases a draft: from then on it never changes. */
export const POST = formDoor({ fields: z.strictObject({}) }, async ({ member, form, locale, path }) => {
  const outcome = await releaseForm(member, form.key)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('released' in outcome) return seeOther(`${path}?done=released`)
  return seeOther(outcome.refused === 'problems' ? `${path}/release` : `${path}?refused=released`)
})
