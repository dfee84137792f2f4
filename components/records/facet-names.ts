import { useLocale, useTranslations } from 'next-intl'
import { conditionWords } from '@/components/figures/condition-words'
import { recordName } from '@/figures/words'
import { ownNames } from '@/messages/locales'
import type { Facet } from '@/reports/filters'
import type { FacetCount } from '@/reports/published-facets'

/** How the values of each filter are called; names of events and topics come with their counts. */
export function useFacetNames(counts: Record<Facet, FacetCount[]>) {
  const types = useTranslations('types')
  const t = useTranslations('reports')
  const figures = useTranslations('figures')
  const locale = useLocale()
  return (facet: Facet | 'with', value: string): string => {
    if (facet === 'with') {
      const topics = Object.fromEntries(counts.topic.map((one) => [one.value, one.label ?? one.value]))
      return conditionWords(figures, locale, value, topics)
    }
    if (facet === 'type') return types(value as 'other')
    if (facet === 'group') return figures(`groups.${value}`)
    if (facet === 'region') return figures(`regions.${value}`)
    if (facet === 'language') return ownNames[value as 'en'] ?? value
    if (facet === 'has') return t(`has.${value as 'both'}`)
    return recordName(counts[facet].find((one) => one.value === value)?.label ?? value, locale)
  }
}
