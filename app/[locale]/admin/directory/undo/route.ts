import { z } from 'zod'
import { absent, seeOther } from '@/auth/door'
import { undoMerge } from '@/directory/merge-commands'
import { directoryDoor, kindName } from '../enter'

const fields = z.strictObject({ merge: z.string().max(60), kind: z.enum(['organizations', 'people']) })

/** Takes a merge back. */
export const POST = directoryDoor({ fields }, async ({ member, fields, locale, path }) => {
  const outcome = await undoMerge(member, fields.merge)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(
    'refused' in outcome
      ? `${path}?kind=${fields.kind}&refused=${outcome.refused}`
      : `${path}?kind=${kindName(outcome.kind)}&done=undone`,
  )
})
