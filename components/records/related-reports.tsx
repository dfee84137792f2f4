import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { wordsIn } from '@/forms/words'
import type { RelatedReport } from '@/reports/published-related'
import { Entry } from './entry'
import { ReportRow } from './report-row'

/** Reports that have something in common with the one above, each with what that is. */
export function RelatedReports({ reports }: { reports: readonly RelatedReport[] }) {
  const t = useTranslations('report.related')
  const locale = useLocale()
  const format = useFormatter()
  if (reports.length === 0) return null
  return (
    <Entry id="related" heading={t('heading')} margin={<p>{t('how')}</p>}>
      <ul className="report-list">
        {reports.map((report) => {
          const { slug, topics, people } = report
          return (
            <li key={slug} className="report-row">
              <ReportRow report={report}>
                {people.length > 0 && (
                  <p className="report-row-line">
                    {t('people', { count: people.length, names: format.list(people) })}
                  </p>
                )}
                {topics.length > 0 && (
                  <p className="report-row-line">
                    {t('topics', {
                      count: topics.length,
                      names: format.list(topics.map(({ name }) => wordsIn(name, locale))),
                    })}
                  </p>
                )}
              </ReportRow>
            </li>
          )
        })}
      </ul>
    </Entry>
  )
}
