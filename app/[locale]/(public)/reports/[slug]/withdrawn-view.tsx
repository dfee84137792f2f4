import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { dayIn, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { findWithdrawn } from '@/reports/published-record'

type Withdrawn = NonNullable<Awaited<ReturnType<typeof findWithdrawn>>>

/** What is left of a withdrawn report: that it was there, and why it is no longer. A page cannot answer 410; its file does. */
export function WithdrawnView({ report }: { report: Withdrawn }) {
  const t = useTranslations('report.withdrawn')
  const locale = useLocale() as Locale
  return (
    <article>
      <Breadcrumb
        steps={[
          { href: `/${locale}/reports`, name: t('allReports') },
          { href: `/${locale}/events/${report.eventSlug}`, name: <bdi>{report.eventName}</bdi> },
        ]}
      />
      <header className="report-head">
        <p className="report-symbol">
          <bdi>{report.code}</bdi>
          <span className="report-symbol-event">
            <bdi>{report.eventName}</bdi>
          </span>
        </p>
        <div>
          <h1 className="report-title">{t('title')}</h1>
          <p className="lede">
            {t.rich('of', {
              title: () => <bdi>{report.title}</bdi>,
              day: dayIn(locale, report.heldOn),
            })}
          </p>
          <p>
            {t.rich('why', {
              day: dayOf(locale, report.withdrawnAt),
              reason: () => <bdi>{report.reason}</bdi>,
            })}
          </p>
          <p>
            <a href={`/${locale}/events/${report.eventSlug}`}>{t('others')}</a>
          </p>
        </div>
      </header>
    </article>
  )
}
