import { z } from 'zod'
import { absent, seeOther } from '@/auth/door'
import { mergeRecords } from '@/directory/merge-commands'
import { findRecord } from '@/directory/merge-queries'
import { directoryDoor, kinds } from '../../enter'

const fields = z.strictObject({
  kind: z.enum(['organizations', 'people']),
  one: z.string().max(120),
  other: z.string().max(120),
  keep: z.string().max(120).default(''),
})

/** Merges two, the one of whose names is kept being chosen. */
export const POST = directoryDoor({ fields }, async ({ member, fields, locale, path }) => {
  const { kind: name, one, other, keep } = fields
  const kind = kinds[name]
  const pair = [await findRecord(member, kind, one), await findRecord(member, kind, other)]
  const [kept] = pair.filter((record) => record?.slug === keep)
  const merged = pair.find((record) => record?.slug !== keep)
  if (!pair[0] || !pair[1]) return absent({ locale, isJson: false })
  const query = new URLSearchParams({ kind: name, one, other })
  if (!kept || !merged) return seeOther(`${path}/merge?${query}&refused=nothing-chosen`)
  const outcome = await mergeRecords(member, kind, { keptId: kept.id, mergedId: merged.id })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(
    'refused' in outcome
      ? `${path}/merge?${query}&refused=${outcome.refused}`
      : `${path}?kind=${name}&done=merged`,
  )
})
