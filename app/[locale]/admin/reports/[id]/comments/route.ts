import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { addComment } from '@/reports/commands'

const fields = z.strictObject({ question: z.string().max(100), body: z.string() })

/** A comment on a question, or on the whole report where the question is empty; then back to where it stands. */
export const POST = staffDoor({ fields, kilobytes: 48 }, async ({ member, fields, locale, params }) => {
  const { question, body } = fields
  const path = `/${locale}/admin/reports/${encodeURIComponent(params.id ?? '')}`
  const outcome = await addComment(member, params.id ?? '', { questionKey: question || null, body })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('added' in outcome) return seeOther(`${path}#comment-${outcome.added}`)
  const place = question === '' ? 'report' : question
  const back = `${path}?comment=${encodeURIComponent(place)}&refused=${outcome.refused}#problems`
  return seeOther(back, keepTyped(`${path}/comments/${place}`, body))
})
