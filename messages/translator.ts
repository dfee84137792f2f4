import { createTranslator, type Messages } from 'use-intl/core'
import ar from './ar.json'
import en from './en.json'
import { defaultLocale, isLocale, type Locale } from './locales'

const words = { en, ar }

/** Words for what is written outside a page: mails, and the plain answers of doors. */
export const makeTranslator = (locale: Locale, namespace: 'mails' | 'door' | 'marks') =>
  createTranslator({ locale, messages: words[locale], namespace })

/** A language of the interface; the default one for anything else. */
export const parseLocale = (typed: unknown): Locale =>
  typeof typed === 'string' && isLocale(typed) ? typed : defaultLocale

const figureWords: Record<Locale, Messages> = { en: en.figures, ar: ar.figures }

/** The words of figures, for files and answers that no page is made for. */
export const makeFigureWords = (locale: Locale) => createTranslator({ locale, messages: figureWords[locale] })
