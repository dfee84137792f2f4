import { adminDoor } from '@/app/[locale]/admin/door'
import { absent, seeOther } from '@/auth/door'
import { memberChange } from '@/auth/member-changes'
import { changeMember } from '@/auth/member-commands'

/** Makes one change to what somebody may be. */
export const POST = adminDoor({ fields: memberChange }, async ({ member, fields, params, locale }) => {
  const outcome = await changeMember(member, params.member ?? '', fields)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const path = `/${locale}/admin/members/${params.member}`
  return seeOther('refused' in outcome ? `${path}?refused=${outcome.refused}` : `${path}?done=1`)
})
