import { z } from 'zod'
import { absent, seeOther } from '@/auth/door'
import { findRecord } from '@/directory/merge-queries'
import { splitOff } from '@/directory/split-commands'
import { directoryDoor, kinds } from '../../../enter'

const fields = z.strictObject({ mention: z.string().max(500) })

/** Parts one mention from the others. */
export const POST = directoryDoor({ fields }, async ({ member, fields, params, locale, path }) => {
  const name = params.kind === 'people' || params.kind === 'organizations' ? params.kind : null
  const record = name && (await findRecord(member, kinds[name], params.slug ?? ''))
  const outcome = record ? await splitOff(member, record.kind, record.id, fields.mention) : { absent: true }
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(
    'refused' in outcome
      ? `${path}/${name}/${params.slug}?refused=${outcome.refused}`
      : `${path}/${name}/${outcome.split}?done=split`,
  )
})
