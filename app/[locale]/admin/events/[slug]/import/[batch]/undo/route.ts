import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { undoBatch } from '@/reports/import-commands'

/** Takes back what a batch imported and nobody has touched since. */
export const POST = runEventDoor({}, async ({ member, event, params, locale, path }) => {
  const outcome = await undoBatch(member, event.id, params.batch ?? '')
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const { undone, touched } = outcome
  return seeOther(`${path}/import/${params.batch}?undone=${undone}&touched=${touched}`)
})
