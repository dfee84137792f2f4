import { useTranslations } from 'next-intl'
import type { Figure } from '@/figures/figure'
import { filtersToQuery } from '@/reports/filters'

/** Said above figures that have nothing to count: whether the filters left nothing, or there is nothing yet. */
export function NothingToCount({ figures, clear }: { figures: readonly Figure[]; clear: string }) {
  const t = useTranslations('figures.empty')
  if (figures.some(({ total }) => total.coverage.of.value > 0)) return null
  const isFiltered = figures.some(({ applied }) => filtersToQuery(applied) !== '')
  return (
    <div className="notice">
      <p className="notice-heading">{t('heading')}</p>
      <p>{t(isFiltered ? 'text' : 'textNone')}</p>
      {isFiltered && (
        <p>
          <a href={clear}>{t('clear')}</a>
        </p>
      )}
    </div>
  )
}
