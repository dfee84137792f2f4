import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { claimReport, releaseReport } from '@/reports/claim-commands'

const fields = z.strictObject({ wish: z.enum(['claim', 'release']) })

/** Takes a report to review, or gives it back. */
export const POST = staffDoor({ fields }, async ({ member, fields, params, locale }) => {
  const id = params.id ?? ''
  const outcome = await (fields.wish === 'claim' ? claimReport : releaseReport)(member, id)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(`/${locale}/admin/reports/${id}#reviewers`)
})
