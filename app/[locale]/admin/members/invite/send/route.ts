import { z } from 'zod'
import { adminDoor } from '@/app/[locale]/admin/door'
import { parseAddress } from '@/auth/address'
import { absent, seeOther } from '@/auth/door'
import { canChangeMembers } from '@/auth/member-changes'
import { staffInvitation } from '@/auth/staff-invitations'
import { inviteStaff } from '@/auth/staff-invite-commands'
import { deliverSoon } from '@/mail/delivery'

const fields = z.strictObject({
  email: z.string(),
  role: z.enum(['reviewer', 'admin', 'site-admin']),
  event: z.string().max(40).optional(),
})

/** Invites by address. What the page then says is the same whoever the address belongs to, if to anybody. */
export const POST = adminDoor({ fields, limit: 'invite' }, async ({ member, fields, locale }) => {
  if (!canChangeMembers(member)) return absent({ locale, isJson: false })
  const page = `/${locale}/admin/members/invite`
  const { role, event = '' } = fields
  const back = (problem: string, at: string) => {
    const typed = new URLSearchParams({ problem, typed: fields.email.slice(0, 254), role, event })
    return seeOther(`${page}?${typed}#${at}`)
  }
  const email = parseAddress(fields.email)
  if (email === null) return back('email', 'email')
  const wish = staffInvitation.safeParse(role === 'site-admin' ? { role } : { role, event })
  if (!wish.success) return back('event', 'event')
  const outcome = await inviteStaff(member, wish.data, { email, locale })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('refused' in outcome) return back(outcome.refused, 'email')
  deliverSoon()
  return seeOther(`${page}?done=invited`)
})
