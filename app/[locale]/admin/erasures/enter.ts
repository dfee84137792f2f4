import { enterAsAdmin } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { canErase } from '@/reports/erasure'

/** The first line of a page about erasures: for site admins alone. */
export async function enterErasures(params: Promise<{ locale: string }>) {
  const entered = await enterAsAdmin(params)
  return canErase(entered.member) ? entered : missing(entered.locale)
}
