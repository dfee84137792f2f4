import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { deliverSoon } from '@/mail/delivery'
import { closeReaderCorrection } from '@/reports/correction-commands'

const fields = z.strictObject({
  closing: z.enum(['corrected', 'answered', 'declined']),
  words: z.string(),
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .default('0'),
})

/** Closes what a reader said: by a correction of the report, by a mail to the reader, or with a reason. */
export const POST = adminDoor({ fields, kilobytes: 48 }, async ({ member, fields, locale, params }) => {
  const { closing, words, revision } = fields
  const path = `/${locale}/admin/corrections/${encodeURIComponent(params.correction ?? '')}`
  const outcome = await closeReaderCorrection(member, params.correction ?? '', {
    ...{ closing, words, revision: Number(revision) },
  })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('refused' in outcome)
    return seeOther(`${path}?refused=${outcome.refused}&at=${closing}`, keepTyped(path, words))
  deliverSoon()
  return outcome.closed === 'corrected'
    ? seeOther(`/${locale}/admin/reports/${outcome.reportId}?done=correct`)
    : seeOther(`${path}?done=1`)
})
