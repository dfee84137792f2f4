import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterLocale } from '@/messages/enter'

type Title = 'title' | 'sentTitle'

/** The title of a page of sign-in; one that shows a problem says so first, as it is what a screen reader reads first. */
export async function titleOf(
  params: Promise<{ locale: string }>,
  title: Title,
  problem?: string | string[],
): Promise<Metadata> {
  await enterLocale(params)
  const t = await getTranslations('signIn')
  const name = (await getTranslations('site'))('name')
  const words = `${t(title)} – ${name}`
  return { title: problem ? `${t('problemTitle')}: ${words}` : words }
}
