import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { resolveComment } from '@/reports/commands'

/** A comment has been dealt with. Saying so twice is saying it once. */
export const POST = staffDoor(
  { fields: z.strictObject({ comment: z.string() }) },
  async ({ member, fields, locale }) => {
    const outcome = await resolveComment(member, fields.comment)
    if ('absent' in outcome) return absent({ locale, isJson: false })
    return seeOther(`/${locale}/admin/reports/${outcome.reportId}#comment-${fields.comment}`)
  },
)
