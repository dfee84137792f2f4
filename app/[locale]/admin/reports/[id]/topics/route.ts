import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { confirmTopic } from '@/reports/topic-commands'

const fields = z.strictObject({ topic: z.string().max(120) })

/** Accepts a topic that was proposed for a report that waits. */
export const POST = staffDoor({ fields }, async ({ member, fields, params, locale }) => {
  const id = params.id ?? ''
  const outcome = await confirmTopic(member, id, fields.topic)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const page = `/${locale}/admin/reports/${id}`
  return seeOther(
    'refused' in outcome
      ? `${page}?topics=${outcome.refused}#problems`
      : `${page}?done=topic#suggested-topics`,
  )
})
