import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { redactReport } from '@/reports/redact-commands'
import { lookAtRedaction } from '@/reports/redact-look'

const fields = z.strictObject({
  question: z.string().max(100).optional(),
  words: z.string().optional(),
  reason: z.string().optional(),
  revision: z.string().regex(/^\d{1,9}$/),
  confirmed: z.literal('yes').optional(),
})

/** Looks at what a redaction would change, and makes it once it is confirmed. What was typed goes back to the page either way. */
export const POST = adminDoor({ fields, kilobytes: 48 }, async ({ member, fields, locale, params }) => {
  const { question = '', words = '', reason = '', revision, confirmed } = fields
  const id = params.id ?? ''
  const path = `/${locale}/admin/reports/${encodeURIComponent(id)}`
  const page = `${path}/redact`
  const back = (query: string) =>
    seeOther(`${page}?${query}`, keepTyped(page, JSON.stringify([question, words, reason])))
  const wish = { questionKey: question, words, reason, revision: Number(revision) }
  if (confirmed === undefined) {
    const look = await lookAtRedaction(member, id, wish)
    if (look === null) return absent({ locale, isJson: false })
    return back('refused' in look ? `refused=${look.refused}` : 'look=1')
  }
  const outcome = await redactReport(member, id, wish)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('redacted' in outcome) return seeOther(`${path}?done=redact`)
  return back(`refused=${'stale' in outcome ? 'stale' : outcome.refused}`)
})
