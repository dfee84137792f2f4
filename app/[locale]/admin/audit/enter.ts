import { enterAsAdmin } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { canReadAudit } from '@/reports/audit-queries'

/** The first line of a page about the audit: for site admins alone. */
export async function enterAudit(params: Promise<{ locale: string }>) {
  const entered = await enterAsAdmin(params)
  return canReadAudit(entered.member) ? entered : missing(entered.locale)
}
