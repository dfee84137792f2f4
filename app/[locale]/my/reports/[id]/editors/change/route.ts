import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { deliverSoon } from '@/mail/delivery'
import { handOver, leaveReport, removeEditor, revokeInvitation } from '@/reports/editor-commands'

const fields = z.strictObject({
  do: z.enum(['remove', 'revoke', 'hand-over', 'leave']),
  user: z.string().optional(),
  invitation: z.string().optional(),
})

/** Who writes a report is changed: somebody is taken out, leaves, gets the session, or is not invited any more. */
export const POST = memberDoor({ fields }, async ({ member, fields, locale, params }) => {
  const { id = '' } = params
  const { do: wish, user = '', invitation = '' } = fields
  const path = `/${locale}/my/reports/${id}/editors`
  if (wish === 'hand-over' && user === '') return seeOther(`${path}?problem=nobody#hand-over`)
  const outcome =
    wish === 'remove'
      ? await removeEditor(member, id, user)
      : wish === 'revoke'
        ? await revokeInvitation(member, id, invitation)
        : wish === 'leave'
          ? await leaveReport(member, id)
          : await handOver(member, id, user, locale)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('refused' in outcome) return seeOther(`${path}?problem=${outcome.refused}`)
  if (wish === 'leave') return seeOther(`/${locale}/my?done=left`)
  if (wish === 'hand-over') deliverSoon()
  return seeOther(`${path}?done=${wish}`)
})
