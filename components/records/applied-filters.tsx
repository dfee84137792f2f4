import { useLocale, useTranslations } from 'next-intl'
import { changed, type Facet, type Filters, filtersToQuery, narrowing } from '@/reports/filters'
import type { FacetCount } from '@/reports/published-facets'
import { useFacetNames } from './facet-names'

/** The list with one of its filters taken away, and how that filter is called. */
export type Removal = { key: string; name: string; filters: Partial<Filters> }

export function useRemovals(filters: Filters, counts: Record<Facet, FacetCount[]>): Removal[] {
  const nameOf = useFacetNames(counts)
  const t = useTranslations('reports')
  const values = narrowing.flatMap((facet) =>
    filters[facet].map((value) => ({
      key: `${facet} ${value}`,
      name: nameOf(facet, String(value)),
      filters: changed(filters, { [facet]: filters[facet].filter((other) => other !== value) }),
    })),
  )
  if (filters.q === '') return values
  return [
    { key: 'q', name: t('words', { words: filters.q }), filters: changed(filters, { q: '' }) },
    ...values,
  ]
}

export const listAddress = (locale: string, filters: Partial<Filters>): string => {
  const query = filtersToQuery(filters)
  return `/${locale}/reports${query === '' ? '' : `?${query}`}`
}

/** What the list is narrowed by, each a link that takes it away. */
export function AppliedFilters({
  filters,
  counts,
}: {
  filters: Filters
  counts: Record<Facet, FacetCount[]>
}) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const removals = useRemovals(filters, counts)
  if (removals.length === 0) return null
  return (
    <div className="applied">
      <h2 className="sr-only">{t('applied')}</h2>
      <ul className="applied-list">
        {removals.map(({ key, name, filters: without }) => (
          <li key={key}>
            <a href={listAddress(locale, without)} className="applied-filter">
              <span className="sr-only">{t('remove')} </span>
              <bdi>{name}</bdi>
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        {removals.length > 1 && (
          <li>
            <a href={listAddress(locale, {})} className="applied-all">
              {t('removeAll')}
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}
