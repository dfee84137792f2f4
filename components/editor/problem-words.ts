import { useTranslations } from 'next-intl'
import { type Form, questionsOf } from '@/forms/form'
import type { Advice, Problem } from '@/forms/reading/problem'
import { wordsIn } from '@/forms/words'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** Days stand in the values as ISO 8601 and are written as the reader's language writes them. */
function written(values: Problem['values'], locale: string): Problem['values'] {
  const isDay = (value: string | number) => /^\d{4}-\d{2}-\d{2}$/.test(String(value))
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    isDay(value) ? dayIn(locale as Locale, String(value)) : value,
  ])
  return Object.fromEntries(entries)
}

/** The sentence on a problem, or on an advice, as it stands in the summary and at the field. */
export function useProblemWords(
  form: Form,
  locale: string,
): (note: Problem | Advice, kind?: 'advice') => string {
  const t = useTranslations('problems')
  const labels = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  return ({ questionKey, code, values }, kind) =>
    t(kind === 'advice' ? `advice.${code}` : code, {
      label: labels.get(questionKey) ?? '',
      ...written(values, locale),
    })
}
