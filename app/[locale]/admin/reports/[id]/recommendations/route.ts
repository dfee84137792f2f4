import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { addRecommendation } from '@/reports/commands'
import { verdicts } from '@/reports/policy'

const fields = z.strictObject({
  verdict: z.enum(verdicts).optional(),
  revision: z.string().regex(/^\d{1,9}$/),
  note: z.string(),
})

/** What one of the staff would do with a submitted report, for whoever decides. */
export const POST = staffDoor({ fields, kilobytes: 48 }, async ({ member, fields, locale, params }) => {
  const { verdict, revision, note } = fields
  const path = `/${locale}/admin/reports/${encodeURIComponent(params.id ?? '')}`
  const back = (refused: string) =>
    seeOther(`${path}?recommend=${refused}#problems`, keepTyped(`${path}/recommendations`, note))
  if (verdict === undefined) return back('nothing-chosen')
  const outcome = await addRecommendation(member, params.id ?? '', {
    verdict,
    revision: Number(revision),
    note,
  })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('added' in outcome) return seeOther(`${path}?done=recommended#recommendations`)
  return back('stale' in outcome ? 'stale' : outcome.refused)
})
