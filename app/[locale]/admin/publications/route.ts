import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { seeOther } from '@/auth/door'
import { moveReport } from '@/reports/commands'

const chosen = z.string().regex(/^[0-9a-f-]{36} \d{1,9}$/)
const fields = z.strictObject({ report: z.array(chosen).max(100) })

/** Publishes reports one after the other, each in a transaction of its own: what was done stays done, and doing it again does no more. */
export const POST = staffDoor({ fields, lists: ['report'] }, async ({ member, fields, locale }) => {
  let published = 0
  const left: string[] = []
  for (const report of fields.report) {
    const [id = '', revision] = report.split(' ')
    const outcome = await moveReport(member, id, 'publish', { revision: Number(revision) })
    if ('moved' in outcome) published++
    else left.push(id)
  }
  const query = new URLSearchParams([
    ['published', String(published)],
    ['left', String(left.length)],
    ...left.map((id) => ['report', id]),
  ])
  return seeOther(`/${locale}/admin/publish?${query}`)
})
