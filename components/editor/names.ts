import { useLocale, useTranslations } from 'next-intl'
import { doneName } from '@/forms/fields'
import { type Form, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'

/** Question keys, `topics`, `language` and `done` as the reader calls them; anything else is left out. */
export function useNames(form: Form): (keys: readonly string[]) => string[] {
  const t = useTranslations('editor')
  const locale = useLocale()
  const names = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  names.set('topics', t('topics.name'))
  names.set('language', t('language.legend'))
  names.set('done', t('done.name'))
  for (const { key, heading } of form.sections)
    names.set(doneName(key), `${t('done.name')}: ${wordsIn(heading, locale)}`)
  return (keys) => keys.flatMap((key) => names.get(key) ?? [])
}
