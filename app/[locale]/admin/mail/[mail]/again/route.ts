import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { sendAgain } from '@/mail/commands'
import { deliverSoon } from '@/mail/delivery'

/** Has one mail tried again that could not be sent. */
export const POST = adminDoor({ fields: z.strictObject({}) }, async ({ member, params, locale }) => {
  const outcome = await sendAgain(member, params.mail ?? '')
  if ('absent' in outcome) return absent({ locale, isJson: false })
  deliverSoon()
  return seeOther(`/${locale}/admin/mail/${params.mail}?again=1`)
})
