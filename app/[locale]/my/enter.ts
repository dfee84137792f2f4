import { readAddress } from '@/app/address'
import { requireMember } from '@/auth/current'
import type { Member } from '@/auth/viewer'
import { enterLocale } from '@/messages/enter'
import type { Locale } from '@/messages/locales'

/** The first line of every page of members: the language, and who asks; the sign-in page leads back here. */
export async function enterAsMember(
  params: Promise<{ locale: string }>,
): Promise<{ locale: Locale; member: Member }> {
  const locale = await enterLocale(params)
  return { locale, member: await requireMember(`/${locale}${await readAddress()}`) }
}
