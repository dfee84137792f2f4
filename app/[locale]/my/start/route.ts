import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { startReport } from '@/reports/commands'

export const POST = memberDoor(
  { fields: z.strictObject({ session: z.string() }) },
  async ({ member, fields, locale }) => {
    const started = await startReport(member, fields.session)
    if ('absent' in started) return absent({ locale, isJson: false })
    return seeOther(`/${locale}/my/reports/${started.reportId}`)
  },
)
