import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type Locale, locales } from '@/messages/locales'
import { absolute } from './report-address'

type Page = {
  locale: Locale
  /** Below the language, with the query where it is part of what the page is: `/reports?topic=privacy`. */
  path: string
  /** From the page outwards: the last part of every title is the name of the portal, which is added here. */
  title: readonly string[]
  description?: string
  isIndexed?: boolean
}

/** What every page says of itself: its title, its one address, and the same page in the other languages. */
export async function metadataOf({
  locale,
  path,
  title,
  description,
  isIndexed = true,
}: Page): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'site' })
  const languages = Object.fromEntries(locales.map((other) => [other, absolute(`/${other}${path}`)]))
  return {
    title: [...title, t('name')].join(' – '),
    ...(description ? { description } : {}),
    alternates: {
      canonical: absolute(`/${locale}${path}`),
      languages: { ...languages, 'x-default': absolute(`/en${path}`) },
    },
    ...(isIndexed ? {} : { robots: { index: false, follow: true } }),
    openGraph: {
      title: title[0] ?? t('name'),
      siteName: t('name'),
      locale,
      ...(description ? { description } : {}),
    },
  }
}
