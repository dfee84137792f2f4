import { z } from 'zod'
import { parseAddress } from '@/auth/address'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { deliverSoon } from '@/mail/delivery'
import { inviteEditor } from '@/reports/editor-commands'

/** Invites by address. What the page then says is the same whoever the address belongs to, if to anybody. */
export const POST = memberDoor(
  { fields: z.strictObject({ email: z.string() }), limit: 'invite' },
  async ({ member, fields, locale, params }) => {
    const path = `/${locale}/my/reports/${params.id}/editors`
    const email = parseAddress(fields.email)
    if (email === null) {
      const typed = new URLSearchParams({ problem: 'email', typed: fields.email.slice(0, 254) })
      return seeOther(`${path}?${typed}#email`)
    }
    const outcome = await inviteEditor(member, params.id ?? '', { email, locale })
    if ('absent' in outcome) return absent({ locale, isJson: false })
    if ('refused' in outcome) return seeOther(`${path}?problem=${outcome.refused}`)
    deliverSoon()
    return seeOther(`${path}?done=invited`)
  },
)
