import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { RelatedReport } from '@/reports/published-related'
import { Entry } from './entry'

/** Reports that have something in common with the one above, each with what that is. */
export function RelatedReports({ reports }: { reports: readonly RelatedReport[] }) {
  const t = useTranslations('report.related')
  const locale = useLocale() as Locale
  const format = useFormatter()
  if (reports.length === 0) return null
  return (
    <Entry id="related" heading={t('heading')} margin={<p>{t('how')}</p>}>
      <ul className="report-list">
        {reports.map(({ slug, code, title, language, heldOn, eventName, topics, people }) => (
          <li key={slug} className="report-row">
            <p className="report-row-symbol">
              <bdi>{code}</bdi>
            </p>
            <div className="report-row-body">
              <h3 className="report-row-title">
                <a href={`/${locale}/reports/${slug}`}>
                  <bdi lang={language}>{title}</bdi>
                </a>
              </h3>
              <p className="report-row-line">
                <bdi>{eventName}</bdi> · <time dateTime={heldOn}>{dayIn(locale, heldOn)}</time>
              </p>
              {people.length > 0 && (
                <p className="report-row-line">
                  {t('people', { count: people.length, names: format.list(people) })}
                </p>
              )}
              {topics.length > 0 && (
                <p className="report-row-line">
                  {t('topics', { count: topics.length, names: format.list(topics.map(({ name }) => name)) })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Entry>
  )
}
