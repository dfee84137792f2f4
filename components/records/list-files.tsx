import { useLocale, useTranslations } from 'next-intl'
import { changed, type Filters, filtersToQuery } from '@/reports/filters'

/** The whole list as files, exactly as it stands. */
export function ListFiles({ filters, total }: { filters: Filters; total: number }) {
  const t = useTranslations('reports.files')
  const query = filtersToQuery(changed(filters, {}))
  const locale = useLocale()
  const address = (path: string, l?: string) => {
    const said = [query, l && `l=${l}`].filter(Boolean).join('&')
    return `${path}${said === '' ? '' : `?${said}`}`
  }
  return (
    <nav aria-label={t('label')}>
      <ul className="line-of-links">
        <li>
          <a href={address('/data/reports.csv')} type="text/csv">
            {t('csv', { count: total })}
          </a>
        </li>
        <li>
          <a href={address('/data/reports.json')} type="application/json">
            JSON
          </a>
        </li>
        <li>
          <a href={address('/feed.atom', locale)} type="application/atom+xml">
            {t('feed')}
          </a>
        </li>
        <li>
          <a href={address('/data/reports.ics', locale)} type="text/calendar">
            {t('calendar')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
