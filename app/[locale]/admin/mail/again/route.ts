import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { seeOther } from '@/auth/door'
import { sendAllAgain } from '@/mail/commands'
import { deliverSoon } from '@/mail/delivery'

/** Has every mail that could not be sent tried again. */
export const POST = adminDoor({ fields: z.strictObject({}) }, async ({ member, locale }) => {
  const { again } = await sendAllAgain(member)
  deliverSoon()
  return seeOther(`/${locale}/admin/mail?again=${again}`)
})
