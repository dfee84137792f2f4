import type { Language } from '@/forms/words'

/** The languages the interface is complete in; a report may be written in more. */
export const locales = ['en', 'ar'] as const satisfies readonly Language[]
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

export const isLocale = (text: string | undefined): text is Locale =>
  (locales as readonly string[]).includes(text ?? '')

/** What each language calls itself, for the links that lead to it. */
export const ownNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
  pt: 'Português',
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])

/** The direction of text in a language given as a BCP 47 tag. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0]!) ? 'rtl' : 'ltr'

/** The first language of an Accept-Language header that the interface has, by its quality values; else the default. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters
        .map((one) => /^\s*q=([0-9.]+)\s*$/.exec(one)?.[1])
        .find((q) => q !== undefined)
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale
}
