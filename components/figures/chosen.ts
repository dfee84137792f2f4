import type { Figure } from '@/figures/figure'
import { recordName } from '@/figures/words'
import { type Locale, ownNames } from '@/messages/locales'
import { type Filters, facets } from '@/reports/filters'
import { conditionWords } from './condition-words'

type Chosen = Pick<Figure, 'of' | 'applied' | 'names'>
type Translate = (key: string, values?: Record<string, string>) => string

/** The filters of a figure in the language of `t`, one phrase for each; "all published reports" without any. */
export function chosenWords(t: Translate, locale: string, { of, applied, names }: Chosen): string[] {
  const list = new Intl.ListFormat(locale)
  const named = (key: keyof Filters, value: string | number): string => {
    if (key === 'type') return t(`types.${value}`)
    if (key === 'group' || key === 'region') return t(`${key}s.${value}`)
    if (key === 'language') return ownNames[value as Locale] ?? String(value)
    if (key === 'has') return t(`has.${value}`)
    return recordName(names[String(value)] ?? String(value), locale)
  }
  const phrases = facets.flatMap((key) => {
    const values = applied[key] ?? []
    return values.length === 0
      ? []
      : [t(`chosen.${key}`, { names: list.format(values.map((value) => named(key, value))) })]
  })
  const conditions = applied.with ?? []
  if (conditions.length > 0)
    phrases.push(
      t('chosen.with', {
        names: list.format(conditions.map((one) => conditionWords(t, locale, one, names))),
      }),
    )
  if (applied.q) phrases.push(t('chosen.q', { words: applied.q }))
  return phrases.length > 0 ? phrases : [t(`chosen.all.${of}`)]
}
