import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { defaultLocale, isLocale, type Locale } from './locales'

/**
 * The first line of every page and layout under `[locale]`: says in which language the rest of the request speaks.
 * An unknown language is a missing page.
 */
export async function enterLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) redirect(`/${defaultLocale}/missing` as Route)
  setRequestLocale(locale)
  return locale
}
