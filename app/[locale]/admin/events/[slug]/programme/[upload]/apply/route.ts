import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { applyProgramme } from '@/events/programme-commands'
import { findProgramme } from '@/events/programme-queries'
import { readProgramme } from '@/importer/programme/read-programme'

const opening = {
  fields: z.strictObject({
    fingerprint: z.string().max(40),
    line: z.array(z.string().regex(/^\d{1,7}$/)),
    cancel: z.array(z.uuid()),
  }),
  lists: ['line', 'cancel'],
}

/** Takes the chosen rows into the event, and shows what is left to do. */
export const POST = runEventDoor(opening, async ({ member, event, fields, params, locale, path }) => {
  const upload = await findProgramme(member, event.id, params.upload ?? '')
  const programme = upload && readProgramme(upload.text, event)
  if (!upload || !programme || 'refused' in programme) return absent({ locale, isJson: false })
  const outcome = await applyProgramme(member, event.id, programme.rows, {
    lines: fields.line.map(Number),
    cancel: fields.cancel,
    fingerprint: fields.fingerprint,
    uploadId: upload.id,
  })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const said = 'stale' in outcome ? { stale: '1' } : outcome.applied
  const query = Object.entries(said).map(([name, value]) => [name, String(value)])
  return seeOther(`${path}/programme/${upload.id}?${new URLSearchParams(query)}`)
})
