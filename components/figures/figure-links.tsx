import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/figures/address'
import type { Figure } from '@/figures/figure'
import { filtersToQuery } from '@/reports/filters'

const files = ['csv', 'json', 'svg', 'png'] as const

/** The reports behind a figure, the figure in other forms with the same state, and how it is worked out. */
export function FigureLinks({ figure }: { figure: Figure }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const { counted } = figure.total.coverage
  const query = new URLSearchParams([['l', locale], ...new URLSearchParams(filtersToQuery(figure.applied))])
  return (
    <ul className="figure-links">
      <li>
        <a href={addressOf(locale, figure.id, counted.opens)}>
          {counted.of === 'reports' ? t('behind', { reports: counted.value }) : t('behindPlain')}
        </a>
      </li>
      {files.map((file) => (
        <li key={file}>
          <a href={`/figures/${figure.id}.${file}?${query}`}>{t(`file.${file}`)}</a>
        </li>
      ))}
      <li>
        <a href={`/figures/${figure.id}.png?${query}&shape=square`}>{t('file.square')}</a>
      </li>
      <li>
        <a href={`/${locale}/about/methods#${figure.methods}`}>{t('how')}</a>
      </li>
    </ul>
  )
}
