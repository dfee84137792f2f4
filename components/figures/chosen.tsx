import { useFormatter, useTranslations } from 'next-intl'
import type { Figure } from '@/figures/figure'
import { type Filters, facets } from '@/reports/filters'
import { conditionWords } from './condition-words'

type Chosen = Pick<Figure, 'of' | 'applied' | 'names'>

/** The filters of a figure in words of the page's language, one phrase for each; "all published reports" without any. */
export function useChosen({ of, applied, names }: Chosen): string[] {
  const t = useTranslations('figures')
  const format = useFormatter()
  const named = (key: keyof Filters, value: string | number): string => {
    if (key === 'type') return t(`types.${value}`)
    if (key === 'has') return t(`has.${value}`)
    return names[String(value)] ?? String(value)
  }
  const phrases = facets.flatMap((key) => {
    const values = applied[key] ?? []
    return values.length === 0
      ? []
      : [t(`chosen.${key}`, { names: format.list(values.map((value) => named(key, value))) })]
  })
  const conditions = applied.with ?? []
  if (conditions.length > 0)
    phrases.push(
      t('chosen.with', { names: format.list(conditions.map((one) => conditionWords(t, one, names))) }),
    )
  if (applied.q) phrases.push(t('chosen.q', { words: applied.q }))
  return phrases.length > 0 ? phrases : [t(`chosen.all.${of}`)]
}
