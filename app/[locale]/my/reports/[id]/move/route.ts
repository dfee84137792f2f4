import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { moveReport } from '@/reports/commands'

const fields = z.strictObject({
  move: z.enum(['submit', 'recall', 'correct', 'drop']),
  revision: z.string().regex(/^\d{1,9}$/),
  confirm: z.literal('on').optional(),
})

/** The moves of an editor. Each leads to a page that says what came of it. */
export const POST = memberDoor({ fields }, async ({ member, fields, locale, params }) => {
  const { move, revision, confirm } = fields
  const path = `/${locale}/my/reports/${params.id}`
  if (move === 'submit' && confirm === undefined) return seeOther(`${path}/check?problems=confirm`)
  const outcome = await moveReport(member, params.id ?? '', move, { revision: Number(revision) })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('moved' in outcome) return seeOther(move === 'submit' ? `${path}/submitted` : `${path}?done=${move}`)
  if ('problems' in outcome) return seeOther(`${path}/check?problems=all`)
  if ('stale' in outcome)
    return seeOther(move === 'submit' ? `${path}/check?stale=yes` : `${path}?refused=stale`)
  return seeOther(`${path}?refused=${outcome.refused}`)
})
