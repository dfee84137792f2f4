import { enterAsAdmin } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { canChangeMembers } from '@/auth/member-changes'
import { findMember } from '@/auth/member-queries'

/** The first line of a page about members: for site admins alone. */
export async function enterMembers(params: Promise<{ locale: string }>) {
  const entered = await enterAsAdmin(params)
  return canChangeMembers(entered.member) ? entered : missing(entered.locale)
}

/** The first line of a page about one member. */
export async function enterMember(params: Promise<{ locale: string; member: string }>) {
  const entered = await enterMembers(params)
  const user = await findMember(entered.member, (await params).member)
  if (!user) return missing(entered.locale)
  return { ...entered, user, path: `/${entered.locale}/admin/members/${user.id}` }
}
