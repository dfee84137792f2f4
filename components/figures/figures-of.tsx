import { useLocale, useTranslations } from 'next-intl'
import { Entry } from '@/components/records/entry'
import type { Figure } from '@/figures/figure'
import { type Filters, filtersToQuery } from '@/reports/filters'
import { FigureLine } from './figure-line'

/** What the reports of one topic, organization or other part of the record add up to, with the way to all figures of it. */
export function FiguresOf({ figures, filters }: { figures: readonly Figure[]; filters: Partial<Filters> }) {
  const t = useTranslations('figures.of')
  const locale = useLocale()
  return (
    <Entry
      id="figures"
      heading={t('heading')}
      margin={
        <p>
          <a href={`/${locale}/participation?${filtersToQuery(filters)}`}>{t('all')}</a>
        </p>
      }
    >
      {figures.map((figure) => (
        <FigureLine key={figure.id} figure={figure} />
      ))}
    </Entry>
  )
}
