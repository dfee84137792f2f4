/** The seven languages of the portal, as BCP 47 codes. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt'] as const
export type Language = (typeof languages)[number]

/** One wording in one or more languages; English is always there, so that something can always be shown. */
export type Words = { en: string } & Partial<Record<Language, string>>

/** The wording in a language, in English where there is none yet. */
export const wordsIn = (words: Words, language: string): string => words[language as Language] ?? words.en
