import { readAddress } from '@/app/address'
import { missing } from '@/app/missing'
import { requireMember } from '@/auth/current'
import type { Member } from '@/auth/viewer'
import { enterLocale } from '@/messages/enter'
import type { Locale } from '@/messages/locales'
import { isAdmin, isStaff } from '@/reports/policy'

/** The first line of every page of the secretariat: the language, and who asks; for others there is nothing here. */
export async function enterAsStaff(
  params: Promise<{ locale: string }>,
): Promise<{ locale: Locale; member: Member }> {
  const locale = await enterLocale(params)
  const member = await requireMember(`/${locale}${await readAddress()}`)
  if (!isStaff(member)) return missing(locale)
  return { locale, member }
}

/** The first line of a page for admins of any event: reviewers find nothing here. */
export async function enterAsAdmin(
  params: Promise<{ locale: string }>,
): Promise<{ locale: Locale; member: Member }> {
  const entered = await enterAsStaff(params)
  return isAdmin(entered.member) ? entered : missing(entered.locale)
}

type Query = Promise<Record<string, string | string[] | undefined>>

/** The parameters of an address that are there once. */
export async function readQuery(searchParams: Query): Promise<Record<string, string>> {
  const single = Object.entries(await searchParams).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(single) as Record<string, string>
}

/** The parameter where it is one of the known words; an address may say anything. */
export const oneOf = <Word extends string>(words: readonly Word[], typed: string | undefined): Word | null =>
  words.find((word) => word === typed) ?? null
