import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from './locales'

/** Where next-intl finds the words of a request. Missing words are a fault of ours, so they throw instead of showing a key. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked) ? asked : defaultLocale
  const { default: messages } = await import(`./${locale}.json`)
  return {
    locale,
    messages,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  }
})
